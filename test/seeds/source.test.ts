/**
 * The plan files against the documents, in both directions. The documents are not in the repository; without
 * them these tests are skipped and one line says so.
 */
import type { Indicator, Plan, Project } from '../../src/plan/schema';
import { Document, documentsAtHand, loadPlan, PLAN_IDS, proseTargets, squeeze, tableRows } from './documents';

/** Rows that a page break cuts: project number and the line on which its cells go on. 004 */
const CONTINUED: ReadonlyMap<number, number> = new Map([
  [35, 1848], // name and entity
  [44, 1860], // name, entity and scope
  [52, 1871], // scope
  [68, 1892], // entity and scope
  [80, 1912], // scope
  [84, 1919], // scope
]);

/** The row whose name and entity the document exchanges. 004 line 1885 */
const EXCHANGED = 64;

/** Printed half and full width at will. */
const brackets = (text: string): string => text.replace(/（/g, '(').replace(/）/g, ')');

const numbersIn = (text: string): Set<string> => new Set(text.match(/\d+(?:\.\d+)?/g) ?? []);

/** How often a figure stands in a line, not as a part of a longer number. */
function occurrences(figure: string, line: string): number {
  const escaped = figure.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const before = /^\d/.test(figure) ? '(?<![\\d.])' : '';
  const after = /\d$/.test(figure) ? '(?![\\d.])' : '';
  return [...line.matchAll(new RegExp(before + escaped + after, 'g'))].length;
}

