/** Loads the real office.js under Node: as in a page, with the little of a window that it asks for. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import type { FakeHost } from './fake-host';
import { connect, requirementsOf, type OfficeExtensionSeam } from './session';

export interface LoadedOffice {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: OfficeExtensionSeam & typeof OfficeExtension;
  /** Sets what `window.Office` is inside of office.js. */
  setOffice(office: unknown): void;
}

const SCRIPT = 'dist/excel-web-16.00.debug.js';

function scriptText(): string {
  const manifest = createRequire(join(process.cwd(), 'package.json')).resolve(
    '@microsoft/office-js/package.json',
  );
  return readFileSync(join(dirname(manifest), SCRIPT), 'utf8');
}

/** A fresh copy of office.js, apart from all others. */
export function loadOffice(): LoadedOffice {
  const page: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    URL,
    performance,
    navigator: { userAgent: 'node' },
    location: { href: 'https://localhost/', search: '', hash: '' },
    document: {
      URL: 'https://localhost/',
      getElementsByTagName: () => [],
      createElement: () => ({}),
      addEventListener: () => undefined,
    },
    addEventListener: () => undefined,
    attachEvent: () => undefined,
  };
  page['window'] = page['self'] = page['globalThis'] = page;
  createContext(page);
  runInContext(scriptText(), page, { filename: SCRIPT });
  return {
    Excel: page['Excel'] as typeof Excel,
    OfficeExtension: page['OfficeExtension'] as LoadedOffice['OfficeExtension'],
    setOffice: (office) => {
      page['Office'] = office;
    },
  };
}

let shared: LoadedOffice | null = null;

/** One copy for all tests of a file: loading takes longer than most tests. */
export function sharedOffice(): LoadedOffice {
  shared ??= loadOffice();
  return shared;
}

export type Platform = 'PC' | 'OfficeOnline';

/**
 * Connects office.js to a host and puts `Excel`, `OfficeExtension` and a small `Office` where code under test finds
 * them.
 *
 * @returns puts everything back
 */
export function install(office: LoadedOffice, host: FakeHost, platform: Platform = 'PC'): () => void {
  const diagnostics = { host: 'Excel', platform, version: '16.0.17928.20000' };
  const context = {
    requirements: requirementsOf(host),
    platform,
    diagnostics,
    displayLanguage: 'zh-CN',
    contentLanguage: 'zh-CN',
  };
  office.setOffice({ context });
  const disconnect = connect(office.OfficeExtension, host);
  const world = globalThis as unknown as Record<string, unknown>;
  const ours = { Excel: office.Excel, OfficeExtension: office.OfficeExtension, Office: { context } };
  const before = new Map(
    Object.keys(ours).map((name) => [name, Object.getOwnPropertyDescriptor(world, name)]),
  );
  Object.assign(world, ours);
  return () => {
    disconnect();
    office.setOffice(undefined);
    for (const [name, descriptor] of before)
      if (descriptor) Object.defineProperty(world, name, descriptor);
      else delete world[name];
  };
}
