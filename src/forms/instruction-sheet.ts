/** 填报说明: the first page of a form — for which plan and years, how to fill it, who signs it. */
import { translate, type MessageKey } from '../i18n';
import { taskNodes } from '../plan/facts';
import type { Plan } from '../plan/schema';
import { showYears } from '../plan/years';
import { PROJECT_STATUSES, REASON_WORDS, SHEET_NAMES } from './headers';
import { hintsAreBrief } from './lazy-hint';
import { rowHeight } from './sheet/measure';
import { pageSheet } from './sheet/page';
import type { RowModel, SheetModel, StyleRef } from './sheet/model';

export interface InstructionInput {
  readonly plan: Plan;
  /** How many indicators the form asks for. */
  readonly indicators: number;
  readonly years: readonly number[];
  readonly department: string | null;
  readonly banner: string | null;
}

const WIDTHS = [18, 78];
const COLUMNS = WIDTHS.map((width) => ({ width }));
const LABEL: StyleRef = { role: 'label' };
const TEXT: StyleRef = { role: 'text' };

/** One line of the page: a label and its text, at the height the text needs. */
function line(label: string, text: string, style: StyleRef = TEXT): RowModel {
  return { values: [label, text], styles: [LABEL, style], height: rowHeight(COLUMNS, [label, text]) };
}

export function instructionSheet({
  plan,
  indicators,
  years,
  department,
  banner,
}: InstructionInput): SheetModel {
  const reported = taskNodes(plan).filter((node) => node.reported).length;
  const facts: [MessageKey, string][] = [
    ['form.instructions.plan', plan.title],
    ['form.instructions.issuer', [plan.issuer, plan.documentNumber].filter(Boolean).join('　')],
    ['form.instructions.years', showYears(years)],
    ['form.instructions.department', department ?? translate('form.department-open')],
    [
      'form.instructions.contents',
      translate('form.instructions.contents-text', {
        indicators,
        projects: plan.projects.length,
        tasks: reported,
      }),
    ],
  ];
  const rules: [MessageKey, string][] = [
    ['form.instructions.colours', translate('form.instructions.colours-text')],
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
    ...(plan.projects.length > 0
      ? ([
          [
            'form.instructions.projects',
            translate('form.instructions.projects-text', { words: PROJECT_STATUSES.join('、') }),
          ],
        ] as [MessageKey, string][])
      : []),
    ['form.instructions.row-hint', translate('form.instructions.row-hint-text')],
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
