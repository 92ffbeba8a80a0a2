/** 责任分解: which department leads which row of a plan, which assist, and until when it reports. */
import { z } from 'zod';
import { isDay } from './dates';
import { isReported } from './facts';

/** Who answers for one indicator, project or reported task. */
export const assignmentSchema = z.strictObject({
  code: z.string().min(1).describe('code of an indicator, a project or a reported task of the same plan'),
  lead: z.string().min(1).describe('牵头单位: the department that reports the row'),
  assisting: z.array(z.string().min(1)).default([]).describe('配合单位'),
  due: z
    .string()
    .refine(isDay, 'YYYY-MM-DD')
    .nullable()
    .default(null)
    .describe('报送截止, where it differs from the round’s'),
});

export interface Assignment {
  readonly code: string;
  readonly lead: string;
  readonly assisting: readonly string[];
  /** YYYY-MM-DD */
  readonly due: string | null;
}

/** As much of a plan as assignments point at. */
interface Assigned {
  readonly indicators: readonly { readonly code: string; readonly restates: string | null }[];
  readonly projects: readonly { readonly code: string }[];
  readonly tasks: readonly { readonly code: string; readonly level: number }[];
  readonly assignments?: readonly { readonly code: string }[];
}

/** What is assigned twice, or is no row that anybody reports. */
export function assignmentProblems(plan: Assigned): { message: string; path: (string | number)[] }[] {
  const { indicators, projects, tasks, assignments = [] } = plan;
  const rows = new Set([
    ...indicators.filter(({ restates }) => restates === null).map(({ code }) => code),
    ...projects.map(({ code }) => code),
    ...tasks.filter((_, index) => isReported(tasks, index)).map(({ code }) => code),
  ]);
  const seen = new Set<string>();
  return assignments.flatMap(({ code }, index) => {
    const path = ['assignments', index];
    const twice = seen.has(code);
    seen.add(code);
    if (twice) return [{ message: `${code} is assigned twice`, path }];
    return rows.has(code) ? [] : [{ message: `${code} is assigned, but nobody reports it`, path }];
  });
}
