/** For tests: runs a piece of code with the real office.js over a fake Excel. */
import { FakeHost } from './fake-host';
import { install, sharedOffice, type Platform } from './load-office';

export interface HostOptions {
  /** An .xlsx to begin with, or a host that another test filled; otherwise one blank sheet, `Sheet1`. */
  readonly start?: Uint8Array | FakeHost;
  /** The highest ExcelApi set of this Excel; 1.9 unless said. */
  readonly floor?: string;
  readonly platform?: Platform;
}

export interface World {
  readonly host: FakeHost;
  readonly Excel: typeof Excel;
}

/** Installs the globals `Excel`, `OfficeExtension` and `Office` for the time of the callback. */
export async function withHost<T>(options: HostOptions, test: (world: World) => Promise<T>): Promise<T> {
  const { start, floor, platform } = options;
  const host = start instanceof FakeHost ? start : start ? await FakeHost.fromBytes(start) : new FakeHost();
  if (floor !== undefined) host.floor = floor;
  const office = sharedOffice();
  const restore = install(office, host, platform);
  try {
    return await test({ host, Excel: office.Excel });
  } finally {
    restore();
  }
}
