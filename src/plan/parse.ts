/** Reading a plan from untrusted JSON: either a valid plan or an error that names every problem. */
import { ReportError } from '../i18n/report-error';
import { planSchema, type Plan } from './schema';

/** How many problems one error message lists; more would hide the first ones. */
const LISTED_PROBLEMS = 5;

/**
 * Checks a parsed JSON value against the plan format.
 *
 * @param value - anything, e.g. the result of `JSON.parse`
 * @param file - name for the error message
 * @throws ReportError `error.plan-invalid` with the path of each problem
 */
export function parsePlan(value: unknown, file: string): Plan {
  const parsed = planSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues
    .slice(0, LISTED_PROBLEMS)
    .map((issue) => `${issue.path.join('.') || '/'}: ${issue.message}`)
    .join('; ');
  throw new ReportError('error.plan-invalid', { file, problems });
}

/** Windows editors put a byte order mark before the text. */
export const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '');

/**
 * Reads the text of a plan file.
 *
 * @throws ReportError `error.plan-invalid`, also where the text is no JSON
 */
export function parsePlanText(text: string, file: string): Plan {
  let value: unknown;
  try {
    value = JSON.parse(withoutMark(text));
  } catch (cause) {
    const problems = cause instanceof Error ? cause.message : String(cause);
    throw new ReportError('error.plan-invalid', { file, problems }, { cause });
  }
  return parsePlan(value, file);
}
