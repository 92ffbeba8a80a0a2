/** The counting sentence of 总体评价, in the words of national mid-term assessments: it follows the verdicts. */
import type { PlanAssessment } from '../assess/plan';
import { VERDICTS, type Verdict } from '../assess/verdict';
import { quoteText } from '../forms/sheet/address';
import type { Say } from './context';
import { YEAR } from './indicator-row';
import { columnRange, type IndicatorSheetLayout } from './indicator-sheet';
import { constant, content, figure, fill, join, listed, type LiveText, type OptionalText } from './live-text';
import { verdictWord } from './words';

/** Counts of some verdicts together, as an expression and as it is now. */
interface Count {
  readonly formula: string;
  readonly value: number;
}

/** How many indicators have one of some verdicts. */
export function countOf(
  say: Say,
  { counts }: PlanAssessment,
  layout: IndicatorSheetLayout,
  verdicts: readonly Verdict[],
): Count {
  const range = columnRange(layout, 'verdict');
  return {
    formula: verdicts.map((verdict) => `COUNTIF(${range},${quoteText(verdictWord(say, verdict))})`).join('+'),
    value: verdicts.reduce((sum, verdict) => sum + counts[verdict], 0),
  };
}

/** `截至2023年末，规划14项指标中，12项符合或快于预期，其中…；2项滞后，其中…。` What nobody got is not said. */
export function countingSentence(
  say: Say,
  assessment: PlanAssessment,
  layout: IndicatorSheetLayout,
): LiveText {
  const count = (...verdicts: Verdict[]): Count => countOf(say, assessment, layout, verdicts);
  const number = ({ formula, value }: Count): LiveText => content(`(${formula})`, String(value));
  const part = (
    key: 'good' | 'lag' | 'done' | 'missed' | 'none',
    of: Verdict[],
    named: Verdict[],
  ): OptionalText => {
    const all = count(...of);
    const details = listed(
      named.map((verdict): OptionalText => {
        const one = count(verdict);
        const words = { verdict: verdictWord(say, verdict), count: number(one) };
        return {
          condition: `${one.formula}>0`,
          holds: one.value > 0,
          part: fill(say, 'review.overview.sentence-verdict', words),
        };
      }),
      say('review.overview.sentence-comma'),
    );
    const intro = fill(say, `review.overview.sentence-${key}`, { count: number(all) });
    const among = join(constant(say('review.overview.sentence-among')), details);
    return {
      condition: `${all.formula}>0`,
      holds: all.value > 0,
      part: named.length === 0 ? intro : join(intro, among),
    };
  };
  const due = count('exceeded', 'met', 'missed');
  const reached = count('exceeded', 'met');
  const rate: OptionalText = {
    condition: `${due.formula}>0`,
    holds: due.value > 0,
    part: fill(say, 'review.overview.sentence-rate', {
      rate: figure(`100*(${reached.formula})/(${due.formula})`, (100 * reached.value) / due.value, 1),
    }),
  };
  const parts = listed(
    [
      part('good', ['achieved', 'ahead', 'on-track'], ['achieved', 'ahead', 'on-track']),
      part('lag', ['behind', 'far-behind'], ['behind', 'far-behind']),
      part('done', ['exceeded', 'met'], ['exceeded', 'met']),
      part('missed', ['missed'], []),
      part('none', ['not-assessable'], []),
      rate,
    ],
    say('review.overview.sentence-semicolon'),
  );
  const total = count(...VERDICTS);
  return join(
    fill(say, 'review.overview.sentence-start', {
      year: figure(YEAR, assessment.year, 0),
      total: content(`ROWS(${columnRange(layout, 'verdict')})`, String(Math.max(1, total.value))),
    }),
    parts,
    constant(say('review.overview.sentence-stop')),
  );
}
