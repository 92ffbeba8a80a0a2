/**
 * 审核提示 of a project row: the tests of project-tests/ as one formula, and what it results in.
 *
 * What a formula cannot tell (a number typed as text, six digits for a month, a number format) is left to the checks:
 * the hint never names what they would not.
 */
import { translate, type MessageKey } from '../i18n';
import { HEADERS } from './headers';
import { monthStateFormula, sheetMonth, type SheetMonth } from './month-cells';
import {
  AMOUNT_TESTS,
  missingIn,
  PROJECT_TESTS,
  STATUS_TESTS,
  type Month,
  type ProjectCells,
  type ProjectFigures,
  type ProjectTest,
  type ProjectTestName,
} from './project-tests';
import { quoteText } from './sheet/address';
import type { Scalar } from './sheet/model';

/** A row as its hint sees it. */
export interface ProjectHintRow extends Pick<ProjectFigures, 'years' | 'due' | 'investment'> {
  /** Only what is certainly wrong is named: see `hintsAreBrief`. */
  readonly brief: boolean;
  /** Whether anything is filled in, in the sheet (brief: in the row). */
  readonly touched: boolean;
  readonly planned: readonly (Scalar | null)[];
  readonly done: readonly (Scalar | null)[];
  readonly status: Scalar | null;
  readonly started: Scalar | null;
  readonly finished: Scalar | null;
  readonly progress: Scalar | null;
  readonly problems: Scalar | null;
}

const WORDS = {
  offScale: 'form.row-hint.scale',
  negative: 'form.row-hint.negative',
  statusMissing: 'form.row-hint.status-missing',
  statusUnknown: 'form.row-hint.status-unknown',
  monthMissing: 'form.row-hint.month-missing',
  outOfOrder: 'form.row-hint.out-of-order',
  inFuture: 'form.row-hint.in-future',
  notFinished: 'form.row-hint.not-finished',
  notStarted: 'form.row-hint.not-started',
  underspent: 'form.row-hint.underspent',
  overspent: 'form.row-hint.overspent',
  overplanned: 'form.row-hint.overplanned',
  beforeStart: 'form.row-hint.before-start',
  withoutReason: 'form.row-hint.without-reason',
  contradicted: 'form.row-hint.narrative',
} as const satisfies Record<ProjectTestName, MessageKey>;

interface Asked {
  readonly test: ProjectTest;
  readonly words: string;
}
type Named = Readonly<Partial<Record<ProjectTestName, ProjectTest>>>;
const asked = (tests: Named): Asked[] =>
  Object.entries(tests).map(([name, test]) => ({ test, words: translate(WORDS[name as ProjectTestName]) }));

/** Tests whose findings stand at one cell: the first that fails speaks for it. */
function groupsOf(years: readonly number[], brief: boolean): readonly (readonly Asked[])[] {
  const { monthMissing, outOfOrder, inFuture, notFinished, notStarted, underspent, ...others } =
    PROJECT_TESTS;
  if (brief) return [asked({ monthMissing }), asked({ notStarted })];
  const { overspent, ...single } = others;
  const missing = years.map((year, index): Asked => ({
    test: missingIn(index),
    words: translate('form.row-hint.money-missing', { year }),
  }));
  return [
    asked({ monthMissing, outOfOrder, inFuture, notFinished }),
    asked({ notStarted, underspent }),
    [...missing, ...asked({ overspent })],
    ...Object.entries(single).map(([name, test]) => asked({ [name]: test })),
  ];
}

const monthWords = (field: 'started' | 'finished'): string =>
  translate('form.row-hint.month', { label: HEADERS.projects[field] ?? '' });

/** The formula of the 审核提示 cell of one project row. */
export function projectHintFormula(
  cells: ProjectCells,
  { touched, brief }: { readonly touched: string; readonly brief: boolean },
): string {
  const first = (tests: readonly Asked[], otherwise = '""'): string =>
    tests.reduceRight((rest, { test, words }) => {
      const formula = test.formula(cells);
      return formula === null ? rest : `IF(${formula},${quoteText(words)},${rest})`;
    }, otherwise);
  const numbers = `SUMPRODUCT(--(LEN(TRIM(${cells.amounts}))>0))>COUNT(${cells.amounts})`;
  const doubts = Object.values(AMOUNT_TESTS)
    .map(({ formula }) => formula(cells))
    .filter((doubt) => doubt !== null);
  const amounts = [
    `IF(${numbers},${quoteText(translate('form.row-hint.number'))},"")`,
    ...asked(AMOUNT_TESTS).map((one) => first([one])),
  ].join('&');
  const tests = groupsOf(cells.years, brief)
    .map((group) => first(group))
    .join('&');
  const row = first(asked(STATUS_TESTS), `IFERROR(${tests},"")`);
  const sound = `IF(OR(${[numbers, ...doubts].join(',')}),"",${row})`;
  const months = brief
    ? sound
    : (['finished', 'started'] as const).reduce(
        (rest, field) =>
          `CHOOSE(${monthStateFormula(cells[field])},${rest},"",${quoteText(monthWords(field))})`,
        sound,
      );
  return `IFERROR(IF(${touched},${amounts}&${months},""),${quoteText(translate('form.row-hint.error'))})`;
}

const isText = (value: Scalar | null): boolean =>
  typeof value === 'boolean' || (typeof value === 'string' && value.trim() !== '');
const numberIn = (value: Scalar | null): number | null => (typeof value === 'number' ? value : null);
const textIn = (value: Scalar | null): string => String(value ?? '').trim();
const monthIn = (month: SheetMonth): Month | null => (month.kind === 'month' ? month : null);

/** What the formula results in. */
export function projectHintText(row: ProjectHintRow): string {
  if (!row.touched) return '';
  const [started, finished] = [sheetMonth(row.started), sheetMonth(row.finished)];
  const figures: ProjectFigures = {
    years: row.years,
    due: row.due,
    investment: row.investment,
    planned: row.planned.map(numberIn),
    done: row.done.map(numberIn),
    status: textIn(row.status),
    started: monthIn(started),
    finished: monthIn(finished),
    progress: textIn(row.progress),
    problems: textIn(row.problems),
  };
  const first = (tests: readonly Asked[]): string =>
    tests.find(({ test }) => test.fails(figures))?.words ?? '';
  const amounts = [
    ...([...row.planned, ...row.done].some(isText) ? [translate('form.row-hint.number')] : []),
    ...asked(AMOUNT_TESTS).map((one) => first([one])),
  ].join('');
  if (!row.brief) {
    if (started.kind === 'bad') return amounts + monthWords('started');
    if (started.kind === 'left') return amounts;
    if (finished.kind === 'bad') return amounts + monthWords('finished');
    if (finished.kind === 'left') return amounts;
  }
  if (amounts !== '') return amounts;
  return first(asked(STATUS_TESTS)) || groupsOf(row.years, row.brief).map(first).join('');
}
