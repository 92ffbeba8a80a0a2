/** What the contents of a column's cells are read as: figures, texts or months. */
import type { Indicator } from '../plan/schema';
import { readFigure, readMonth, readText, type Reading } from './entry';
import type { Field } from './headers';
import type { CellContent } from './sheet/grid';

const PROJECT_MONEY: ReadonlySet<Field> = new Set(['plannedInvestment', 'doneInvestment', 'totalDone']);

/** A cell of an indicator row. */
export function readIndicatorCell({ unit }: Indicator, field: Field, content: CellContent): Reading {
  return field === 'actual' || field === 'annualTarget' ? readFigure(content, unit) : readText(content);
}

/** A cell of a project row. */
export function readProjectCell(field: Field, content: CellContent): Reading {
  if (PROJECT_MONEY.has(field)) return readFigure(content, '亿元');
  if (field === 'doneShare') return readFigure(content, '%');
  return field === 'started' || field === 'finished' ? readMonth(content) : readText(content);
}
