/** Every kind of file that the product makes, written to a folder. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { run } from '../../src/cli/main';
import { assessPlan } from '../../src/assess/plan';
import { bundledPlans } from '../../src/plan/catalogue';
import { reportingYears } from '../../src/plan/facts';
import { writeWorkbook } from '../../src/workbook/write';
import { cleanAnswers, SHAPES } from '../support/answers';
import { formFile } from '../support/filled-form';
import { cleanData, reviewOf } from './scenarios';

export interface MadeFile {
  readonly file: string;
  readonly kind: 'form' | 'filing' | 'assessment' | 'report';
}

export type Maker = () => Promise<readonly MadeFile[]>;

/** The demo and lists of its findings; forms and assessments of every plan and year, filled in without mistakes. */
export async function makeFiles(folder: string): Promise<MadeFile[]> {
  const demo = await demoFiles(join(folder, 'demo'));
  const filings = demo.filter(({ kind }) => kind === 'filing').map(({ file }) => file);
  return [
    ...demo,
    ...(await reports(filings, folder)),
    ...(await together(filings, folder)),
    ...(await cleanFiles(join(folder, 'clean'))),
  ];
}

const silent = { print: () => {}, warn: () => {}, progress: () => {} };

/** A list of findings for each filing, and one for all and a file that is missing. */
async function reports(filings: readonly string[], folder: string): Promise<MadeFile[]> {
  const made: MadeFile[] = [];
  const write = async (name: string, files: readonly string[], code: number): Promise<void> => {
    const file = join(folder, name);
    if ((await run(['check', ...files, '--report', file], silent)) !== code)
      throw new Error(`${name} failed`);
    made.push({ file, kind: 'report' });
  };
  for (const file of filings) await write(`意见-${basename(file)}`, [file], 1);
  await write('意见-全部.xlsx', [...filings, join(folder, '没有.xlsx')], 2);
  return made;
}

/** City, districts and zone in one assessment workbook, in both languages. */
async function together(filings: readonly string[], folder: string): Promise<MadeFile[]> {
  const made: MadeFile[] = [];
  const plans = filings.filter((file) => !basename(file).startsWith('tianxin-2024'));
  for (const language of ['zh', 'en']) {
    const file = join(folder, `合-${language}-评估.xlsx`);
    if ((await run(['assess', '--year', '2023', ...plans, '-o', file, '--lang', language], silent)) !== 1)
      throw new Error(`${file} failed`);
    made.push({ file, kind: 'assessment' });
  }
  return made;
}

async function demoFiles(folder: string): Promise<MadeFile[]> {
  if ((await run(['demo', '-o', folder], silent)) !== 0) throw new Error('the demo failed');
  return readdirSync(folder).map((name) => ({
    file: join(folder, name),
    kind: name.includes('评估') ? 'assessment' : name.includes('示例填报') ? 'filing' : 'form',
  }));
}

async function cleanFiles(folder: string): Promise<MadeFile[]> {
  mkdirSync(folder, { recursive: true });
  const made: MadeFile[] = [];
  const write = (kind: MadeFile['kind'], name: string, bytes: Uint8Array): void => {
    const file = join(folder, `${name}.xlsx`);
    writeFileSync(file, bytes);
    made.push({ file, kind });
  };
  for (const plan of bundledPlans()) {
    const all = reportingYears(plan);
    write('form', `${plan.id}-空表`, await formFile(plan.id, { includeTextTargets: true }));
    for (const [index, year] of all.entries()) {
      const years = all.slice(0, index + 1);
      const shape = SHAPES[index % SHAPES.length] ?? 'on-path';
      const answers = cleanAnswers(plan, years, shape);
      const setup = { years, answers, includeTextTargets: index % 2 === 1 };
      write('filing', `${plan.id}-${year}-填报`, await formFile(plan.id, setup));
      const data = cleanData(plan, years, shape, setup.includeTextTargets);
      write('assessment', `${plan.id}-${year}-评估`, await writeWorkbook(reviewOf(assessPlan(data, year))));
    }
  }
  return made;
}
