/** The data validations of a sheet: as rectangles while the host runs, as ExcelJS wants them when it is saved. */
import type { DataValidation, Worksheet } from 'exceljs';
import { areaText, overlaps, parseArea, subtract, type Rect } from './areas';
import { internals } from './store';

interface Entry {
  rects: Rect[];
  readonly validation: DataValidation;
}

export class Validations {
  private entries: Entry[] = [];

  set(rects: readonly Rect[], validation: DataValidation): void {
    this.clear(rects);
    this.entries.push({ rects: [...rects], validation });
  }

  clear(rects: readonly Rect[]): void {
    const touched = this.touching(rects);
    for (const entry of touched)
      for (const cut of rects) entry.rects = entry.rects.flatMap((rect) => subtract(rect, cut));
    if (touched.some((entry) => entry.rects.length === 0))
      this.entries = this.entries.filter((entry) => entry.rects.length > 0);
  }

  /** All that touch an area, and whether part of the area has none. */
  within(rects: readonly Rect[]): { found: DataValidation[]; gaps: boolean } {
    const found = this.touching(rects);
    let open = [...rects];
    for (const { rects: covered } of found)
      for (const cut of covered) open = open.flatMap((rect) => subtract(rect, cut));
    return { found: found.map(({ validation }) => validation), gaps: open.length > 0 };
  }

  /** Moves everything with inserted or deleted rows or columns. */
  shift(move: (rect: Rect) => Rect | null): void {
    for (const entry of this.entries) entry.rects = entry.rects.flatMap((rect) => move(rect) ?? []);
    this.entries = this.entries.filter((entry) => entry.rects.length > 0);
  }

  private touching(areas: readonly Rect[]): Entry[] {
    return this.entries.filter(({ rects }) =>
      rects.some((rect) => areas.some((area) => overlaps(rect, area))),
    );
  }

  /** One key per cell or range; ExcelJS writes ranges as they are. */
  model(): Record<string, DataValidation> {
    const all = this.entries.flatMap(({ rects, validation }) =>
      rects.map((rect) => [areaText(rect), validation]),
    );
    return Object.fromEntries(all) as Record<string, DataValidation>;
  }
}

/** ExcelJS reads one object per validation and one key per cell. */
export function readValidations(sheet: Worksheet): Validations {
  const areas = new Map<DataValidation, Rect[]>();
  for (const [key, validation] of Object.entries(internals(sheet).dataValidations.model)) {
    if (!validation) continue;
    const rects = areas.get(validation) ?? [];
    rects.push(parseArea(key.replace(/^range:/, '')));
    areas.set(validation, rects);
  }
  const validations = new Validations();
  for (const [validation, rects] of areas) validations.set(stacked(rects), validation);
  return validations;
}

/** Joins cells that stand below each other. */
function stacked(rects: readonly Rect[]): Rect[] {
  const sorted = [...rects].sort((a, b) => a.left - b.left || a.top - b.top);
  const joined: Rect[] = [];
  for (const rect of sorted) {
    const last = joined.at(-1);
    const fits = last && last.left === rect.left && last.right === rect.right && last.bottom + 1 === rect.top;
    if (fits) joined[joined.length - 1] = { ...last, bottom: rect.bottom };
    else joined.push(rect);
  }
  return joined;
}
