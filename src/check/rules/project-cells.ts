/** Rules for single cells of a project row: amounts are amounts, in the right unit, and months are months. */
import { numberOf, type Entry } from '../../forms/entry';
import type { FiledProject } from '../../forms/filing';
import { COMPLETION_WORDS } from '../../forms/headers';
import { isNegative, isOffScale } from '../../forms/project-tests';
import { showNumber } from '../../plan/units';
import { fail, NOT_APPLICABLE, PASS, type Cause, type Likely } from '../finding';
import type { Rule } from '../rule';
import { FLAW_HINTS, UNREADABLE_HINTS } from './figure-facts';
import { tidy } from '../../plan/rounding';

/** One input cell; `label` is its header, `money` whether it holds an amount in 亿元. Only such cells are read as numbers. */
export interface ProjectCell {
  readonly filed: FiledProject;
  readonly label: string;
  readonly entry: Entry;
  readonly money: boolean;
}

/** F3: amounts are numbers, months are months. */
const cellFormat: Rule<ProjectCell> = {
  id: 'F3',
  severity: 'A',
  level: 0,
  title: 'rule.F3',
  evaluate: ({ filed, label, entry, money }) => {
    const { reading } = entry;
    const facts = { name: filed.project.name, label };
    if (reading.kind === 'number' && reading.flaws[0] !== undefined)
      return fail({
        message: { key: 'finding.F3.cell-flaw', facts: { ...facts, value: showNumber(reading.value) } },
        hint: { key: FLAW_HINTS[reading.flaws[0]], facts: { ...facts, value: reading.value, unit: '亿元' } },
        left: reading.value,
        goOn: true,
      });
    if (
      reading.kind === 'unreadable' ||
      (money && (reading.kind === 'completion' || reading.kind === 'reason'))
    ) {
      const value =
        reading.kind === 'unreadable'
          ? reading.text
          : reading.kind === 'reason'
            ? reading.word
            : COMPLETION_WORDS[reading.done ? 'done' : 'open'];
      return fail({
        message: { key: 'finding.F3.cell', facts: { ...facts, value } },
        hint: { key: money ? 'finding.F3.hint.money' : UNREADABLE_HINTS['not-a-month'], facts },
        left: value,
        untrusted: true,
      });
    }
    if (reading.kind === 'not-calculated')
      return fail({
        message: { key: 'finding.F3.cell-not-calculated', facts },
        hint: { key: 'finding.F3.hint.not-calculated', facts },
        left: `=${reading.formula}`,
        untrusted: true,
      });
    return reading.kind === 'blank' ? NOT_APPLICABLE : PASS;
  },
};

const likelyIs = (cause: Cause, { sheet, cell }: Entry, from: number, to: number): Likely => ({
  cause,
  corrections: [{ sheet, cell, from, to }],
});

/** Powers of ten between 亿元 and the units that amounts are typed in by mistake. */
const TEN_THOUSAND = 4;
const ONE = 8;

/** V3: one year's investment far above the whole project's is an amount in 万元. */
const cellScale: Rule<ProjectCell> = {
  id: 'V3',
  severity: 'A',
  level: 2,
  title: 'rule.V3',
  evaluate: ({ filed, label, entry }) => {
    const value = numberOf(entry);
    const total = filed.project.investment;
    if (value === null || total === 0) return NOT_APPLICABLE;
    if (!isOffScale(value, total)) return PASS;
    // 万元, or 元 where even that would be more than the whole project.
    const exponent = value / 10 ** TEN_THOUSAND <= total ? TEN_THOUSAND : ONE;
    const meant = tidy(value / 10 ** exponent);
    const facts = {
      name: filed.project.name,
      label,
      value: showNumber(value),
      total: showNumber(total),
      likely: showNumber(meant),
    };
    return fail({
      message: { key: 'finding.V3.money', facts },
      hint: { key: 'finding.V3.hint.money', facts },
      left: value,
      right: total,
      difference: value - total,
      untrusted: true,
      likely: likelyIs('unit-scale', entry, value, meant),
      cause: {
        key: `V3:${exponent}`,
        message: (years) => ({ key: 'finding.V3.money-years', facts: { ...facts, years } }),
      },
    });
  },
};

/** V1: no negative investment. */
const cellRange: Rule<ProjectCell> = {
  id: 'V1',
  severity: 'A',
  level: 1,
  title: 'rule.V1',
  evaluate: ({ filed, label, entry }) => {
    const value = numberOf(entry);
    if (value === null) return NOT_APPLICABLE;
    if (!isNegative(value)) return PASS;
    return fail({
      message: {
        key: 'finding.V1.money',
        facts: { name: filed.project.name, label, value: showNumber(value) },
      },
      hint: { key: 'finding.V1.hint.money', facts: {} },
      left: value,
      right: 0,
      difference: value,
      untrusted: true,
      likely: likelyIs('wrong-sign', entry, value, -value),
    });
  },
};

export const PROJECT_CELL_RULES: readonly Rule<ProjectCell>[] = [cellFormat, cellScale, cellRange];
