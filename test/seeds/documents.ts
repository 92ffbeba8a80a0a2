/** The bundled plan files and, where they are at hand, the documents they were read from. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parsePlan } from '../../src/plan/parse';
import type { Indicator, Plan } from '../../src/plan/schema';

export const PLAN_IDS = [
  'changsha-14th',
  'tianxin-14th',
  'tianxin-2024',
  'kaifu-14th',
  'changsha-hitech-14th',
] as const;
export type PlanId = (typeof PLAN_IDS)[number];

const ROOT = path.resolve(__dirname, '../..');
const DOCUMENTS = path.resolve(ROOT, '../shared/seeds');

/** The documents are not part of the repository: their text is not ours to publish. */
export const documentsAtHand = existsSync(DOCUMENTS);

/** A plan file as anybody reads it: from disk, as untrusted JSON. */
export function loadPlan(id: PlanId): Plan {
  const file = path.join(ROOT, 'seeds', `${id}.json`);
  const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return parsePlan(json, file);
}

/** The document of a plan, by line number as the plan files count: the first line is 1. */
export class Document {
  private readonly lines: readonly string[];

  constructor(plan: Plan) {
    this.lines = readFileSync(path.join(DOCUMENTS, plan.source.file), 'utf8').split('\n');
  }

  get length(): number {
    return this.lines.length;
  }

  /** A line without its white space, which the OCR sets at will. */
  line(number: number): string {
    return squeeze(this.raw(number));
  }

  /** The cells of a table row, each without white space. */
  cells(number: number): string[] {
    return this.raw(number).split('\t').map(squeeze);
  }

  isTableRow(number: number): boolean {
    return this.raw(number).includes('\t');
  }

  private raw(number: number): string {
    const line = this.lines[number - 1];
    if (line === undefined) throw new Error(`the document has no line ${number}`);
    return line;
  }
}

export const squeeze = (text: string): string => text.replace(/\s/g, '');

export const tableRows = (plan: Plan): Indicator[] =>
  plan.indicators.filter((indicator) => indicator.origin === 'table');

export const proseTargets = (plan: Plan): Indicator[] =>
  plan.indicators.filter((indicator) => indicator.origin === 'text');
