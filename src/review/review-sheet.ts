/** 评审单: one page on one indicator, for leadership to read, print and write on. */
import { absoluteAddress, quoteText } from '../forms/sheet/address';
import { pageSheet } from '../forms/sheet/page';
import type { CellValue, FormulaValue, SheetModel, StyleRef } from '../forms/sheet/model';
import { decimalsOf, numberFormat } from '../plan/units';
import type { ReviewContext } from './context';
import { columnRange, foundIn, verdictColours, type IndicatorSheetLayout } from './indicator-sheet';
import { cell, PageGrid, type PageCell } from './page-grid';
import { baselineOf, checksOf, originOf, targetTextOf } from './review-facts';
import type { RowFindings, Selected } from './review-selection';
import { addYearTable, yearsShown } from './review-years';
import type { TrajectoryLayout } from './trajectory-sheet';
import { trajectoryChart } from './trajectory-sheet';
import { methodKey } from './words';

/** A grid of 24 narrow columns that together are as wide as A4 between its margins. */
const COLUMNS = 24;
const WIDTHS = Array.from({ length: COLUMNS }, () => 3.2);
/** What fits on one page without being made smaller, in points. */
const PAGE_HEIGHT = 715;
const CHART_HEIGHT = 140;
const LEAST_REMARKS = 60;
const MOST_REMARKS = 220;

const HEADING: StyleRef = { role: 'page-heading' };
const LABEL: StyleRef = { role: 'page-label' };
const TEXT: StyleRef = { role: 'page-text' };
const VALUE: StyleRef = { role: 'page-value' };
const NOTE: StyleRef = { role: 'page-note' };

/** Where the sheet finds its figures. */
export interface ReviewPlaces {
  readonly indicators: IndicatorSheetLayout;
  readonly trajectories: TrajectoryLayout;
}