/** What may stand before a heading (mark-up and its number) and behind it (a stop, or leaders in a contents list). */
const HEADING =
  /^(?:第[一二三四五六七八九十]+[篇章节]|[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d+\.)?$/;
function isHeading(line: string, title: string): boolean {
  const plain = brackets(line.replace(/[#*]/g, ''));
  const start = plain.indexOf(brackets(title));
  return (
    start >= 0 &&
    HEADING.test(plain.slice(0, start)) &&
    /^(?:$|[。.])/.test(plain.slice(start + title.length))
  );
}

/** The five cells of a project row, with what stands on the next page joined to them. */
function projectCells(document: Document, { no, line }: Project): string[] {
  const cells = document.cells(line);
  const next = CONTINUED.get(no);
  if (next === undefined) return cells;
  const rest = document.cells(next);
  return cells.map((cell, index) => cell + (rest[index] ?? ''));
}

/** How many characters in a row may agree with the document: a name and a figure do, a sentence does not. */
const LONGEST_COPY = 20;
const copiedRun = (own: string, printed: string): boolean =>
  [...own].some((_, start) => {
    const run = own.slice(start, start + LONGEST_COPY + 1);
    return run.length > LONGEST_COPY && printed.includes(run);
  });

/** The lines of the table rows below each header that begins with the given cells, up to the next blank line. */
function rowsBelow(document: Document, header: readonly string[]): number[] {
  const rows: number[] = [];
  let inside = false;
  for (let line = 1; line <= document.length; line++) {
    if (!document.isTableRow(line)) inside = false;
    else if (header.every((cell, index) => document.cells(line)[index] === cell)) inside = true;
    else if (inside) rows.push(line);
  }
  return rows;
}

const lineOf = ({ line }: { readonly line?: number | undefined }): number | undefined => line;

const describeWithDocuments = documentsAtHand ? describe : describe.skip;
if (!documentsAtHand)
  process.stdout.write(
    'test/seeds/source.test.ts skipped: the plan documents are not beside the repository\n',
  );

describeWithDocuments.each(PLAN_IDS)('%s against its document', (id) => {
  let plan: Plan;
  let document: Document;
  beforeAll(() => {
    plan = loadPlan(id);
    document = new Document(plan);
  });

  test('every table indicator is its row, cell by cell', () => {
    const asPrinted = ({ name, unit, baseline, target, line }: Indicator): (string | null)[] =>
      document.cells(line).length === 3
        ? [`${name}(${unit})`, baseline.printed, target.printed]
        : [name, unit, baseline.printed, target.printed];
    for (const indicator of tableRows(plan)) {
      const cells = document.cells(indicator.line);
      const { code, line, baseline, target } = indicator;
      expect([code, ...cells.slice(cells.length === 3 ? 0 : 2).map(brackets)]).toEqual([
        code,
        ...asPrinted(indicator).map((cell) => brackets(cell ?? '')),
      ]);
      expect([code, baseline.line, target.line]).toEqual([code, line, line]);
    }
  });

  test('every row of the indicator tables is in the plan file', () => {
    const rows = [
      ...rowsBelow(document, ['指标名称', '2020年', '2025年']),
      ...rowsBelow(document, ['目标', '序号', '指标', '单位']),
    ];
    expect(rows).toEqual(tableRows(plan).map(lineOf));
  });

  test('every figure in prose stands in its line, as often as it is used', () => {
    const used = new Map<string, number>();
    for (const { code, line, target, baseline } of proseTargets(plan)) {
      const at = target.line ?? line;
      const figure = squeeze(target.printed);
      const times = (used.get(`${at} ${figure}`) ?? 0) + 1;
      used.set(`${at} ${figure}`, times);
      const found = occurrences(figure, document.line(at));
      expect([code, figure, at, found >= times]).toEqual([code, figure, at, true]);
      if (baseline.printed === '') continue;
      const start = occurrences(squeeze(baseline.printed), document.line(baseline.line ?? line));
      expect([code, baseline.printed, start > 0]).toEqual([code, baseline.printed, true]);
    }
  });

  test('every task title is the heading of its line', () => {
    for (const { code, line, title } of plan.tasks)
      expect([code, title, isHeading(document.line(line), squeeze(title))]).toEqual([code, title, true]);
  });

  test('every project is its row', () => {
    for (const project of plan.projects) {
      const [no, name, entity, investment] = projectCells(document, project);
      const named = project.no === EXCHANGED ? [entity, name] : [name, entity];
      expect([project.no, squeeze(project.name), squeeze(project.entity), project.investment]).toEqual([
        Number(no),
        ...named,
        Number(investment),
      ]);
    }
  });

  test("a project's scope has the numbers of its cell, no others, and not its sentences", () => {
    for (const project of plan.projects) {
      // 1、 2、 3、 only count the parts of a long cell
      const cell = (projectCells(document, project)[4] ?? '').replace(/(^|[：；])\d、/g, '$1');
      expect([project.code, ...[...numbersIn(project.scope)].sort()]).toEqual([
        project.code,
        ...[...numbersIn(cell)].sort(),
      ]);
      expect([project.code, copiedRun(squeeze(project.scope), cell)]).toEqual([project.code, false]);
    }
  });

  test('every row of the project list is in the plan file, and every category', () => {
    const rows = rowsBelow(document, ['序号', '项目名称', '建设主体']);
    const continued = rows.filter((line) => document.cells(line)[0] === '');
    expect(continued).toEqual(plan.projects.length > 0 ? [...CONTINUED.values()] : []);
    const categories = rows.filter((line) => /^[一二三]、/.test(document.line(line)));
    const kinds = categories.map((line) => /^[一二三]、(.+?类项目)/.exec(document.line(line))?.[1]);
    expect(kinds).toEqual([...new Set(plan.projects.map(({ category }) => category))]);
    const numbered = rows.filter((line) => !continued.includes(line) && !categories.includes(line));
    expect(numbered).toEqual(plan.projects.map(lineOf));
    for (const { code, category, line } of plan.projects) {
      const heading = categories.filter((start) => start < line).length - 1;
      expect([code, category]).toEqual([code, kinds[heading]]);
    }
  });

  test('every alignment row is its row, and none is left out', () => {
    const lines = rowsBelow(document, ['目标', '序号', '指标', '长沙市', '科技部']);
    expect(plan.alignment.map(lineOf)).toEqual(lines);
    const rows = plan.alignment.map(({ no, indicator, city, ministry, remark }) =>
      [String(no), indicator, city ? '√' : '', ministry ? '√' : '', remark].map(squeeze),
    );
    expect(rows).toEqual(lines.map((line) => document.cells(line).slice(1)));
  });

  test('every anomaly points at a line of the document', () => {
    for (const { line, what } of plan.anomalies)
      expect([what, line <= document.length]).toEqual([what, true]);
  });
});

describeWithDocuments('the footnotes', () => {
  test.each([
    ['changsha-14th', 77, '标*为2019年数值'],
    ['tianxin-14th', 170, '标*为2019年数值'],
    ['tianxin-14th', 170, '标#的为累计数'],
  ] as const)('%s line %i explains the mark', (id, line, words) => {
    expect(new Document(loadPlan(id)).line(line).replace(/\\/g, '')).toContain(words);
  });
});
