/** Chosen files for the step 汇总: forms as bytes, read as the pane reads them. */
import type { Answers } from '../../src/forms/answers';
import { bundledPlans, findPlan } from '../../src/plan/catalogue';
import { collectFiles } from '../../src/taskpane/steps/collect/collect-files';
import {
  collectionOf,
  type ChosenLedger,
  type Collection,
} from '../../src/taskpane/steps/collect/collection';
import type { SourceFile } from '../../src/taskpane/steps/collect/sources';
import type { CollectTools, Taken } from '../../src/taskpane/steps/collect/take-in';
import { Cancelled } from '../../src/taskpane/job-desk';
import { readWorkbook } from '../../src/workbook/read';
import { cleanAnswers } from '../support/answers';
import { formFile, type AnswerTable } from '../support/filled-form';

export const PLAN = 'tianxin-14th';

export const chosen = (name: string, bytes: Uint8Array): SourceFile => ({
  name,
  size: bytes.length,
  arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer),
});

/** A form that a department filled in without a mistake, but for what is given. */
export async function sent(name: string, department: string, other: AnswerTable = {}): Promise<SourceFile> {
  const years = [2023];
  const clean = cleanAnswers(findPlan(PLAN), years);
  const answers: Answers = (code, key) => {
    const own = other[code]?.[key];
    return own === undefined ? clean(code, key) : own;
  };
  return chosen(name, await formFile(PLAN, { years, department, answers }));
}

export const tools: CollectTools = {
  plans: bundledPlans(),
  locale: 'zh-CN',
  received: '2024-01-20 09:00:00',
  readWorkbook,
  reasonOf: (error) => (error instanceof Error ? error.name : '?'),
};

/** @param cancelAfter - files */
export async function take(
  files: readonly SourceFile[],
  changed: Partial<CollectTools> = {},
  cancelAfter = Infinity,
): Promise<Taken[]> {
  const taken: Taken[] = [];
  const controller = new AbortController();
  const job = { signal: controller.signal, progress: () => undefined };
  await collectFiles(files, { ...tools, ...changed }, job, (one) => {
    taken.push(one);
    if (taken.length === cancelAfter) controller.abort(new Cancelled());
  }).catch((error: unknown) => {
    if (!(error instanceof Cancelled)) throw error;
  });
  return taken;
}

export async function collect(
  files: readonly SourceFile[],
  base: ChosenLedger | null = null,
  changed: Partial<CollectTools> = {},
): Promise<Collection> {
  return collectionOf(base, await take(files, changed), bundledPlans());
}

/** What became of each file, by name. */
export const results = ({ lines }: Collection): Readonly<Record<string, string>> =>
  Object.fromEntries(lines.map(({ file, result }) => [file, result]));
