/**
 * Which indicators of a plan belong together, as its own document defines it (`relations` of a plan file).
 *
 * Similar names are no reason: a relation needs a line of the document that says what contains, divides or adds up to what.
 */
import { z } from 'zod';

const code = z.string().min(1).describe('code of an indicator of the same plan');

/** Where the document defines the relation, and why it holds. */
const source = {
  line: z.int().positive().describe('line of the source file that defines the relation'),
  reason: z.string().min(1).describe('why it holds, in short own words; no sentence of the document'),
};

export const sumSchema = z.strictObject({
  kind: z.literal('sum').describe('whole = sum of the parts in every year (B1, B4)'),
  whole: code,
  parts: z.array(code).min(2),
  ...source,
});

export const atMostSchema = z.strictObject({
  kind: z.literal('at-most').describe('the part is contained in the whole, so never larger (B3)'),
  part: code,
  whole: code,
  ...source,
});

export const ratioSchema = z.strictObject({
  kind: z.literal('ratio').describe('ratio = numerator ÷ denominator × factor (B2)'),
  ratio: code,
  numerator: code,
  denominator: code,
  factor: z.number().positive().describe('100 for %; otherwise what the units differ by'),
  ...source,
});

export const growthSchema = z.strictObject({
  kind: z
    .literal('growth')
    .describe(
      'growth = (level ÷ level of the year before − 1) × 100, in % (B2); constant prices or counts only',
    ),
  growth: code.describe('yearly rate; not an average over the period'),
  level: code,
  ...source,
});

export const projectSumSchema = z.strictObject({
  kind: z.literal('projects').describe("the projects' done investment adds up to the indicator (K3)"),
  indicator: code.describe('in 亿元, as the investments are'),
  category: z.string().min(1).nullable().describe('only projects of this category; null for all'),
  years: z
    .enum(['yearly', 'total'])
    .describe("yearly: the year's investment; total: all investment since the project began"),
  ...source,
});

export const relationSchema = z.discriminatedUnion('kind', [
  sumSchema,
  atMostSchema,
  ratioSchema,
  growthSchema,
  projectSumSchema,
]);

export type Relation = z.infer<typeof relationSchema>;
export type SumRelation = z.infer<typeof sumSchema>;
export type AtMostRelation = z.infer<typeof atMostSchema>;
export type RatioRelation = z.infer<typeof ratioSchema>;
export type GrowthRelation = z.infer<typeof growthSchema>;
export type ProjectSumRelation = z.infer<typeof projectSumSchema>;

/** The codes of all indicators that a relation names; that of the whole, ratio or growth first. */
export function codesOf(relation: Relation): string[] {
  switch (relation.kind) {
    case 'sum':
      return [relation.whole, ...relation.parts];
    case 'at-most':
      return [relation.whole, relation.part];
    case 'ratio':
      return [relation.ratio, relation.numerator, relation.denominator];
    case 'growth':
      return [relation.growth, relation.level];
    case 'projects':
      return [relation.indicator];
  }
}
