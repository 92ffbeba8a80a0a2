/**
 * The plan file format (`seeds/<id>.json`), as zod schemas and the types inferred from them.
 *
 * Every figure keeps its printed form and the line of the document it was read from.
 */
import { z } from 'zod';
import { assignmentProblems, assignmentSchema } from './assignments';
import { referenceProblems } from './cross-references';
import { relationSchema } from './relations';

/** Years outside these are typing mistakes. */
export const FIRST_YEAR = 1949;
export const LAST_YEAR = 2100;

const line = z.int().positive().describe('line of the source file');
const year = z.int().min(FIRST_YEAR).max(LAST_YEAR);
const isoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'YYYY, YYYY-MM or YYYY-MM-DD');

export const measureSchema = z.enum(['level', 'ratio', 'growth', 'cumulative', 'increment', 'completion']);
export const directionSchema = z.enum(['increase', 'decrease', 'maintain']);
export const boundSchema = z.enum(['at-least', 'about', 'at-most', 'assigned']);

export const baselineSchema = z.strictObject({
  printed: z.string().describe('as printed; empty where the document leaves the cell empty'),
  value: z.number().nullable().describe('null where the document gives none'),
  year: year.nullable().describe("the baseline's own year, e.g. 2019 for a footnoted figure"),
  line: line.optional(),
});

export const targetSchema = z.strictObject({
  printed: z.string().min(1),
  value: z.number().nullable().describe('in the unit of the indicator; null for assigned and soft targets'),
  upper: z.number().nullable().default(null).describe('upper end where a range is printed'),
  year,
  bound: boundSchema,
  line: line.optional(),
});

/** Two ends of an interval, where both are given, in their order. */
const rises = (low: number | undefined, high: number | undefined): boolean =>
  low === undefined || high === undefined || low <= high;

const inUnit = z.number().optional().describe('in the unit of the indicator');

/** V2: where the figure usually lies; outside it is questioned, not wrong. */
export const expectedSchema = z
  .strictObject({ minimum: inUnit, maximum: inUnit })
  .refine(({ minimum, maximum }) => rises(minimum, maximum), 'minimum above maximum');

/** T1: when a change from one year to the next is questioned; what is left out keeps its common value. */
export const changeSchema = z
  .strictObject({
    relative: z.number().positive().describe('share of the previous value, 0.5 for 50 %').exactOptional(),
    floor: z
      .number()
      .nonnegative()
      .describe('smaller changes are never questioned; in the unit of the indicator, points for %')
      .exactOptional(),
    ceiling: z
      .number()
      .positive()
      .describe('larger changes are always questioned; in the unit of the indicator, points for %')
      .exactOptional(),
  })
  .refine(({ floor, ceiling }) => rises(floor, ceiling), 'floor above ceiling');

/** Own limits of one indicator where the common ones of its measure and unit do not fit. */
export const thresholdsSchema = z
  .strictObject({
    minimum: inUnit.describe('V1: hard limit, in the unit of the indicator'),
    maximum: inUnit.describe('V1: hard limit, in the unit of the indicator'),
    expected: expectedSchema.optional(),
    change: changeSchema.optional(),
  })
  .refine(({ minimum, maximum }) => rises(minimum, maximum), 'minimum above maximum');

/** From this reporting year on, figures do not compare with earlier ones as they stand. */
export const breakSchema = z.strictObject({
  year: year.describe('first reporting year on the new basis'),
  what: z.string().min(1).describe('what differs: definition, scope or price base'),
  factor: z.number().positive().nullable().describe('old × factor = new; null where no bridge is known'),
});

export const indicatorSchema = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9]*-X?\d{2,}$/),
  no: z.int().positive(),
  group: z.string().min(1).nullable(),
  name: z.string().min(1),
  unit: z.string().min(1).nullable(),
  concept: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .nullable(),
  measure: measureSchema,
  direction: directionSchema,
  baseline: baselineSchema,
  target: targetSchema,
  notes: z.array(z.string().min(1)),
  origin: z.enum(['table', 'text']),
  restates: z.string().nullable().default(null).describe('the table row that a prose target repeats'),
  thresholds: thresholdsSchema.optional(),
  breaks: z.array(breakSchema).default([]),
  line,
});

export const taskSchema = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9]*-T\d{2,}$/),
  level: z.int().min(1).max(4),
  title: z.string().min(1),
  line,
});

export const projectSchema = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9]*-P\d{2,}$/),
  no: z.int().positive(),
  category: z.string().min(1),
  name: z.string().min(1),
  entity: z.string().min(1),
  investment: z.number().nonnegative().describe('亿元'),
  scope: z.string(),
  line,
});

