/** The named cells on 方法说明 that drive the formulas: report year and cut-offs. */
import { RED_POINTS, YELLOW_POINTS } from '../assess/project';
import { RATE_LIMITS } from '../assess/second-opinion';
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
  rateOnTrack: '增速比符合下限',
  rateBehind: '增速比滞后下限',
  projectBehind: '项目滞后界限',
  projectFarBehind: '项目严重滞后界限',
} as const;

export type Parameter = keyof typeof PARAMETERS;
export const PARAMETER_ORDER: readonly Parameter[] = [
  'year',
  'ahead',
  'onTrack',
  'behind',
  'exceeded',
  'about',
  'rateOnTrack',
  'rateBehind',
  'projectBehind',
  'projectFarBehind',
];

/** What the sources of the methods fix. */
const FIXED = {
  rateOnTrack: RATE_LIMITS.onTrack,
  rateBehind: RATE_LIMITS.behind,
  projectBehind: YELLOW_POINTS,
  projectFarBehind: RED_POINTS,
} as const;
const isFixed = (parameter: Parameter): parameter is keyof typeof FIXED => parameter in FIXED;

export function parameterValue(parameter: Parameter, year: number, cutOffs: CutOffs): number {
  if (parameter === 'year') return year;
  return isFixed(parameter) ? FIXED[parameter] : cutOffs[parameter];
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
