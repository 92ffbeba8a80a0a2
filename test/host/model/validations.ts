/** The data validations of a sheet: as rectangles while the host runs, as ExcelJS wants them when it is saved. */
import type { DataValidation, Worksheet } from 'exceljs';
import { areaText, bounding, overlaps, parseArea, subtract, type Rect } from './areas';
import { moved } from './references';
import { internals } from './store';

interface Entry {
  rects: Rect[];
  validation: DataValidation;
  /** The cell that the formulas of the validation are relative to: the first one that it was set on. */
  readonly origin: Cell;
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

export class Validations {
  private entries: Entry[] = [];

  /** @param validation - its formulas are those of the first cell of the first rectangle; no recording has confirmed it */
  set(rects: readonly Rect[], validation: DataValidation): void {
    const known = this.entries.find((entry) => areSame(entry.rects, rects));
    if (known) {
      known.validation = relative(validation, firstCell(rects), known.origin);
      return;
    }
    this.clear(rects);
    this.entries.push({ rects: [...rects], validation, origin: firstCell(rects) });
  }

  clear(rects: readonly Rect[]): void {
    const touched = this.touching(rects);
    for (const entry of touched)
      for (const cut of rects) entry.rects = entry.rects.flatMap((rect) => subtract(rect, cut));
    if (touched.some((entry) => entry.rects.length === 0))
      this.entries = this.entries.filter((entry) => entry.rects.length > 0);
  }

  /** All that touch an area, with formulas as of its first cell, and whether part of the area has none. */
  within(rects: readonly Rect[]): { found: DataValidation[]; gaps: boolean } {
    const asked = ({ validation, origin }: Entry): DataValidation =>
      relative(validation, origin, firstCell(rects));
    // No two entries overlap.
    const known = this.entries.find((entry) => areSame(entry.rects, rects));
    if (known) return { found: [asked(known)], gaps: false };
    const found = this.touching(rects);
    let open = [...rects];
    for (const { rects: covered } of found)
      for (const cut of covered) open = open.flatMap((rect) => subtract(rect, cut));
    return { found: found.map(asked), gaps: open.length > 0 };
  }

  /** Moves everything with inserted or deleted rows or columns. */
  shift(move: (rect: Rect) => Rect | null): void {
    for (const entry of this.entries) entry.rects = entry.rects.flatMap((rect) => move(rect) ?? []);
    this.entries = this.entries.filter((entry) => entry.rects.length > 0);
  }

  private touching(areas: readonly Rect[]): Entry[] {
    const hull = hullOf(areas);
    return this.entries.filter(({ rects }) => {
      if (!overlaps(hull, hullOf(rects))) return false;
      return rects.some((rect) => overlaps(hull, rect) && areas.some((area) => overlaps(rect, area)));
    });
  }

  /** One key per cell or range; ExcelJS writes ranges as they are. */
  model(): Record<string, DataValidation> {
    const all = this.entries.flatMap(({ rects, validation, origin }) =>
      rects.map((rect) => [areaText(rect), relative(validation, origin, firstCell([rect]))]),
    );
    return Object.fromEntries(all) as Record<string, DataValidation>;
  }
}

const hullOf = (rects: readonly Rect[]): Rect =>
  rects.reduce((hull, rect) => bounding(hull, rect), rects[0] ?? { top: 0, left: 0, bottom: 0, right: 0 });

function areSame(some: readonly Rect[], others: readonly Rect[]): boolean {
  if (some.length !== others.length) return false;
  return some.every((one, index) => {
    const other = others[index];
    return (
      other?.top === one.top &&
      other.left === one.left &&
      other.bottom === one.bottom &&
      other.right === one.right
    );
  });
}

function firstCell(rects: readonly Rect[]): Cell {
  const [first] = rects;
  if (!first) throw new RangeError('a validation without cells');
  return { row: first.top, column: first.left };
}

/** A validation as it reads from another cell. */
function relative(validation: DataValidation, from: Cell, to: Cell): DataValidation {
  if (from.row === to.row && from.column === to.column) return validation;
  const { formulae } = validation as { formulae?: unknown[] };
  const texts = formulae?.map((one) => (typeof one === 'string' ? moved(one, from, to) : one));
  return { ...validation, ...(texts ? { formulae: texts } : {}) } as DataValidation;
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
