/**
 * 数据出处: what the cell of a figure says once it is selected — the filing's cell, who answers for it and since when, or
 * the line of the document. It is the input message of a cell, as in the forms: the figure stays a plain number that can be
 * changed, nothing of it is printed, and every spreadsheet program shows it.
 */
import type { IndicatorAssessment } from '../assess/assessment';
import type { ProjectAssessment } from '../assess/project';
import type { Block, ValidationModel } from '../forms/sheet/model';
import type { FileCheck, PlanReview, Say } from './context';
import { cut } from './sheet-names';
import { figureLines, type SourceItem, type SourceLine } from './source-lines';

/**
 * With more indicators and projects in a workbook no cell says it: there is one message for every figure, and a sheet holds
 * 65 000 of them at most. The codes lead to 口径与来源 in any case.
 */
export const MOST_NOTED = 3000;
/** What Excel takes as title and text of an input message. */
const MAX_TITLE = 32;
const MAX_TEXT = 255;
/** A long path loses its beginning, and long words their end, before the place is lost. */
const MAX_FILE = 110;
const MAX_WORDS = 40;
/** A message is one line of text; the rest no file can hold. */
// eslint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u001f\u007f\ufffe\uffff]/g;

/** Input messages for the cells of one indicator or project; none where the workbook is too large for them. */
export interface FigureNotes {
  /** For cells that hold what the plan says: the lines of its document. */
  readonly planned: (block: Block) => ValidationModel[];
  /** For the cell of a year's figure; none where nothing was reported. */
  readonly filed: (item: SourceItem, year: number, block: Block) => ValidationModel[];
}

const NONE: FigureNotes = { planned: () => [], filed: () => [] };

/** Whether the figures of a workbook say where they come from when they are selected. */
export const isNoted = (reviews: readonly PlanReview[]): boolean =>
  reviews.reduce(
    (sum, { assessment }) => sum + assessment.indicators.length + assessment.projects.length,
    0,
  ) <= MOST_NOTED;

/** The messages of one plan's figures. */
export function figureNotes(
  review: PlanReview,
  noted: boolean,
  say: Say,
): (one: IndicatorAssessment | ProjectAssessment) => FigureNotes {
  if (!noted) return () => NONE;
  const files = new Map(review.checks.map((check) => [check.file, check]));
  return (one) => {
    const lines = figureLines(review, one, say, false);
    return {
      planned: (block) => plannedNote(lines, block, say),
      filed: (item, year, block) =>
        lines
          .filter((line) => line.item === item && line.year === year)
          .flatMap((line) => filedNote(line, files, block, say)),
    };
  };
}

function plannedNote(lines: readonly SourceLine[], block: Block, say: Say): ValidationModel[] {
  const [first] = lines;
  if (!first) return [];
  const facts = lines.flatMap(({ at, item, printed }): Fact[] => {
    if (!('line' in at)) return [];
    const place =
      printed === ''
        ? say('review.sources.line', { line: at.line })
        : say('review.figure-note.printed', { line: at.line, printed: short(printed) });
    return [[say(`review.sources.item.${item}`), place]];
  });
  const document = first.review.assessment.data.plan.source.file;
  const title = say('review.figure-note.plan', { code: first.code });
  return [message(title, [...facts, [say('review.figure-note.document'), tail(document)]], block, say)];
}

function filedNote(
  { at, code, year, item, department }: SourceLine,
  files: ReadonlyMap<string, FileCheck>,
  block: Block,
  say: Say,
): ValidationModel[] {
  if ('line' in at) return [];
  const { file, sheet, cell } = at.origin;
  const known = files.get(file);
  const facts: Fact[] = [
    [say('review.sources.column.place'), `${sheet}!${cell}`],
    [say('review.sources.column.file'), tail(known?.path ?? file)],
    [say('review.sources.column.department'), short(department)],
    [say('review.sources.column.modified'), short(known?.modified ?? '')],
  ];
  const title = say('review.figure-note.filed', {
    code,
    year: year ?? '',
    item: say(`review.sources.item.${item}`),
  });
  return [message(title, facts, block, say)];
}

/** A word for what is said, and what is said; nothing where that is empty. */
type Fact = readonly [string, string];

function message(title: string, facts: readonly Fact[], block: Block, say: Say): ValidationModel {
  const text = facts
    .filter(([, said]) => said !== '')
    .map(([label, said]) => say('review.figure-note.fact', { label, said }))
    .join(say('review.remark.separator'));
  return {
    block,
    rule: { kind: 'any' },
    prompt: { title: cut(seen(title), MAX_TITLE), text: cut(seen(text), MAX_TEXT) },
    error: { title: '', text: '', style: 'warning' },
  };
}

const seen = (text: string): string => text.replace(UNSEEN, ' ');

const short = (text: string): string => (text.length > MAX_WORDS ? `${cut(text, MAX_WORDS - 1)}…` : text);

/** The end of a path, which names the file. */
const tail = (path: string): string =>
  path.length > MAX_FILE ? `…${path.slice(1 - MAX_FILE).replace(/^[\udc00-\udfff]/, '')}` : path;
