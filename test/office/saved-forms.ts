/** A form that went through another program is checked like one that did not. */
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundledPlans } from '../../src/plan/catalogue';
import { reportingYears } from '../../src/plan/facts';
import { formColumns } from '../../src/forms/columns';
import { sampleAnswers } from '../../src/cli/sample/answers';
import { run } from '../../src/cli/main';
import { columnOf, editFile, formFile, rowOf, sheetOf } from '../support/filled-form';
import { python, type LibreOffice } from './programs';

const PARTS = { indicators: '指标填报', projects: '项目填报', tasks: '任务填报' } as const;

interface Answer {
  readonly sheet: string;
  readonly code: string;
  readonly header: string;
  readonly value: string | number | boolean;
}

/** The sample answers of the demo, mistakes included, by sheet, row and column as a person finds them. */
function answersOf(planId: string): Answer[] {
  const plan = bundledPlans().find(({ id }) => id === planId);
  if (!plan) throw new RangeError(planId);
  const years = reportingYears(plan);
  const answers = sampleAnswers(plan, years);
  const items = { indicators: plan.indicators, projects: plan.projects, tasks: plan.tasks };
  return (['indicators', 'projects', 'tasks'] as const).flatMap((part) =>
    items[part].flatMap(({ code }) =>
      formColumns(part, years).flatMap(({ key, header }): Answer[] => {
        const value = answers(code, key);
        return value === null || value === undefined ? [] : [{ sheet: PARTS[part], code, header, value }];
      }),
    ),
  );
}

/** Fills in a file with openpyxl: the program of choice of those who fill many forms. */
const FILL = `
import json, sys, openpyxl
answers = json.load(open(sys.argv[1], encoding='utf-8'))
for source, target, name in zip(sys.argv[2::3], sys.argv[3::3], sys.argv[4::3]):
    book = openpyxl.load_workbook(source)
    for sheet in book.worksheets:
        header = next((row for row in sheet.iter_rows(max_row=10) if row[0].value in ('指标代码', '项目编号', '任务代码')), None)
        if header is None: continue
        columns = {cell.value: cell.column for cell in header}
        rows = {sheet.cell(row, 1).value: row for row in range(header[0].row + 1, sheet.max_row + 1)}
        for answer in answers[name]:
            if answer['sheet'] == sheet.title and answer['code'] in rows:
                sheet.cell(rows[answer['code']], columns[answer['header']]).value = answer['value']
    book.save(target)
`;

/** What `check --json` says, without the file's name. */
async function checked(file: string): Promise<Record<string, unknown>> {
  const lines: string[] = [];
  const warnings: string[] = [];
  const terminal = {
    print: (line: string) => lines.push(line),
    warn: (line: string) => warnings.push(line),
    progress: () => {},
  };
  const code = await run(['check', file, '--json'], terminal);
  const { files } = JSON.parse(lines.join('\n')) as { files: Record<string, unknown>[] };
  return { code, warnings, ...files[0], file: null };
}

export function savedForms(office: LibreOffice, folder: string): void {
  const ids = bundledPlans().map(({ id }) => id);
  const path = (id: string, kind: string): string => join(folder, `${id}-${kind}.xlsx`);

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    for (const id of ids) {
      const empty = await formFile(id);
      writeFileSync(path(id, '空表'), empty);
      const filled = await editFile(empty, (workbook) => {
        for (const { sheet: name, code, header, value } of answersOf(id)) {
          const sheet = sheetOf(workbook, name);
          if (!(sheet.getColumn(1).values as unknown[]).includes(code)) continue;
          sheet.getCell(rowOf(sheet, code), columnOf(sheet, header)).value = value;
        }
      });
      writeFileSync(path(id, '直接填'), filled);
    }
    const saved = office.convert(
      ids.map((id) => path(id, '空表')),
      'xlsx',
      join(folder, 'libreoffice'),
    );
    writeFileSync(
      join(folder, 'answers.json'),
      JSON.stringify(Object.fromEntries(ids.map((id) => [id, answersOf(id)]))),
    );
    const jobs = ids.flatMap((id, index) => [
      [saved[index] ?? '', path(id, '另存后填'), id],
      [path(id, '空表'), path(id, 'openpyxl填'), id],
    ]);
    python(FILL, [join(folder, 'answers.json'), ...jobs.flat()]);
    // The filled forms saved by LibreOffice: what comes back from offices without Excel.
    office.convert(
      ids.map((id) => path(id, '直接填')),
      'xlsx',
      join(folder, 'filled'),
    );
  });

  it.each(ids)('%s: filled in after LibreOffice saved it', async (id) => {
    const direct = await checked(path(id, '直接填'));
    expect(direct).toMatchObject({ code: 1, readable: true, warnings: [] });
    expect(await checked(path(id, '另存后填'))).toEqual(direct);
  });

  it.each(ids)('%s: filled in with openpyxl', async (id) => {
    expect(await checked(path(id, 'openpyxl填'))).toEqual(await checked(path(id, '直接填')));
  });

  it.each(ids)('%s: saved by LibreOffice after it was filled in', async (id) => {
    const again = join(folder, 'filled', `${id}-直接填.xlsx`);
    expect(readFileSync(again).length).toBeGreaterThan(1000);
    const [direct, saved] = [await checked(path(id, '直接填')), await checked(again)];
    // LibreOffice calculates the sums that no program had calculated in the other file: more can be checked.
    expect({ ...saved, coverage: null }).toEqual({ ...direct, coverage: null });
  });
}
