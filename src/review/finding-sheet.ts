/** 审核结果: every finding of every file, with what to do; explained ones and what could not be checked below. */
import type { ExplainedFinding, Finding, Severity, Unverifiable } from '../check/finding';
import type { SheetModel, StyleRef } from '../forms/sheet/model';
import type { ReviewContext } from './context';
import { reportSheet, type ReportColumn } from './report-table';
import { ruleTitle, SEVERITY_STYLES, severityWord } from './words';

type State = 'open' | 'explained' | 'unverifiable';
interface Line {
  readonly file: string;
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

export function findingSheet({ assessment, checks, banner, say, locale }: ReviewContext): SheetModel {
  const lines = checks.flatMap(({ file, findings, explained, unverifiable }) => [
    ...findings.map((finding) => lineOf(file, 'open', finding)),
    ...explained.map((finding) => lineOf(file, 'explained', finding)),
    ...unverifiable.map((one) => unverifiableLine(file, one)),
  ]);
  const head = (key: string): string => say(`review.findings.column.${key}` as 'review.findings.column.rule');
  const several = checks.length > 1;
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
      width: 14,
      style: CODE,
      value: ({ rule }) => `${rule} ${ruleTitle(rule, locale)}`,
    },
    ...(several ? [{ header: head('file'), width: 22, style: TEXT, value: ({ file }: Line) => file }] : []),
    {
      header: head('place'),
      width: 15,
      style: CODE,
      value: ({ sheet, cell }) => (cell === null ? sheet : `${sheet}!${cell}`),
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
      value: ({ difference }) => (difference === null ? null : Number(difference.toPrecision(12))),
    },
    { header: head('explanation'), width: 22, style: TEXT, value: ({ explanation }) => explanation },
  ];
  return reportSheet<Line>({
    name: say('review.sheet.findings'),
    title: say('review.findings.title', { plan: assessment.data.plan.shortTitle }),
    notes: [say(lines.length === 0 ? 'review.findings.none' : 'review.findings.note')],
    banner,
    columns,
    records: lines,
    paper: 'A3',
    tabColor: 'BF8F00',
  });
}

function lineOf(file: string, state: State, finding: Finding | ExplainedFinding): Line {
  return { explanation: '', ...finding, file, state };
}

function unverifiableLine(file: string, { reason, ...place }: Unverifiable): Line {
  return {
    ...place,
    file,
    state: 'unverifiable',
    severity: null,
    message: reason,
    hint: '',
    left: null,
    right: null,
    difference: null,
    explanation: '',
  };
}
