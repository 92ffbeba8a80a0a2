/** Ranges that office.js keeps between batches. */
import type { Worksheet } from 'exceljs';
import type { HostObject } from '../host-object';
import { invalidReference } from '../host-error';

interface Kept extends HostObject {
  /** Null for objects that no sheet holds. */
  readonly sheet: Worksheet | null;
}

export class References {
  private readonly kept = new Map<string, Kept>();
  private last = 0;

  keep(object: Kept): string {
    this.last += 1;
    const id = `r${this.last}`;
    this.kept.set(id, object);
    return id;
  }

  /** @throws HostError InvalidReference where it was given back or its sheet was deleted */
  get(id: string): HostObject {
    const object = this.kept.get(id);
    if (!object || (object.sheet !== null && isDeleted(object.sheet))) throw invalidReference();
    return object;
  }

  get size(): number {
    return this.kept.size;
  }

  remove(id: string): void {
    this.kept.delete(id);
  }

  clear(): void {
    this.kept.clear();
  }

  all(): Iterable<Kept> {
    return this.kept.values();
  }
}

/** Whether a sheet is no longer part of its workbook. */
export const isDeleted = (sheet: Worksheet): boolean => sheet.workbook.getWorksheet(sheet.id) !== sheet;
