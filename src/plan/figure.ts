/** Figures as documents and people write them: footnote marks, missing values, full-width digits, qualifiers. */

/** A printed figure taken apart. */
export interface PrintedFigure {
  /** The number, or null for a missing or a purely verbal figure. */
  readonly value: number | null;
  /** The upper end of a printed range, else null. */
  readonly upper: number | null;
  /** Footnote marks behind the figure, e.g. `*` and `#`. */
  readonly marks: readonly string[];
  /** True where the document shows that there is no figure: `——`, `—`, `-` or an empty cell. */
  readonly missing: boolean;
}

const NUMBER = /-?\d+(?:\.\d+)?/g;
const RANGE = /(\d+(?:\.\d+)?)\s*[-~—–至到]\s*(\d+(?:\.\d+)?)/;

/** Full-width digits, signs and blanks as plain ones; thousands separators removed. */
export function plainDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[−﹣]/g, '-')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .trim();
}

/**
 * Takes a printed figure apart, e.g. `2.73*`, `1500#`, `——`, `32%以上`, `2~3个`, `完成市里下达任务`.
 * Multipliers in words (万, 亿) are not applied: the unit is the indicator's own.
 */
export function parsePrinted(printed: string): PrintedFigure {
  const plain = plainDigits(printed.replace(/\\/g, ''));
  const marks = [...plain.matchAll(/[*#]/g)].map((match) => match[0]);
  const missing = /^[-—–]*$/.test(plain);
  const range = RANGE.exec(plain);
  const numbers = plain.match(NUMBER);
  const first = range ? range[1] : numbers?.[0];
  return {
    value: missing || first === undefined ? null : Number(first),
    upper: range ? Number(range[2]) : null,
    marks,
    missing,
  };
}

/** How many digits stand behind the decimal point of a number as it would be typed. */
export function decimalsIn(value: number): number {
  const [mantissa = '', exponent = '0'] = value.toString().split('e');
  const written = mantissa.split('.')[1]?.length ?? 0;
  return Math.max(0, written - Number(exponent));
}

/** Whether a number needs more decimals than that. Without a text for all but enormous ones: it is asked very often. */
export function hasMoreDecimals(value: number, decimals: number): boolean {
  const power = 10 ** decimals;
  const whole = Math.round(value * power);
  if (Math.abs(whole) >= Number.MAX_SAFE_INTEGER) return decimalsIn(value) > decimals;
  return whole / power !== value;
}