export const alignmentSchema = z.strictObject({
  no: z.int().positive(),
  indicator: z.string().min(1),
  city: z.boolean(),
  ministry: z.boolean(),
  remark: z.string(),
  line: line.optional(),
});

export const anomalySchema = z.strictObject({
  line,
  what: z.string().min(1),
  taken: z.string().min(1),
});

/** An officially published figure (统计公报, 年鉴) that a reported one is compared with (K2). */
export const publishedSchema = z.strictObject({
  code: z.string().min(1).describe('code of an indicator of the same plan'),
  year,
  printed: z.string().min(1).describe('as printed'),
  value: z.number().describe('in the unit of the indicator'),
  source: z.string().min(1).describe('short name of the publication'),
  date: isoDate.describe('when it was published, as exact as printed'),
});

/** What the project list prints over one of its categories (PL4.5). */
export const projectTotalSchema = z.strictObject({
  category: z.string().min(1),
  count: z.int().positive().nullable().describe('number of projects, null where none is printed'),
  investment: z.number().positive().nullable().describe('亿元, null where none is printed'),
  line,
});

export const planSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    codePrefix: z.string().regex(/^[A-Z][A-Z0-9]*$/),
    title: z.string().min(1),
    shortTitle: z.string().min(1),
    kind: z.enum(['five-year', 'annual']),
    issuer: z.string().min(1),
    documentNumber: z.string().min(1).nullable(),
    issued: isoDate.nullable(),
    effective: isoDate.nullable(),
    expires: isoDate.nullable(),
    region: z.strictObject({
      name: z.string().min(1),
      level: z.enum(['city', 'district', 'zone']),
      parent: z.string().min(1).nullable(),
    }),
    period: z.strictObject({ start: year, end: year }),
    baselineYear: year.nullable(),
    source: z.strictObject({ file: z.string().min(1) }),
    indicators: z.array(indicatorSchema),
    tasks: z.array(taskSchema),
    projects: z.array(projectSchema),
    alignment: z.array(alignmentSchema),
    anomalies: z.array(anomalySchema),
    relations: z.array(relationSchema).default([]),
    published: z.array(publishedSchema).default([]),
    projectTotals: z.array(projectTotalSchema).default([]),
    assignments: z
      .array(assignmentSchema)
      .exactOptional()
      .describe('who reports which row; no part of what the plan says'),
  })
  .superRefine((plan, context) => {
    const complain = (message: string, path: (string | number)[]): void =>
      context.addIssue({ code: 'custom', message, path });
    if (plan.period.end < plan.period.start) complain('period ends before it starts', ['period']);
    for (const part of ['indicators', 'tasks', 'projects'] as const) {
      const seen = new Set<string>();
      plan[part].forEach(({ code }, index) => {
        if (!code.startsWith(`${plan.codePrefix}-`)) complain(`code ${code} lacks the prefix`, [part, index]);
        if (seen.has(code)) complain(`code ${code} appears twice`, [part, index]);
        seen.add(code);
      });
    }
    const codes = new Set(plan.indicators.map((indicator) => indicator.code));
    plan.indicators.forEach(({ code, baseline, target, restates, measure }, index) => {
      const path = ['indicators', index];
      if (restates !== null && !codes.has(restates)) complain(`${code} restates unknown ${restates}`, path);
      if (target.value === null && target.bound !== 'assigned' && measure !== 'completion')
        complain(`${code} has no target value and is neither assigned nor a completion`, path);
      if (target.upper !== null && (target.value === null || target.upper < target.value))
        complain(`${code} has a range that does not rise`, path);
      if (baseline.value !== null && baseline.year === null)
        complain(`${code} has a baseline value without a year`, path);
      if (baseline.value !== null && baseline.year !== null && baseline.year >= target.year)
        complain(`${code} has its baseline after its target`, path);
    });
    for (const { message, path } of [...referenceProblems(plan), ...assignmentProblems(plan)])
      complain(message, path);
  });

export type Plan = z.infer<typeof planSchema>;
export type Indicator = z.infer<typeof indicatorSchema>;
export type Task = z.infer<typeof taskSchema>;
export type Project = z.infer<typeof projectSchema>;
export type Measure = z.infer<typeof measureSchema>;
export type Bound = z.infer<typeof boundSchema>;
export type Break = z.infer<typeof breakSchema>;
export type ProjectTotal = z.infer<typeof projectTotalSchema>;
export type Published = z.infer<typeof publishedSchema>;
export type { Relation } from './relations';
