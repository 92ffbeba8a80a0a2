/** The cells of a sample filing before they become a form. */
import type { Scalar } from '../../forms/sheet/model';

/** All answers of a sample filing by `code|column key`. */
export type SampleCells = Map<string, Scalar | null>;
export const cellKey = (code: string, key: string): string => `${code}|${key}`;
