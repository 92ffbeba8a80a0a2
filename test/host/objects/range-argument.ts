/** Arguments that may be a range or an address. */
import type { Worksheet } from 'exceljs';
import type { FakeHost } from '../fake-host';
import { invalidArgument, itemNotFound } from '../host-error';
import { parseArea, splitAddress } from '../model/areas';
import { Range } from './range';

/** @param home - the sheet of addresses that name none */
export function rangeFrom(host: FakeHost, home: Worksheet, argument: unknown): Range {
  if (argument instanceof Range) return argument;
  if (typeof argument !== 'string') throw invalidArgument('Neither a range nor an address.');
  const { sheet, area } = splitAddress(argument);
  return new Range(host, sheet === null ? home : sheetNamed(host, sheet), parseArea(area));
}

export function sheetNamed(host: FakeHost, name: string): Worksheet {
  const found = host.workbook.worksheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (!found) throw itemNotFound(`sheet ${name}`);
  return found;
}
