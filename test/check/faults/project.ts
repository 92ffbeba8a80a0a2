/** Makes faults in one row of 项目填报. Clean rows are 在建, 竣工, 未开工 and 暂停 in turn. */
import { columnKey } from '../../../src/forms/columns';
import type { CellContent } from '../../../src/forms/sheet/grid';
import type { Scalar } from '../../../src/forms/sheet/model';
import { textCell, type FilledForm } from '../../support/filing';
import type { Typed } from './build';
import { rowKey, type At, type Fault, type Place, type Restored } from './fault';
import { contentAt, type Scene } from './scene';

export const PART = 'projects';

export interface Row {
  readonly code: string;
  readonly total: number;
  readonly years: readonly number[];
  readonly year: number;
  readonly held: (key: string) => number;
}
export type Cells = Readonly<Record<string, Typed>>;

interface ProjectFault extends Pick<Fault, 'id' | 'what' | 'rules' | 'severities' | 'causes'> {
  /** The status that the clean row has; any where absent. */
  readonly status?: readonly string[];
  /** A mistake of one year rather than of the row. */
  readonly yearly?: boolean;
  readonly fits?: (row: Row) => boolean;
  readonly typed: (row: Row) => Cells;
  /** The cells at which it may be found; those that were changed where absent. */
  readonly at?: (row: Row) => readonly string[];
}

export const done = (year: number): string => columnKey('doneInvestment', year);
export const planned = (year: number): string => columnKey('plannedInvestment', year);
export const dones = ({ years }: Row): string[] => years.map(done);

const valueOf = (content: CellContent): Scalar | null =>
  content.kind === 'number' ? content.value : content.kind === 'text' ? content.text : null;

function rowOf(scene: Scene, code: string, total: number, year: number): Row {
  const held = (key: string): number => {
    const content = contentAt(scene.form, PART, code, key);
    return content.kind === 'number' ? content.value : 0;
  };
  return { code, total, years: scene.years, year, held };
}

/** What the sheet's own formulas show after an amount was changed. */
function recalculate(form: FilledForm, { code, total, years }: Row): void {
  const amounts = years.flatMap((year) => {
    const content = contentAt(form, PART, code, done(year));
    return content.kind === 'number' ? [content.value] : [];
  });
  const sum = amounts.reduce((left, right) => left + right, 0);
  const show = (key: string, value: number): void => {
    const content = contentAt(form, PART, code, key);
    if (content.kind !== 'formula') return;
    const blank: CellContent = textCell('');
    const result = amounts.length === 0 ? blank : ({ kind: 'number', value, percent: false } as const);
    form.set(PART, code, key, { ...content, result } as CellContent);
  };
  show('totalDone', sum);
  show('doneShare', total === 0 ? 0 : sum / total);
}

export function projectFault({ status, yearly = false, fits, typed, at, ...told }: ProjectFault): Fault {
  const rowAt = (scene: Scene, code: string, year: number): Row => {
    const found = scene.projects.find(({ project }) => project.code === code);
    if (!found) throw new RangeError(`no project ${code}`);
    return rowOf(scene, code, found.project.investment, year);
  };
  return {
    ...told,
    places: (scene) =>
      scene.projects
        .filter((row) => status === undefined || status.includes(row.status))
        .flatMap(({ project: { code } }) =>
          (yearly ? scene.years : scene.years.slice(0, 1)).map((year): Place => ({ part: PART, code, year })),
        )
        .filter(({ code, year }) => fits?.(rowAt(scene, code, year)) ?? true),
    plant: (form, { code, year }, scene) => {
      const row = rowAt(scene, code, year);
      const cells = typed(row);
      const place = (key: string): At => ({ part: PART, code, key });
      const restored = Object.keys(cells).map((key): Restored => ({
        at: place(key),
        to: valueOf(contentAt(scene.form, PART, code, key)),
      }));
      for (const [key, content] of Object.entries(cells)) form.set(PART, code, key, content);
      recalculate(form, row);
      return { at: (at?.(row) ?? Object.keys(cells)).map(place), touched: [rowKey(PART, code)], restored };
    },
  };
}

/** Statuses that go with money. */
export const MONEY = ['在建', '竣工', '暂停'];
