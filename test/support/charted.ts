/** A small workbook with a chart of every kind, for the tests of both writers and of the programs that open them. */
import type { ConditionalFormattingRule } from 'exceljs';
import type { BarChart, ChartModel, LineChart } from '../../src/forms/sheet/chart';
import { BAR_LOOKS, LINE_LOOKS } from '../../src/forms/sheet/chart-looks';
import type { Block, SheetModel, WorkbookModel } from '../../src/forms/sheet/model';

/** A rule that ExcelJS knows and its typings do not: in the file it brings an extension along. */
export const DATA_BAR = {
  type: 'dataBar',
  priority: 1,
  cfvo: [{ type: 'min' }, { type: 'max' }],
  color: { argb: 'FF1F4E79' },
  gradient: false,
} as unknown as ConditionalFormattingRule;

const CREATED = new Date(Date.UTC(2026, 0, 15));

/** Needs every escape that a sheet name can need. */
export const FIGURES = "轨迹 & 'R&D' <表> 😀";
export const OVERVIEW = '总体评价';

const row = (top: number, left: number, right: number): Block => ({ top, left, bottom: top, right });
const column = (left: number, top: number, bottom: number): Block => ({ top, left, bottom, right: left });

/** Years in row 1, the figures of an indicator below: the last two years have no actual value yet. */
const figures: SheetModel = {
  name: FIGURES,
  visibility: 'visible',
  columns: [
    { width: 14, style: { role: 'label' } },
    ...[2021, 2022, 2023, 2024, 2025].map(() => ({
      width: 9,
      style: { role: 'number', format: '0.00' } as const,
    })),
  ],
  rows: [
    { values: ['年份', 2021, 2022, 2023, 2024, 2025], style: { role: 'header', format: '0' } },
    { values: ['实际值', 2.81, 2.95, 3.04, null, null] },
    {
      values: [
        '规划轨迹',
        ...[2.81, 2.89, 2.97, 3.08, 3.2].map((result, index) => ({
          formula: `2.73+0.0783*${index + 1}`,
          result,
        })),
      ],
    },
    { values: ['目标值', 3.2, 3.2, 3.2, 3.2, 3.2] },
  ],
  protected: false,
  print: { paper: 'A4', orientation: 'portrait', titleRows: null },
  charts: [lineChart({})],
};

/** Actual against path and target on the sheet of its figures. */
export function lineChart(change: Partial<LineChart>): LineChart {
  return {
    kind: 'line',
    name: 'CS-01 轨迹',
    title: '研发(R&D)经费投入占地区生产总值的比重：实际与规划轨迹',
    anchor: { top: 6, left: 1, bottom: 22, right: 6 },
    alternativeText: '2021至2023年实际值2.81、2.95、3.04，高于规划轨迹；目标值3.2 < "4" & \'5\'',
    categories: { block: row(1, 2, 6) },
    categoryTitle: '年份',
    valueAxis: { title: '%', format: '0.0', minimum: 2.5 },
    legend: 'bottom',
    series: [
      {
        name: '实际值',
        values: { block: row(2, 2, 6) },
        look: LINE_LOOKS.actual,
        labels: { format: '0.00' },
      },
      { name: '规划轨迹', values: { block: row(3, 2, 6) }, look: LINE_LOOKS.path },
      { name: '目标值 <3.2> & "以上"', values: { block: row(4, 2, 6) }, look: LINE_LOOKS.target },
    ],
    ...change,
  };
}

const VERDICTS = ['超额完成', '完成', '滞后于预期', '明显滞后', '无法评估'] as const;
const GROUPS = ['创新投入', '创新产出', '创新环境'] as const;
const COUNTS = [
  [2, 3, 1, 0, 1],
  [1, 2, 2, 1, 0],
  [0, 4, 0, 1, 2],
] as const;

/** Counts of verdicts by group, then projects with planned and done investment, then a reference to the other sheet. */
const overview: SheetModel = {
  name: OVERVIEW,
  visibility: 'visible',
  columns: Array.from({ length: 8 }, () => ({ width: 12, style: { role: 'text' } as const })),
  rows: [
    { values: ['目标类别', ...VERDICTS] },
    ...GROUPS.map((group, index) => ({ values: [group, ...(COUNTS[index] ?? [])] })),
    { values: ['项目类别', '计划投资', '完成投资'] },
    { values: ['政府投资类', 120.5, 98.2] },
    { values: ['企业投资类', 310, null] },
    { values: ['招商引资类', 80, 86.4] },
  ],
  protected: true,
  print: { paper: 'A4', orientation: 'portrait', titleRows: null, onePage: true },
  charts: [verdictChart(), projectChart('bar'), projectChart('column'), fromOtherSheet()],
};

function verdictChart(): BarChart {
  const looks = [BAR_LOOKS.good, BAR_LOOKS.fair, BAR_LOOKS.watch, BAR_LOOKS.bad, BAR_LOOKS.unknown];
  return {
    kind: 'stacked-bar',
    name: '结论概览',
    title: '各类指标的评估结论\n（项）',
    anchor: { top: 10, left: 1, bottom: 24, right: 4 },
    alternativeText: '三类指标按评估结论计数',
    categories: { block: column(1, 2, 4) },
    valueAxis: { title: '项', format: '0' },
    legend: 'bottom',
    series: VERDICTS.map((name, index) => ({
      name,
      values: { block: column(index + 2, 2, 4) },
      look: looks[index] ?? BAR_LOOKS.unknown,
      labels: { format: '0;;' },
    })),
  };
}

function projectChart(kind: 'bar' | 'column'): BarChart {
  const left = kind === 'bar' ? 5 : 1;
  const top = kind === 'bar' ? 10 : 26;
  return {
    kind,
    name: `项目投资-${kind}`,
    title: '项目：计划与完成投资',
    anchor: { top, left, bottom: top + 14, right: left + 3 },
    alternativeText: '三类项目的计划投资与完成投资，企业投资类尚无完成数',
    categories: { block: column(1, 6, 8) },
    valueAxis: { title: '亿元', format: '#,##0' },
    legend: 'right',
    series: [
      {
        name: '计划投资',
        values: { block: column(2, 6, 8) },
        look: BAR_LOOKS.planned,
        labels: { format: '0.0' },
      },
      {
        name: '完成投资',
        values: { block: column(3, 6, 8) },
        look: BAR_LOOKS.done,
        labels: { format: '0.0' },
      },
    ],
  };
}

function fromOtherSheet(): ChartModel {
  const there = (block: Block): { sheet: string; block: Block } => ({ sheet: FIGURES, block });
  const { series, ...chart } = lineChart({ name: '他表轨迹', title: null, legend: 'top' });
  return {
    ...chart,
    anchor: { top: 26, left: 5, bottom: 40, right: 8 },
    categories: there(row(1, 2, 6)),
    series: series.map((one) => ({ ...one, values: there(one.values.block) })),
  };
}

/** The sheet that shows another one's cells stands before it. */
export const CHARTED: WorkbookModel = {
  sheets: [overview, figures],
  title: '图表',
  subject: '图表',
  created: CREATED,
};
