/** The links of a list of findings lead to the cells, whatever the filing is called and wherever it lies. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { run } from '../../src/cli/main';
import { findPlan } from '../../src/plan/catalogue';
import { cleanAnswers } from '../support/answers';
import { formFile } from '../support/filled-form';
import { loadWorkbook } from './compare';
import type { LibreOffice } from './programs';

const NAMES = ['填报.xlsx', '上报 材料/科技局（2023年）.xlsx', "李's #1 50%25 [新] a&b+c;d.xlsx"];

export function reportLinks(office: LibreOffice, folder: string): void {
  it.each(NAMES)('to %s', async (name) => {
    const [file, report] = [join(folder, name), join(folder, '意见.xlsx')];
    mkdirSync(dirname(file), { recursive: true });
    const plan = findPlan('changsha-14th');
    const clean = cleanAnswers(plan, [2021]);
    const answers: typeof clean = (code, key) => (key === 'actual:2021' ? '约五' : clean(code, key));
    writeFileSync(file, await formFile(plan.id, { years: [2021], answers }));
    const silent = { print: () => {}, warn: () => {}, progress: () => {} };
    expect(await run(['check', file, '--report', report, '--force'], silent)).toBe(1);

    // LibreOffice puts what a click would open into the printed file.
    const [pdf = ''] = office.convert([report], 'pdf', join(folder, 'pdf'));
    const links = [...readFileSync(pdf, 'latin1').matchAll(/\/URI ?\(((?:[^()\\]|\\.)*)\)/g)].map((match) =>
      (match[1] ?? '').replace(/\\(.)/g, '$1'),
    );
    expect(links.length).toBeGreaterThan(5);
    const sheet = (await loadWorkbook(file)).getWorksheet('指标填报');
    for (const link of links) {
      const [path = '', place = ''] = link.split('#').map(decodeURIComponent);
      expect(resolve(folder, path)).toBe(file);
      const [, cell = ''] = /^'指标填报'!([A-Z]+\d+)$/.exec(place) ?? [];
      expect(sheet?.getCell(cell).value).toBe('约五');
    }
  });
}
