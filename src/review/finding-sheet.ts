/** 审核结果: every finding of every file, with what to do; explained ones and what could not be checked below. */
import type { ExplainedFinding, Finding, Severity, Unverifiable } from '../check/finding';
import type { CellValue, SheetModel, StyleRef } from '../forms/sheet/model';
import { cellLink } from './cell-link';
import type { FileCheck, WorkbookContext } from './context';
import { mapped } from './lazy-rows';
import { reportSheet, type ReportColumn } from './report-table';
import { ruleTitle, SEVERITY_STYLES, severityWord } from './words';
import { tidy } from '../plan/rounding';

type State = 'open' | 'explained' | 'unverifiable';
interface Line {
  readonly plan: string;
  readonly check: FileCheck;
  readonly state: State;
  readonly rule: string;
  readonly severity: Severity | null;
  readonly sheet: string;
  readonly cell: string | null;
  readonly code: string | null;
  readonly year: number | null;
  readonly message: string;
  readonly hint: string;
  readonly left: number | string | null;
  readonly right: number | string | null;
  readonly difference: number | null;
  readonly explanation: string;
}

const CODE: StyleRef = { role: 'code' };
const TEXT: StyleRef = { role: 'text' };
const NUMBER: StyleRef = { role: 'number', format: 'General' };
const UNKNOWN: StyleRef = { role: 'unknown' };

export function findingSheet({ plans, banner, say, locale }: WorkbookContext): SheetModel {
  const found = plans.flatMap(({ label, checks }) =>
    checks.flatMap((check): Found[] => [
      ...check.findings.map((one): Found => ({ plan: label, check, state: 'open', one })),
      ...check.explained.map((one): Found => ({ plan: label, check, state: 'explained', one })),
      ...check.unverifiable.map((one): Found => ({ plan: label, check, state: 'unverifiable', one })),
    ]),
  );
  const head = (key: string): string => say(`review.findings.column.${key}` as 'review.findings.column.rule');
  const several = plans.reduce((sum, { checks }) => sum + checks.length, 0) > 1;
  const columns: ReportColumn<Line>[] = [
    {
      header: head('severity'),
      width: 18,
      style: ({ severity, state }) =>
        severity === null || state !== 'open' ? UNKNOWN : SEVERITY_STYLES[severity],
      value: ({ severity, state }) =>
        severity === null
          ? say('review.findings.unverifiable')
          : `${severityWord(say, severity)}${state === 'explained' ? say('review.findings.explained') : ''}`,
    },
    {
      header: head('rule'),
      width: 17,
      style: TEXT,
      value: ({ rule }) => `${rule} ${ruleTitle(rule, locale)}`,
    },
    ...(plans.length > 1
      ? [{ header: head('plan'), width: 14, style: TEXT, value: ({ plan }: Line) => plan }]
      : []),
    ...(several
      ? [
          {
            header: head('file'),
            width: 22,
            style: TEXT,
            value: ({ check }: Line) => check.path ?? check.file,
          },
        ]
      : []),
    {
      header: head('place'),
      width: 15,
      style: CODE,
      value: placeOf,
    },
    { header: head('code'), width: 10, style: CODE, value: ({ code }) => code },
    { header: head('year'), width: 7, style: CODE, value: ({ year }) => year },
    { header: head('message'), width: 46, style: TEXT, value: ({ message }) => message },
    { header: head('hint'), width: 42, style: TEXT, value: ({ hint }) => hint },
    { header: head('left'), width: 12, style: NUMBER, value: ({ left }) => left },
    { header: head('right'), width: 12, style: NUMBER, value: ({ right }) => right },
    {
      header: head('difference'),
      width: 12,
      style: NUMBER,
      value: ({ difference }) => (difference === null ? null : tidy(difference)),
    },
    { header: head('explanation'), width: 22, style: TEXT, value: ({ explanation }) => explanation },
  ];
  return reportSheet<Line>({
    name: say('review.sheet.findings'),
    title: titleOf(plans, say),
    notes: [say(found.length === 0 ? 'review.findings.none' : 'review.findings.note')],
    banner,
    columns,
    records: mapped(found, lineOf),
    paper: 'A3',
    tabColor: 'BF8F00',
  });
}

function titleOf([first, ...more]: WorkbookContext['plans'], say: WorkbookContext['say']): string {
  return first === undefined || more.length > 0
    ? say('review.findings.title-several')
    : say('review.findings.title', { plan: first.assessment.data.plan.shortTitle });
}

/** A click opens the filing at the cell. */
function placeOf({ check: { path, filed }, sheet, cell }: Line): CellValue {
  const place = cell === null ? sheet : `${sheet}!${cell}`;
  // A finding may speak of a sheet that is missing.
  const exists = cell !== null || Object.values(filed?.sheets ?? {}).includes(sheet);
  return path !== undefined && exists ? cellLink({ file: path, sheet, cell }, place) : place;
}

/** What a check said. */
type Found = { readonly plan: string; readonly check: FileCheck } & (
  | { readonly state: 'open'; readonly one: Finding }
  | { readonly state: 'explained'; readonly one: ExplainedFinding }
  | { readonly state: 'unverifiable'; readonly one: Unverifiable }
);

/** Written out: objects that are put together of others take several times the memory. */
function lineOf({ plan, check, state, one }: Found): Line {
  const finding = state === 'unverifiable' ? null : one;
  return {
    plan,
    check,
    state,
    rule: one.rule,
    severity: finding?.severity ?? null,
    sheet: one.sheet,
    cell: one.cell,
    code: one.code,
    year: one.year,
    message: state === 'unverifiable' ? one.reason : one.message,
    hint: finding?.hint ?? '',
    left: finding?.left ?? null,
    right: finding?.right ?? null,
    difference: finding?.difference ?? null,
    explanation: state === 'explained' ? one.explanation : '',
  };
}
