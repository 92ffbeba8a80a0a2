/** What the fake knows of a sheet beyond the store. */
import type { Worksheet } from 'exceljs';
import type { StoredChart } from './charts';
import type { Validations } from './validations';
import { readValidations } from './validations';

export interface SheetState {
  /** Rows (from 1) hidden by a filter; others may be hidden by hand. */
  readonly filtered: Set<number>;
  /** Whether an add-in listens to changes. */
  watched: boolean;
  readonly validations: Validations;
  /** In the order in which they were added. */
  readonly charts: StoredChart[];
}

export class SheetStates {
  private readonly states = new WeakMap<Worksheet, SheetState>();

  of(sheet: Worksheet): SheetState {
    const known = this.states.get(sheet);
    if (known) return known;
    const state: SheetState = {
      filtered: new Set(),
      watched: false,
      validations: readValidations(sheet),
      charts: [],
    };
    this.states.set(sheet, state);
    return state;
  }
}
