/** 填报说明: the first page of a form — for which plan and years, how to fill it, who signs it. */
import { translate, type MessageKey } from '../i18n';
import type { Plan } from '../plan/schema';
import { showYears } from '../plan/years';
import { PROJECT_STATUSES, REASON_WORDS, SHEET_NAMES } from './headers';
import { hintsAreBrief } from './lazy-hint';
import { roundFacts, type FormRound } from './round';
import { rowHeight } from './sheet/measure';
import { pageSheet } from './sheet/page';
import type { RowModel, SheetModel, StyleRef } from './sheet/model';

export interface InstructionInput {
  readonly plan: Plan;
  /** How many rows the form asks for. */
  readonly indicators: number;
  readonly projects: number;
  readonly tasks: number;
  readonly years: readonly number[];
  readonly department: string | null;
  readonly banner: string | null;
  /** Where the form is made for a round of reporting. */
  readonly round: FormRound | null;
  /** Whether rows name assisting departments. */
  readonly assisting: boolean;
}

const WIDTHS = [18, 78];
const COLUMNS = WIDTHS.map((width) => ({ width }));
const LABEL: StyleRef = { role: 'label' };
const TEXT: StyleRef = { role: 'text' };

type Line = [label: MessageKey, text: string];

/** One line of the page: a label and its text, at the height the text needs. */
function line(label: string, text: string, style: StyleRef = TEXT): RowModel {
  return { values: [label, text], styles: [LABEL, style], height: rowHeight(COLUMNS, [label, text]) };
}

export function instructionSheet({
  plan,
  indicators,
  projects,
  tasks,
  years,
  department,
  banner,
  round,
  assisting,
}: InstructionInput): SheetModel {
  const facts: Line[] = [
    ['form.instructions.plan', plan.title],
    ['form.instructions.issuer', [plan.issuer, plan.documentNumber].filter(Boolean).join('　')],
    ['form.instructions.years', showYears(years)],
    ['form.instructions.department', department ?? translate('form.department-open')],
    [
      'form.instructions.contents',
      translate('form.instructions.contents-text', {
        indicators,
        projects,
        tasks,
      }),
    ],
    ...(round ? roundFacts(round) : []),
    ...(assisting
      ? [['form.instructions.assisting', translate('form.instructions.assisting-text')] as Line]
      : []),
  ];
  const ofIndicators: Line[] = [
    ['form.instructions.units', translate('form.instructions.units-text')],
    [
      'form.instructions.blank',
      translate('form.instructions.blank-text', { words: REASON_WORDS.join('、') }),
    ],
    ['form.instructions.explanation', translate('form.instructions.explanation-text')],
    ['form.instructions.targets', translate('form.instructions.targets-text')],
    ['form.instructions.totals', translate('form.instructions.totals-text')],
    [
      'form.instructions.hint',
      translate(
        hintsAreBrief(indicators) ? 'form.instructions.hint-text-brief' : 'form.instructions.hint-text',
      ),
    ],
  ];
  const ofProjects: Line[] = [
    [
      'form.instructions.projects',
      translate('form.instructions.projects-text', { words: PROJECT_STATUSES.join('、') }),
    ],
  ];
  const ofRows: Line[] = [['form.instructions.row-hint', translate('form.instructions.row-hint-text')]];
  const rules: Line[] = [
    ['form.instructions.colours', translate('form.instructions.colours-text')],
    ...(indicators > 0 ? ofIndicators : []),
    ...(projects > 0 ? ofProjects : []),
    ...(projects + tasks > 0 ? ofRows : []),
    ['form.instructions.structure', translate('form.instructions.structure-text')],
  ];
  const signatures: MessageKey[] = [
    'form.sign.head',
    'form.sign.statistics',
    'form.sign.filled-by',
    'form.sign.phone',
    'form.sign.date',
  ];
  const heading = (key: MessageKey): RowModel => ({
    values: [translate(key)],
    style: { role: 'heading' },
    height: 26,
  });
  return pageSheet({
    name: SHEET_NAMES.instructions,
    widths: WIDTHS,
    rows: [
      {
        values: [translate('form.instructions.title', { plan: plan.shortTitle })],
        style: { role: 'title' },
        height: 32,
      },
      { values: [banner ?? ''], style: { role: 'banner' }, height: 18 },
      ...facts.map(([key, text]) => line(translate(key), text)),
      heading('form.instructions.how'),
      ...rules.map(([key, text]) => line(translate(key), text)),
      heading('form.instructions.sign'),
      ...signatures.map((key) => line(translate(key), '', { role: 'input-text' })),
    ],
    banner,
    protected: true,
    tabColor: '7F7F7F',
  });
}
