/** Native charts for a workbook that ExcelJS drew, which knows none: put in before its parts are packed. */
import type { Unzipped } from 'fflate';
import { sheetsByName } from '../../forms/sheet/chart-cells';
import type { ChartModel } from '../../forms/sheet/chart';
import type { SheetModel, WorkbookModel } from '../../forms/sheet/model';
import type { ZipPart } from '../zip';
import { chartXml } from './chart-xml';
import { anchorElement, drawingOf, EMPTY_DRAWING, nextObject, withDrawing } from './drawing';
import { appended, EditablePackage } from './package';

const CHART = 'xl/charts/chart';
const DRAWING = 'xl/drawings/drawing';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';

interface NewChart {
  readonly part: string;
  readonly chart: ChartModel;
  readonly home: SheetModel;
}

/** A package with charts. */
export interface ChartedPackage {
  readonly frame: Unzipped;
  /** The parts of the charts, each made when it is asked for: they are as many as there are indicators. */
  readonly charts: Iterable<ZipPart>;
}

/**
 * Adds the charts of all sheets.
 *
 * @param frame - the parts of the workbook; left as they are
 * @param sheetPart - the name of the part of a sheet, by its place in the model
 */
export function addCharts(
  frame: Unzipped,
  { sheets }: WorkbookModel,
  sheetPart: (index: number) => string,
): ChartedPackage {
  if (!sheets.some(({ charts }) => charts && charts.length > 0)) return { frame, charts: [] };
  const edited = new EditablePackage(frame);
  const added: NewChart[] = [];
  let number = edited.lastNumber(CHART);
  sheets.forEach((home, index) => {
    const own = (home.charts ?? []).map((chart) => ({ part: `${CHART}${++number}.xml`, chart, home }));
    if (own.length === 0) return;
    drawOn(edited, sheetPart(index), own);
    added.push(...own);
  });
  edited.declare(
    added.map(({ part }) => part),
    CHART_TYPE,
  );
  return { frame: edited.unzipped, charts: chartParts(added, sheets) };
}

function drawOn(edited: EditablePackage, sheetPart: string, charts: readonly NewChart[]): void {
  const drawing = drawingPart(edited, sheetPart);
  const ids = edited.relate(
    drawing,
    charts.map(({ part }) => ({ type: 'chart', part })),
  );
  const xml = edited.read(drawing);
  const first = nextObject(xml);
  const anchors = charts.map(({ chart, home }, index) =>
    anchorElement(chart, home, first + index, ids[index] ?? ''),
  );
  edited.write(drawing, appended(xml, anchors.join('')));
}

/** The drawing of a sheet; the sheet gets one where it has none. */
function drawingPart(edited: EditablePackage, sheetPart: string): string {
  const xml = edited.read(sheetPart);
  const known = drawingOf(xml);
  if (known !== null) return edited.target(sheetPart, known);
  const part = `${DRAWING}${edited.lastNumber(DRAWING) + 1}.xml`;
  const [id = ''] = edited.relate(sheetPart, [{ type: 'drawing', part }]);
  edited.write(sheetPart, withDrawing(xml, id));
  edited.write(part, EMPTY_DRAWING);
  edited.declare([part], DRAWING_TYPE);
  return part;
}

function* chartParts(charts: readonly NewChart[], sheets: readonly SheetModel[]): Generator<ZipPart> {
  const known = sheetsByName(sheets);
  for (const { part, chart, home } of charts)
    yield { name: part, pieces: chartXml(chart, { home, sheets: known }) };
}
