/** Adding, naming, ordering and removing sheets. */
import type { Worksheet } from 'exceljs';
import type { FakeHost } from '../fake-host';
import { accessDenied, alreadyExists, invalidArgument } from '../host-error';
import { renameSheet } from './references';
import { formulaOf, internals } from './store';

/** Excel's ids look like this; they stay when a sheet is renamed or moved. */
export const sheetId = (sheet: Worksheet): string =>
  `{00000000-0001-0000-0000-${sheet.id.toString(16).toUpperCase().padStart(12, '0')}}`;

/** By id or by name, as getItem takes both. */
export function findSheet(host: FakeHost, key: unknown): Worksheet | null {
  const wanted = String(key).toLowerCase();
  const { worksheets } = host.workbook;
  return (
    worksheets.find((sheet) => sheetId(sheet).toLowerCase() === wanted) ??
    worksheets.find(({ name }) => name.toLowerCase() === wanted) ??
    null
  );
}

/** @throws HostError AccessDenied where the workbook's structure is protected */
export function guardStructure(host: FakeHost): void {
  if (host.structure.protected) throw accessDenied();
}

/** @throws HostError InvalidArgument for a name that Excel does not take, ItemAlreadyExists for one that is taken */
export function checkSheetName(host: FakeHost, name: unknown, self: Worksheet | null): string {
  const isName =
    typeof name === 'string' &&
    name.length > 0 &&
    name.length <= 31 &&
    !/[:\\/?*[\]]/.test(name) &&
    !/^'|'$/.test(name) &&
    !/^history$/i.test(name);
  if (!isName) throw invalidArgument(`Not a name for a sheet: ${String(name)}`);
  const taken = host.workbook.worksheets.some(
    (sheet) => sheet !== self && sheet.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) throw alreadyExists(name);
  return name;
}

/** New sheets stand last and are not activated. */
export function addSheet(host: FakeHost, name: unknown): Worksheet {
  guardStructure(host);
  return host.workbook.addWorksheet(checkSheetName(host, name ?? freeName(host), null));
}

function freeName(host: FakeHost): string {
  const taken = new Set(host.workbook.worksheets.map(({ name }) => name.toLowerCase()));
  let number = 1;
  while (taken.has(`sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

/** Renames a sheet and follows it in all formulas; defined names follow by themselves. */
export function renameStored(host: FakeHost, sheet: Worksheet, name: string): void {
  const before = sheet.name;
  sheet.name = name;
  for (const one of host.workbook.worksheets)
    one.eachRow((row) =>
      row.eachCell((cell) => {
        const formula = formulaOf(cell);
        if (formula?.toLowerCase().includes(before.toLowerCase()))
          cell.value = {
            formula: renameSheet(formula, before, name),
            result: cell.result,
          } as typeof cell.value;
      }),
    );
}

export function moveSheet(host: FakeHost, sheet: Worksheet, position: unknown): void {
  const others = host.workbook.worksheets.filter((one) => one !== sheet);
  if (typeof position !== 'number' || !Number.isInteger(position) || position < 0 || position > others.length)
    throw invalidArgument(`There is no position ${String(position)}.`);
  const order = [...others.slice(0, position), sheet, ...others.slice(position)];
  order.forEach((one, index) => {
    internals(one).orderNo = index;
  });
}

/** The sheet at its right comes to the front, else the one at its left. */
export function removeSheet(host: FakeHost, sheet: Worksheet): void {
  const visible = host.workbook.worksheets.filter(({ state }) => state === 'visible');
  const at = visible.indexOf(sheet);
  host.workbook.removeWorksheet(sheet.id);
  if (host.active === sheet) host.active = visible[at + 1] ?? visible[at - 1] ?? host.active;
  if (host.selection.sheet === sheet)
    host.selection = { sheet: host.active, rects: [{ top: 1, left: 1, bottom: 1, right: 1 }] };
}
