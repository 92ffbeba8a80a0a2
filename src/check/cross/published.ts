/** K2: a reported figure is the officially published one, or the difference is explained. */
import { showNumber } from '../../plan/units';
import { fail, NOT_APPLICABLE, PASS, unverifiable } from '../finding';
import type { Rule } from '../rule';
import { printedTolerance } from './rounding';
import { overYears, ownTrouble, showGap, type CrossSubject } from './subject';

export const published: Rule<CrossSubject> = {
  id: 'K2',
  severity: 'C',
  level: 5,
  title: 'rule.K2',
  evaluate: ({ own, say }) => {
    const { indicator } = own.filed;
    const { figure } = own;
    // Publications state the year a figure belongs to, not the one it is reported in.
    const official = own.filing.plan.published.find(
      ({ code, year }) => code === indicator.code && year === own.dataYear,
    );
    if (!official) return NOT_APPLICABLE;
    const trouble = ownTrouble(own);
    if (trouble) return trouble;
    if (figure.kind !== 'number') return NOT_APPLICABLE;
    const facts = {
      name: indicator.name,
      year: own.dataYear,
      unit: indicator.unit ?? '',
      value: showNumber(figure.value),
      printed: official.printed,
      official: showNumber(official.value),
      source: official.source,
      date: official.date,
      gap: showGap(figure.value, official.value),
    };
    const tolerance = printedTolerance(official.printed, official.value);
    if (tolerance === null) return unverifiable('unverifiable.K2.printed', facts);
    if (Math.abs(figure.value - official.value) <= tolerance) return PASS;
    const message = { key: 'finding.K2', facts } as const;
    return fail({
      message,
      hint: { key: 'finding.K2.hint', facts },
      left: figure.value,
      right: official.value,
      difference: figure.value - official.value,
      cause: overYears('K2', message, say),
    });
  },
};
