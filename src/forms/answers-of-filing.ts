/** Filing → answers: what was typed into one form is carried into the next, so that nothing has to be typed again. */
import type { Answers } from './answers';
import { showMonth, type Entry } from './entry';
import type { Filing } from './filing';
import { contentText, isBlank, shownContent } from './sheet/grid';
import type { Scalar } from './sheet/model';

/** Columns of the form that calculate themselves. */
const COMPUTED: ReadonlySet<string> = new Set(['hint', 'totalDone', 'doneShare']);

/**
 * The answers of a filing by row code and column key. What could not be understood is carried as it was typed, so that
 * the check names it again; of a formula its result is carried.
 */
export function answersOfFiling({ indicators, projects, tasks }: Filing): Answers {
  const rows = new Map<string, ReadonlyMap<string, Entry>>([
    ...indicators.map(({ indicator, entries }) => [indicator.code, entries] as const),
    ...projects.map(({ project, entries }) => [project.code, entries] as const),
    ...tasks.map(({ task, entries }) => [task.code, entries] as const),
  ]);
  return (code, key) => {
    const entry = COMPUTED.has(key) ? undefined : rows.get(code)?.get(key);
    return entry && answerOf(entry);
  };
}

/** The value that, written into the form's cell, is read as the same again. */
function answerOf({ content, reading }: Entry): Scalar | undefined {
  if (isBlank(content)) return undefined;
  // Dates would be written as bare day numbers.
  if (reading.kind === 'month') return showMonth(reading);
  const shown = shownContent(content);
  switch (shown?.kind) {
    case 'number':
      // 3.2% in a cell is 0.032 there, and would be 0.032 % in the form's own number format.
      if (!shown.percent) return shown.value;
      return reading.kind === 'number' ? reading.value : contentText(content);
    case 'text':
      return shown.text;
    case 'boolean':
      return shown.value;
    case 'date':
      return contentText(content);
    default:
      // A formula that was never calculated, or one that failed: there is no value to carry.
      return undefined;
  }
}
