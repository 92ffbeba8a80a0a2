/** All odd files: a corpus that the tests make themselves, each file with what must become of it. */
import { BOMBS } from './bombs';
import { CELLS } from './cells';
import { CONTAINERS } from './containers';
import type { OddFile } from './odd-file';
import { PACKAGES } from './packages';

export type { Expected, OddFile } from './odd-file';
export const ODD_FILES: readonly OddFile[] = [...CONTAINERS, ...PACKAGES, ...CELLS, ...BOMBS];
