/** The notice that a form carries on every sheet, e.g. that its figures are samples: it goes where the figures go. */
import { messages, translate, type Locale } from '../i18n';
import { contentText, type Grid } from './sheet/grid';

/** It stands under the title; people insert rows above it. */
const ROWS = 12;
const COLUMNS = 3;

const sampleTexts = (): readonly string[] => Object.values(messages['form.sample']);

/** The sample notice, where any visible sheet shows it: the hidden sheet that says so too may be gone. */
export function shownNotice(grids: readonly Grid[]): string | null {
  const known = sampleTexts();
  for (const grid of grids) {
    if (!grid.visible) continue;
    for (let row = 1; row <= Math.min(ROWS, grid.rowCount); row++)
      for (let column = 1; column <= COLUMNS; column++) {
        const text = contentText(grid.cell(row, column)).trim();
        const notice = known.find((one) => text.startsWith(one));
        if (notice !== undefined) return notice;
      }
  }
  return null;
}

/** A notice as it is said in a language; one that somebody wrote stays as it is. */
export const noticeIn = (notice: string, locale: Locale | undefined): string =>
  sampleTexts().includes(notice) ? translate('form.sample', {}, locale) : notice;