export function reviewSheet(
  context: ReviewContext,
  places: ReviewPlaces,
  { record, index }: Selected,
  findings: RowFindings,
): SheetModel {
  const { assessment, banner, say } = context;
  const { plan } = assessment.data;
  const { indicator, explanation, department } = record.series;
  const page = new PageGrid(WIDTHS);
  const name = say('review.sheet.review', { code: indicator.code });
  page.across(say('review.sheet-page.title'), { role: 'page-title' }, 34);
  if (banner !== null) page.across(banner, { role: 'banner' }, 18);
  // People sort the table: the second cell of this line says where the indicator stands in it.
  const position = absoluteAddress(page.next, COLUMNS - 4);
  const at = (key: string): FormulaValue => foundIn(places.indicators, key, position, index);
  const subtitle = say('review.sheet-page.subtitle', { plan: plan.shortTitle, year: assessment.year });
  const row = positionOf(places.indicators, indicator.code, index);
  page.add(
    [cell(subtitle, NOTE, COLUMNS - 5), cell(row, { ...NOTE, format: say('review.sheet-page.position') }, 5)],
    20,
  );
  const wide = (label: string, value: CellValue, style = TEXT): void => {
    page.add([cell(label, LABEL, 4), cell(value, style, COLUMNS - 4)]);
  };
  /** Three labels with their values. */
  const facts = (...pairs: readonly [string, CellValue][]): number =>
    page.add(pairs.flatMap(([label, value]) => [cell(label, LABEL, 4), cell(value, VALUE, 4)]));
  const head = (key: string): string =>
    say(`review.indicators.column.${key}` as 'review.indicators.column.code');
  const called = say('review.sheet-page.name', { name: indicator.name, mark: indicator.code });
  wide(head('name'), context.codeCell(indicator.code, called));
  facts(
    [head('unit'), indicator.unit ?? '—'],
    [head('measure'), say(`measure.${indicator.measure}`)],
    [head('department'), department === '' ? '—' : department],
  );
  const planned = facts(
    [head('baseline'), baselineOf(context, record)],
    [head('target'), targetTextOf(context, record)],
    [head('targetYear'), indicator.target.year],
  );
  const factNotes = [5, 13].flatMap((left) =>
    context.notesOf(record).planned({ top: planned, left, bottom: planned, right: left + 3 }),
  );
  wide(
    say('review.sheet-page.document'),
    say('review.sheet-page.document-text', {
      title: plan.title,
      number: plan.documentNumber ?? '',
      line: indicator.target.line ?? indicator.line,
    }),
  );
  if (indicator.notes.length > 0)
    wide(say('review.sources.column.notes'), indicator.notes.join(say('review.remark.separator')));

  page.across(say('review.sheet-page.verdict'), HEADING, 20);
  const format = numberFormat(decimalsOf(indicator));
  const figures = (...keys: readonly (readonly [string, string | null])[]): number => {
    const span = COLUMNS / keys.length;
    page.add(keys.map(([key]) => cell(head(key), LABEL, span)));
    return page.add(
      keys.map(([key, shown]): PageCell =>
        cell(
          key === 'method' ? say(methodKey(record.method)) : at(key),
          shown === null ? VALUE : { ...VALUE, format: shown },
          span,
        ),
      ),
      24,
    );
  };
  const first = figures(
    ['progress', format],
    ['expected', format],
    ['doneShare', '0.0%'],
    ['timeShare', '0.0%'],
    ['ratio', '0.00'],
    ['verdict', null],
  );
  const second = figures(
    ['method', null],
    ['secondRatio', '0.00'],
    ['secondVerdict', null],
    ['agreement', null],
    ['forecast', format],
    ['gap', format],
  );
  wide(head('catchUp'), at('catchUp'));
  wide(head('remark'), at('remark'));

  const drawn = places.trajectories.rows.has(indicator.code) && places.trajectories.years.length > 1;
  const charts = drawn
    ? [
        trajectoryChart(
          context,
          record,
          places.trajectories,
          {
            top: page.across(null, { role: 'blank' }, CHART_HEIGHT),
            left: 1,
            bottom: page.rows.length,
            right: COLUMNS,
          },
          false,
        ),
      ]
    : [];
  const yearNotes = drawn
    ? addYearTable(
        page,
        context,
        places.trajectories,
        record,
        yearsShown(places.trajectories, indicator.code),
      )
    : [];

  page.across(say('review.sheet-page.filing'), HEADING, 20);
  wide(head('explanation'), explanation === '' ? say('review.sheet-page.no-explanation') : explanation);
  wide(say('review.sheet-page.checks'), checksOf(context, findings));
  wide(say('review.sources.column.source'), originOf(context, record));
  const left = PAGE_HEIGHT - page.height - 20;
  const remarks = Math.max(LEAST_REMARKS, Math.min(MOST_REMARKS, left));
  page.add([cell(say('review.sheet-page.instruction'), LABEL, 4), cell(null, TEXT, COLUMNS - 4)], remarks);
  page.add(
    [cell(null, { role: 'blank' }, COLUMNS / 2), cell(say('review.sheet-page.signature'), NOTE, COLUMNS / 2)],
    20,
  );
  const sheet = pageSheet({
    name,
    widths: WIDTHS,
    rows: page.rows,
    merges: page.merges,
    banner,
    tabColor: 'BF6000',
  });
  const span = COLUMNS / 6;
  return {
    ...sheet,
    charts,
    validations: [...factNotes, ...yearNotes],
    conditionalFormats: [
      ...verdictColours(say, { top: first, left: 5 * span + 1, bottom: first, right: 5 * span + 1 }),
      ...verdictColours(say, { top: second, left: 2 * span + 1, bottom: second, right: 2 * span + 1 }),
    ],
  };
}

const positionOf = (layout: IndicatorSheetLayout, code: string, index: number): FormulaValue => ({
  formula: `MATCH(${quoteText(code)},${columnRange(layout, 'code')},0)`,
  result: index + 1,
});
