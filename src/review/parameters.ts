/** The named cells on 方法说明 that drive the formulas: report year and cut-offs. */
import type { CutOffs } from '../assess/verdict';
import type { NamedBlock } from '../forms/sheet/model';

/** Names are part of the formulas and the same in every language. */
export const PARAMETERS = {
  year: '报告年度',
  ahead: '快于预期下限',
  onTrack: '符合预期下限',
  behind: '滞后下限',
  exceeded: '超额比例',
  about: '左右容差',
} as const;

export type Parameter = keyof typeof PARAMETERS;
export const PARAMETER_ORDER: readonly Parameter[] = [
  'year',
  'ahead',
  'onTrack',
  'behind',
  'exceeded',
  'about',
];

export function parameterValue(parameter: Parameter, year: number, cutOffs: CutOffs): number {
  return parameter === 'year' ? year : cutOffs[parameter];
}

/** The names for a column of parameter cells that starts at `firstRow`. */
export function parameterNames(sheet: string, firstRow: number, column: number): NamedBlock[] {
  return PARAMETER_ORDER.map((parameter, index) => {
    const row = firstRow + index;
    return {
      name: PARAMETERS[parameter],
      sheet,
      block: { top: row, left: column, bottom: row, right: column },
    };
  });
}
