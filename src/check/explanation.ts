/** 审核说明: which findings of a row its explanation settles. */
import { EXPLANATION_LENGTH } from './thresholds';

/** Whether a text is long enough to explain anything; blanks do not count. */
export function hasExplanation(text: string): boolean {
  return [...text.replace(/\s+/g, '')].length >= EXPLANATION_LENGTH;
}

/**
 * Whether an explanation speaks about a year. One that names years speaks about those only; one that names none
 * speaks about the whole row.
 */
export function explains(text: string, year: number | null): boolean {
  if (!hasExplanation(text)) return false;
  const named = [...text.normalize('NFKC').matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map((match) =>
    Number(match[0]),
  );
  return year === null || named.length === 0 || named.includes(year);
}
