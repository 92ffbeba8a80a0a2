/** docs/case-changsha.md: Changsha's published end-of-period figures put through the tool. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/check/finding';
import { formFile } from '../support/filled-form';
import { cli, workFolder } from './support';

interface Row {
  readonly code: string;
  readonly verdict: string;
  readonly doneShare: number | null;
  readonly reason: string | null;
}

// 长沙晚报, 5 December 2025; the year of the R&D figure is an inference (docs/case-changsha.md).
const PUBLISHED: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'CS-01': { 'actual:2024': 3.35 },
  'CS-11': { 'actual:2025': 8500 },
  'CS-12': { 'actual:2025': 12_000 },
};

const work = workFolder();

async function filing(figures = PUBLISHED): Promise<string> {
  const file = work.path('长沙.xlsx');
  const years = [2021, 2022, 2023, 2024, 2025];
  const answers = (code: string, key: string): number | undefined => figures[code]?.[key];
  writeFileSync(file, await formFile('changsha-14th', { years, answers }));
  return file;
}

async function assessed(year: number): Promise<{ rows: Map<string, Row>; counts: Record<string, number> }> {
  const said = await cli(
    'assess',
    '--year',
    String(year),
    await filing(),
    '-o',
    work.path('a.xlsx'),
    '--json',
  );
  const { indicators, counts } = JSON.parse(said.out) as {
    indicators: Row[];
    counts: Record<string, number>;
  };
  return { rows: new Map(indicators.map((row) => [row.code, row])), counts };
}

/** `| CS-11 | … | 超额完成 | 234.6 % |`: the share that the page prints. */
function printedShare(code: string): number {
  const page = readFileSync(join(__dirname, '../../docs/case-changsha.md'), 'utf8');
  return Number(new RegExp(`\\| ${code} .*\\| +([\\d.]+) % \\|`).exec(page)?.[1]);
}

it('says 超额完成 of the two figures of 2025, and nothing of the other twelve', async () => {
  const { rows, counts } = await assessed(2025);
  for (const code of ['CS-11', 'CS-12']) {
    expect(rows.get(code)?.verdict).toBe('exceeded');
    expect(100 * (rows.get(code)?.doneShare ?? 0)).toBeCloseTo(printedShare(code), 1);
  }
  expect(counts).toMatchObject({ exceeded: 2, 'not-assessable': 12 });
  expect(rows.get('CS-01')?.reason).toContain('2025年实际值未填报');
  expect(rows.get('CS-13')).toMatchObject({ verdict: 'not-assessable', doneShare: null });
});

it('says 提前实现 of the R&D intensity at the end of 2024', async () => {
  const row = (await assessed(2024)).rows.get('CS-01');
  expect(row?.verdict).toBe('achieved');
  expect(100 * (row?.doneShare ?? 0)).toBeCloseTo(printedShare('CS-01'), 1);
});

it.each([
  ['CS-12', 12_000, 7500],
  ['CS-07', 152, 115.5],
])('asks about %s = %d, beyond the usual %d', async (code, value, limit) => {
  const file = await filing({ ...PUBLISHED, [code]: { 'actual:2025': value } });
  const { files } = JSON.parse((await cli('check', file, '--json')).out) as {
    files: { findings: Finding[] }[];
  };
  const asked = files.flatMap(({ findings }) => findings).filter((finding) => finding.code === code);
  expect(asked.filter(({ rule }) => rule === 'V2')).toMatchObject([
    { severity: 'C', left: value, right: limit },
  ]);
});
