/**
 * Whether the 审核说明 of a row explains why a figure is missing, as the sheet's formula sees it.
 *
 * The checks understand more (check/explanation.ts): a formula reads a tag as the pane writes it, and the years of the
 * form. Formula and function stand side by side and must say the same of every text.
 */
import { EXPLANATION_LENGTH, lengthFormula, lengthOf } from './explanation-length';
import { quoteText } from './sheet/address';

/** What is asked: the missing figure of one year in a row. */
export interface MissingFigure {
  readonly year: number;
  /** The years of the row. */
  readonly years: readonly number[];
}

/** The rule that asks for a reason. */
const RULE = 'R1';
/** So many years have room for all of it in a cell's formula; in longer forms only the length is looked at. */
const MOST_YEARS = 5;
/** Where the plain text ends: 〔2021〕30号 is the number of a document, 〔2021年 a tag. */
const FIRST_TAG = '〔20??年';
/** Outweighs every other year that a text names. */
const OWN = -99;

const isWhole = ({ years }: MissingFigure): boolean => years.length <= MOST_YEARS;
const tagOf = ({ year }: MissingFigure): string => `〔${year}年${RULE}`;

/** Years and spans of years that a text may name; negative for those that mean this year. */
function mentions({ year, years }: MissingFigure): Map<string, number> {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  // Explanations speak of the year before, and of when a figure will be there.
  const all = Array.from({ length: last - first + 4 }, (_, index) => first - 1 + index);
  const spans = years.flatMap((from) =>
    years.flatMap((to) => (from < year && year < to ? [`${from}-${to}`] : [])),
  );
  return new Map([
    ...all.map((one) => [String(one), one === year ? OWN : 1] as const),
    ...spans.map((span) => [span, OWN] as const),
  ]);
}

/** 2021年至2023年 and 2021——2023 as 2021-2023. */
const EVEN: readonly (readonly [string, string])[] = [
  ['年', ''],
  ['—', '-'],
  ['至', '-'],
  ['--', '-'],
];

/**
 * True where the reason counts.
 *
 * @param explanation - the cell of the explanation
 * @param value - the cell that holds the reason word
 */
export function explainedFormula(explanation: string, value: string, missing: MissingFigure): string {
  if (!isWhole(missing)) return `${lengthFormula(explanation)}>=${EXPLANATION_LENGTH}`;
  const unspaced = `SUBSTITUTE(${explanation}," ","")`;
  const tag = quoteText(tagOf(missing));
  const reason = '?'.repeat(EXPLANATION_LENGTH);
  const plain = `LEFT(${explanation},SEARCH("${FIRST_TAG}",${explanation}&"${FIRST_TAG.replace('??', '00')}")-1)`;
  const even = EVEN.reduce((text, [from, to]) => `SUBSTITUTE(${text},"${from}","${to}")`, plain);
  const named = [...mentions(missing)];
  const years = named.map(([text]) => quoteText(text)).join(',');
  const weights = named.map(([, weight]) => weight).join(',');
  const live = `ISNUMBER(SEARCH(${tag}&${value}&"*〕${reason}",${unspaced}))`;
  const long = `${lengthFormula(plain)}>=${EXPLANATION_LENGTH}`;
  const spoken = `SUMPRODUCT(ISNUMBER(FIND({${years}},${even}))*{${weights}})<=0`;
  return `IF(ISNUMBER(FIND(${tag},${unspaced})),${live},AND(${long},${spoken}))`;
}

/** What the formula says of a text. @param word - the reason word in the figure's cell */
export function isExplained(text: string, word: string, missing: MissingFigure): boolean {
  if (!isWhole(missing)) return lengthOf(text) >= EXPLANATION_LENGTH;
  const unspaced = text.replaceAll(' ', '');
  const tag = tagOf(missing);
  if (unspaced.includes(tag))
    return new RegExp(`${tag}${word}[^]*〕[^]{${EXPLANATION_LENGTH}}`, 'i').test(unspaced);
  const plain = text.slice(0, /〔20[^]{2}年/.exec(text)?.index);
  const even = EVEN.reduce((now, [from, to]) => now.replaceAll(from, to), plain);
  const weights = [...mentions(missing)].map(([one, weight]) => (even.includes(one) ? weight : 0));
  return lengthOf(plain) >= EXPLANATION_LENGTH && weights.reduce((sum, weight) => sum + weight, 0) <= 0;
}
