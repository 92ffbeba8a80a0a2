/** What the fake keeps of a chart: ExcelJS knows none, so that charts stand beside the cells and are not saved. */

/** Values by the names of the wire; what was never set is not there. */
export interface Values {
  [member: string]: unknown;
}

export interface StoredChart {
  readonly id: string;
  readonly type: string;
  readonly values: Values;
  readonly series: Values[];
}

/** The values of a part of a chart, as `Title` or `Format`. */
export function partOf(values: Values, name: string): Values {
  const known = values[name];
  if (typeof known === 'object' && known !== null) return known as Values;
  const part: Values = {};
  values[name] = part;
  return part;
}
