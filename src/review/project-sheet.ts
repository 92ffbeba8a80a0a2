/** 项目评估: investment done against time passed, project by project and by category. */
import type { ProjectAssessment } from '../assess/project';
import { address } from '../forms/sheet/address';
import type { Block, CellValue, RowModel, SheetModel, StyleRef } from '../forms/sheet/model';
import type { ReviewContext } from './context';
import { projectStatusWord } from './form-words';
import { CHART_ROW, projectChart } from './project-chart';
import { lightColours, projectLightCell, timeShareCell } from './project-lights';
import { headerRowOf, reportSheet, type ReportColumn } from './report-table';
import { shareBar } from './share-bar';

const MONEY: StyleRef = { role: 'number', format: '#,##0.0###' };
const SHARE: StyleRef = { role: 'number', format: '0.0%' };
const CODE: StyleRef = { role: 'code' };
const LABEL: StyleRef = { role: 'label' };
const TEXT: StyleRef = { role: 'text' };
const SECTION: StyleRef = { role: 'section' };
const UNKNOWN: StyleRef = { role: 'unknown' };

/** The column of 总投资; those of the years follow. */
const INVESTMENT = 5;

export function projectSheet(context: ReviewContext): SheetModel {
  const { assessment, banner, say, codeCell } = context;
  const { plan, years } = assessment.data;
  const shownYears = years.filter((year) => year >= plan.period.start && year <= assessment.year);
  const head = (key: string): string => say(`review.projects.column.${key}` as 'review.projects.column.code');
  const firstYear = INVESTMENT + 1;
  const totalColumn = firstYear + shownYears.length;
  const columns: ReportColumn<ProjectAssessment>[] = [
    { header: head('code'), width: 9, style: CODE, value: ({ record }) => codeCell(record.project.code) },
    { header: head('category'), width: 13, style: LABEL, value: ({ record }) => record.project.category },
    { header: head('name'), width: 32, style: LABEL, value: ({ record }) => record.project.name },
    { header: head('entity'), width: 24, style: LABEL, value: ({ record }) => record.project.entity },
    { header: head('investment'), width: 11, style: MONEY, value: ({ record }) => record.project.investment },
    ...shownYears.map((year) => ({
      header: say('review.projects.column.done', { year }),
      width: 10,
      style: MONEY,
      value: ({ record }: ProjectAssessment) => record.done.get(year) ?? null,
    })),
    {
      header: head('total'),
      width: 11,
      style: MONEY,
      value: ({ done }, row) => {
        if (shownYears.length === 0) return null;
        const range = `${address(row, firstYear)}:${address(row, totalColumn - 1)}`;
        return { formula: `IF(COUNT(${range})=0,"",SUM(${range}))`, result: done ?? '' };
      },
    },
    {
      header: head('doneShare'),
      width: 9,
      style: SHARE,
      value: ({ doneShare }, row) => {
        if (shownYears.length === 0) return null;
        const [total, investment] = [address(row, totalColumn), address(row, INVESTMENT)];
        return {
          formula: `IF(OR(${total}="",${investment}=0),"",${total}/${investment})`,
          result: doneShare ?? '',
        };
      },
    },
    {
      header: head('bar'),
      width: 19,
      style: CODE,
      value: ({ doneShare }, row) => shareBar(address(row, totalColumn + 1), doneShare ?? ''),
    },
    {
      header: head('timeShare'),
      width: 9,
      style: SHARE,
      value: ({ timeShare }) => timeShareCell(plan, timeShare),
    },
    {
      header: head('light'),
      width: 13,
      style: UNKNOWN,
      value: (project, row) =>
        projectLightCell(say, project, {
          doneShare: address(row, totalColumn + 1),
          timeShare: address(row, totalColumn + 3),
          status: address(row, totalColumn + 5),
        }),
    },
    {
      header: head('status'),
      width: 12,
      style: CODE,
      value: ({ record: { status } }) => (status === null ? null : projectStatusWord(say, status)),
    },
    { header: head('started'), width: 9, style: CODE, value: ({ record }) => record.started },
    { header: head('finished'), width: 9, style: CODE, value: ({ record }) => record.finished },
    { header: head('progress'), width: 22, style: TEXT, value: ({ record }) => record.progress },
    { header: head('problems'), width: 20, style: TEXT, value: ({ record }) => record.problems },
    { header: head('department'), width: 20, style: TEXT, value: ({ record }) => record.department },
  ];
  const notes = [say('review.projects.note'), context.noteWhere];
  const first = headerRowOf({ notes, banner }) + 1;
  const last = first + assessment.projects.length - 1;
  const categories = new Set(assessment.projects.map(({ record }) => record.project.category)).size;
  const sheet = reportSheet<ProjectAssessment>({
    name: say('review.sheet.projects'),
    title: say('review.projects.title', { plan: plan.shortTitle, year: assessment.year }),
    notes,
    banner,
    columns,
    records: assessment.projects,
    footer: (from, to) => [
      ...categoryRows(assessment.projects, from, to, columns.length, totalColumn, say),
      ...(assessment.projects.length > 0 ? [CHART_ROW] : []),
    ],
    frozenColumns: 3,
    paper: 'A3',
    tabColor: '548235',
  });
  if (assessment.projects.length === 0) return sheet;
  const light = totalColumn + 4;
  return {
    ...sheet,
    conditionalFormats: lightColours(say, { top: first, left: light, bottom: last, right: light }),
    charts: [projectChart(say, { top: last + 1, bottom: last + categories }, totalColumn)],
    validations: assessment.projects.flatMap((project, index) => {
      const [top, about] = [first + index, context.notesOf(project)];
      const cellAt = (column: number): Block => ({ top, left: column, bottom: top, right: column });
      return [
        ...about.planned(cellAt(INVESTMENT)),
        ...shownYears.flatMap((year, place) => about.filed('done', year, cellAt(firstYear + place))),
      ];
    }),
  };
}

