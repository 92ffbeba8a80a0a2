/** F3 and R1: is there a figure, and was it typed as one? */
import { COMPLETION_WORDS, REASON_WORDS } from '../../forms/headers';
import { FIGURE_TESTS } from '../../forms/figure-tests';
import { decimalsOf } from '../../plan/units';
import { standing } from '../explanation';
import { fail, NOT_APPLICABLE, PASS, type Outcome } from '../finding';
import type { Rule } from '../rule';
import type { Figure } from '../series';
import { factsOf, FLAW_HINTS, UNREADABLE_HINTS } from './figure-facts';

/** Put together for failures only: nearly all cells pass. */
const failureFacts = (figure: Figure) => ({ ...factsOf(figure), words: REASON_WORDS });

/** F3: what stands in the cell must be a number typed as a number. */
export const format: Rule<Figure> = {
  id: 'F3',
  severity: 'A',
  level: 0,
  title: 'rule.F3',
  evaluate: (figure) => {
    const { reading, indicator } = figure;
    switch (reading.kind) {
      case 'number': {
        const [flaw] = reading.flaws;
        if (flaw === undefined) return PASS;
        const facts = failureFacts(figure);
        return fail({
          message: { key: `finding.F3.${flaw}`, facts },
          hint: { key: FLAW_HINTS[flaw], facts },
          left: reading.value,
          goOn: true,
          cause: {
            key: `F3:${flaw}`,
            message: (years) => ({ key: 'finding.F3.flaw-years', facts: { ...facts, years } }),
          },
        });
      }
      case 'completion': {
        if (indicator.measure === 'completion') return PASS;
        const value = reading.done ? COMPLETION_WORDS.done : COMPLETION_WORDS.open;
        return fail({
          message: { key: 'finding.F3.unreadable', facts: { ...failureFacts(figure), value } },
          hint: { key: 'finding.F3.hint.not-a-number', facts: failureFacts(figure) },
          left: value,
          untrusted: true,
        });
      }
      case 'not-calculated':
        return fail({
          message: { key: 'finding.F3.not-calculated', facts: failureFacts(figure) },
          hint: { key: 'finding.F3.hint.not-calculated', facts: failureFacts(figure) },
          left: `=${reading.formula}`,
          untrusted: true,
        });
      case 'unreadable':
        return fail({
          message: { key: 'finding.F3.unreadable', facts: failureFacts(figure) },
          hint: { key: UNREADABLE_HINTS[reading.why], facts: failureFacts(figure) },
          left: reading.text,
          untrusted: true,
        });
      default:
        return NOT_APPLICABLE;
    }
  },
};

/** R1: a figure is due; blank is not zero. A reason word stands for it, with an explanation. */
export const required: Rule<Figure> = {
  id: 'R1',
  severity: 'A',
  level: 1,
  title: 'rule.R1',
  evaluate: (figure) => {
    const { reading, due, explanation, year } = figure;
    if (reading.kind === 'reason')
      return standing(explanation, { rule: 'R1', year, value: reading.word }).settled
        ? PASS
        : withoutReason(figure, reading.word);
    if (reading.kind !== 'blank') return PASS;
    return due ? leftOut(figure) : NOT_APPLICABLE;
  },
};

function withoutReason(figure: Figure, word: string): Outcome {
  const facts = failureFacts(figure);
  return fail({
    severity: 'B',
    message: { key: 'finding.R1.reason', facts: { ...facts, value: word } },
    hint: { key: 'finding.R1.hint.reason', facts },
    left: word,
    cause: {
      key: `R1:${word}`,
      message: (years) => ({ key: 'finding.R1.reason', facts: { ...facts, value: word, year: years } }),
    },
  });
}

function leftOut(figure: Figure): Outcome {
  const facts = failureFacts(figure);
  const merged = figure.content === 'merged';
  const key = merged ? 'finding.R1.merged' : 'finding.R1.blank';
  return fail({
    message: { key, facts },
    hint: { key: merged ? 'finding.R1.hint.merged' : 'finding.R1.hint.blank', facts },
    // A row left out is one omission.
    cause: { key, message: (years) => ({ key, facts: { ...facts, year: years } }) },
  });
}

/** F3 for digits: more decimals than the indicator has. Only typed numbers: formulas rightly give more. */
export const decimals: Rule<Figure> = {
  id: 'F3',
  // Not A: a figure with one digit too many is still right, and rounding it is the office's to decide.
  severity: 'D',
  level: 1,
  title: 'rule.F3',
  evaluate: (figure) => {
    const { numbers, content } = figure;
    if (numbers === null || content === 'formula') return NOT_APPLICABLE;
    return FIGURE_TESTS.tooManyDecimals.fails(numbers) ? tooPrecise(figure, numbers.value) : PASS;
  },
};

function tooPrecise(figure: Figure, value: number): Outcome {
  const allowed = decimalsOf(figure.indicator);
  const facts = { ...factsOf(figure), allowed };
  const rounded = Number(value.toFixed(allowed));
  return fail({
    message: { key: allowed === 0 ? 'finding.F3.whole' : 'finding.F3.decimals', facts },
    hint: { key: 'finding.F3.hint.decimals', facts },
    left: value,
    right: rounded,
    difference: value - rounded,
    cause: {
      key: 'F3:decimals',
      message: (years) => ({
        key: allowed === 0 ? 'finding.F3.whole-years' : 'finding.F3.decimals-years',
        facts: { ...facts, years },
      }),
    },
  });
}
