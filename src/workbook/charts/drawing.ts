/** The layer of a sheet that carries its charts: its place in the sheet, and one anchor for each chart. */
import type { ChartModel } from '../../forms/sheet/chart';
import type { SheetModel } from '../../forms/sheet/model';
import { attribute, attributeIn, HEAD, NAMESPACE } from './xml';

/** The elements of a sheet that come after its drawing (CT_Worksheet, ECMA-376 part 1, §18.3.1.99). */
const AFTER: ReadonlySet<string> = new Set([
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]);

export const EMPTY_DRAWING = `${HEAD}<xdr:wsDr xmlns:xdr="${NAMESPACE.sheetDrawing}" xmlns:a="${NAMESPACE.main}"></xdr:wsDr>`;

interface Child {
  readonly name: string;
  readonly tag: string;
  readonly at: number;
}

/** Any tag; a `>` may stand in an attribute. */
const TAG = /<(\/?)([A-Za-z_][\w.:-]*)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/?)>/g;

/** The elements directly below the root: those inside of them, e.g. the extensions of a rule, have the same names. */
function* childrenOf(xml: string): Generator<Child> {
  let depth = 0;
  for (const match of xml.matchAll(TAG)) {
    const [tag, closing, name = '', , empty] = match;
    if (closing) depth -= 1;
    else {
      if (depth === 1) yield { name: name.replace(/^.*:/, ''), tag, at: match.index };
      if (!empty) depth += 1;
    }
  }
}

/** The id of the relationship to the drawing that a sheet has already, null where it has none. */
export function drawingOf(sheetXml: string): string | null {
  for (const { name, tag } of childrenOf(sheetXml))
    if (name === 'drawing') return attributeIn(tag, '[\\w.-]+:id');
  return null;
}

/** A sheet with a drawing, which it must not have yet. */
export function withDrawing(sheetXml: string, id: string): string {
  const element = `<drawing xmlns:r="${NAMESPACE.officeRelationships}" r:id="${id}"/>`;
  for (const { name, at } of childrenOf(sheetXml))
    if (AFTER.has(name)) return sheetXml.slice(0, at) + element + sheetXml.slice(at);
  const end = sheetXml.lastIndexOf('</');
  return sheetXml.slice(0, end) + element + sheetXml.slice(end);
}

/** The number after those of all objects in a drawing. */
export function nextObject(drawingXml: string): number {
  const ids = (drawingXml.match(/<(?:[\w.-]+:)?cNvPr\s[^>]*/g) ?? []).map((tag) =>
    Number(attributeIn(tag, 'id') ?? 0),
  );
  return ids.reduce((most, id) => Math.max(most, id), 1) + 1;
}

const EMU_PER_PIXEL = 9525;
const EMU_PER_POINT = 12_700;
/** Pixels or points that a chart ends before its last cell does. */
const EDGE = 1;
/** Of columns and rows that the sheet does not have. */
const USUAL_WIDTH = 9;
const USUAL_HEIGHT = 15;

/** A chart over its cells; moved and sized with them, as charts that people draw are. */
export function anchorElement(
  { anchor, name, alternativeText }: ChartModel,
  { columns, rows }: Pick<SheetModel, 'columns' | 'rows'>,
  object: number,
  id: string,
): string {
  const { top, left, bottom, right } = anchor;
  const width = columns[right - 1]?.width ?? USUAL_WIDTH;
  const height = rows[bottom - 1]?.height ?? USUAL_HEIGHT;
  // Within the last cell: the beginning of the next one would be printed along, a blank column on every page.
  const end =
    corner('col', right - 1, Math.max(0, Math.trunc(width * 7) + 5 - EDGE) * EMU_PER_PIXEL) +
    corner('row', bottom - 1, Math.max(0, height - EDGE) * EMU_PER_POINT);
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${NAMESPACE.sheetDrawing}" xmlns:a="${NAMESPACE.main}">` +
    `<xdr:from>${corner('col', left - 1)}${corner('row', top - 1)}</xdr:from><xdr:to>${end}</xdr:to>` +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
    `<xdr:cNvPr id="${object}" name="${attribute(name)}" descr="${attribute(alternativeText)}"/>` +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${NAMESPACE.chart}">` +
    `<c:chart xmlns:c="${NAMESPACE.chart}" xmlns:r="${NAMESPACE.officeRelationships}" r:id="${id}"/>` +
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}

/** A place in a column or row, counted from 0. @param offset - from its beginning, in EMU */
const corner = (name: 'col' | 'row', index: number, offset = 0): string =>
  `<xdr:${name}>${index}</xdr:${name}><xdr:${name}Off>${Math.round(offset)}</xdr:${name}Off>`;