/** Sums by category and in all, as formulas over the rows above. */
function categoryRows(
  projects: readonly ProjectAssessment[],
  first: number,
  last: number,
  width: number,
  totalColumn: number,
  say: ReviewContext['say'],
): RowModel[] {
  if (projects.length === 0) return [];
  const categories = [...new Set(projects.map(({ record }) => record.project.category))];
  const range = (column: number): string => `${address(first, column)}:${address(last, column)}`;
  const sums = (members: readonly ProjectAssessment[]): { investment: number; done: number } => ({
    investment: members.reduce((sum, { record }) => sum + record.project.investment, 0),
    done: members.reduce((sum, { done }) => sum + (done ?? 0), 0),
  });
  const line = (
    label: string,
    members: readonly ProjectAssessment[],
    row: number,
    by: (column: number) => string,
  ): RowModel => {
    const { investment, done } = sums(members);
    const values: CellValue[] = Array.from({ length: width }, () => null);
    values[1] = label;
    values[2] = say('review.projects.count', { count: members.length });
    values[INVESTMENT - 1] = { formula: by(INVESTMENT), result: investment };
    values[totalColumn - 1] = { formula: by(totalColumn), result: done };
    const [total, all] = [address(row, totalColumn), address(row, INVESTMENT)];
    values[totalColumn] = {
      formula: `IF(${all}=0,"",${total}/${all})`,
      result: investment === 0 ? '' : done / investment,
    };
    const styles: (StyleRef | undefined)[] = [];
    styles[INVESTMENT - 1] = MONEY;
    styles[totalColumn - 1] = MONEY;
    styles[totalColumn] = SHARE;
    return { values, style: SECTION, styles, height: 22 };
  };
  const rows = categories.map((category, index) => {
    const row = last + 1 + index;
    return line(
      category,
      projects.filter(({ record }) => record.project.category === category),
      row,
      (column) => `SUMIF(${range(2)},${address(row, 2)},${range(column)})`,
    );
  });
  return [
    ...rows,
    line(
      say('review.projects.all'),
      projects,
      last + 1 + categories.length,
      (column) => `SUM(${range(column)})`,
    ),
  ];
}
