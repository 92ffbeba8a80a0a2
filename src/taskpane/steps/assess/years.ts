/** Which years can be assessed, and which figures of a year are left out of it. */
import type { CheckedForm } from '../../domain';

/** The years of the form, earlier ones with accepted figures first. */
export function assessYears({ filing }: CheckedForm): readonly number[] {
  return [...filing.earlierYears, ...filing.years];
}

/** The chosen year where the form has it, else the last one that the filing has reached. */
export function yearOf(form: CheckedForm, chosen: number | null): number {
  const years = assessYears(form);
  if (chosen !== null && years.includes(chosen)) return chosen;
  return form.check.dueYears.at(-1) ?? years.at(-1) ?? form.filing.plan.period.end;
}

export interface RefusedFigure {
  readonly code: string;
  readonly name: string;
  /** The rule that refuses it. */
  readonly rule: string;
}

/** Figures of a year, and projects, that a check refuses and the assessment leaves out. */
export function refusedFigures({ filing, check }: CheckedForm, year: number): readonly RefusedFigure[] {
  const indicators = filing.indicators.flatMap(({ indicator: { code, name } }) => {
    const rule = check.untrusted.get(`${code}:${year}`);
    return rule === undefined ? [] : [{ code, name, rule }];
  });
  const blocked = new Map(
    check.findings.flatMap(({ severity, code, rule }) =>
      severity === 'A' && code !== null ? [[code, rule] as const] : [],
    ),
  );
  const projects = filing.projects.flatMap(({ project: { code, name } }) => {
    const rule = check.untrusted.get(code) ?? blocked.get(code);
    return rule === undefined ? [] : [{ code, name, rule }];
  });
  return [...indicators, ...projects];
}
