/** What the sheets of the assessment workbook are made from: those of one plan, and those of all plans together. */
import type { IndicatorAssessment } from '../assess/assessment';
import type { PlanAssessment } from '../assess/plan';
import type { ProjectAssessment } from '../assess/project';
import type { ExplainedFinding, Finding, Unverifiable } from '../check/finding';
import type { CellValue } from '../forms/sheet/model';
import { translate, type Facts, type Locale, type MessageKey } from '../i18n';
import type { Plan } from '../plan/schema';
import { planLabels } from './plan-labels';
import { figureNotes, isNoted, type FigureNotes } from './figure-notes';
import type { Filed } from './filed';
import type { ReviewSelection } from './review-selection';
import { NameGiver } from './sheet-names';

/** A check result with the file it belongs to. */
export interface FileCheck {
  readonly file: string;
  readonly findings: readonly Finding[];
  readonly explained: readonly ExplainedFinding[];
  readonly unverifiable: readonly Unverifiable[];
  /** Where the file lies seen from the workbook, with `/` between folders; left out where no link can lead to it. */
  readonly path?: string;
  /** When the file was last changed, in words. */
  readonly modified?: string;
  /** How much was filled in; 填报情况 lists those files only. */
  readonly filed?: Filed;
}

/** One plan: its assessment and the files that it was made from. */
export interface PlanReview {
  readonly assessment: PlanAssessment;
  readonly checks: readonly FileCheck[];
}

export interface ReviewOptions {
  /** Plans that nobody filed, for 上下级衔接: their targets are shown where the given plans are of one level only. */
  readonly others?: readonly Plan[];
  /** A notice for every sheet, e.g. that the figures are samples; those of the filings stand there in any case. */
  readonly banner?: string | null;
  readonly created: Date;
  readonly locale?: Locale;
  /** Which indicators get a 评审单; those that lag unless told. */
  readonly reviewSheets?: ReviewSelection;
}

export interface ReviewInput extends PlanReview, ReviewOptions {}

/** Words in the language of the workbook. */
export type Say = (key: MessageKey, facts?: Facts) => string;

interface Common extends ReviewOptions {
  readonly banner: string | null;
  readonly others: readonly Plan[];
}

/** For the sheets of one plan. */
export interface ReviewContext extends PlanReview, Common {
  /** The plan in a word where the workbook holds several: its region, with the year of annual plans. */
  readonly label: string;
  /** Also says the names of the plan's own sheets (`review.sheet.…`) as they are in this workbook. */
  readonly say: Say;
  /** The code of an indicator or project, or what is to be shown instead, as a link to its lines on 口径与来源. */
  readonly codeCell: (code: string, shown?: string) => CellValue;
  /** What the cells of an indicator's or a project's figures say of where they come from. */
  readonly notesOf: (one: IndicatorAssessment | ProjectAssessment) => FigureNotes;
  /** The same in words below a table's title. */
  readonly noteWhere: string;
}

/** For the sheets that speak of all plans. */
export interface WorkbookContext extends Common {
  readonly say: Say;
  readonly plans: readonly ReviewContext[];
  readonly year: number;
}

/** Sheets that a workbook has once, however many plans it holds. */
const SHARED: ReadonlySet<MessageKey> = new Set<MessageKey>([
  'review.sheet.cover',
  'review.sheet.plans',
  'review.sheet.cascade',
  'review.sheet.findings',
  'review.sheet.filings',
  'review.sheet.sources',
  'review.sheet.methods',
]);

/**
 * @param codeCell - links a code of a plan to its lines on 口径与来源
 */
export function workbookContext(
  reviews: readonly PlanReview[],
  options: ReviewOptions,
  codeCell: (review: PlanReview, code: string, shown?: string) => CellValue,
): WorkbookContext {
  const { locale, banner = null, others = [] } = options;
  const say: Say = (key, facts) => translate(key, facts, locale);
  const common: Common = { ...options, banner, others };
  const labels = planLabels(reviews.map(({ assessment }) => assessment.data.plan));
  const names = new NameGiver([...SHARED].map((key) => say(key)));
  const noted = isNoted(reviews);
  const noteWhere = say(noted ? 'review.figure-note.where' : 'review.figure-note.many');
  const plans = reviews.map((review, index): ReviewContext => {
    const label = labels[index] ?? '';
    return {
      ...common,
      ...review,
      label,
      say: reviews.length === 1 ? say : namingSheets(say, label, names),
      codeCell: (code, shown) => codeCell(review, code, shown),
      notesOf: figureNotes(review, noted, say),
      noteWhere,
    };
  });
  return { ...common, say, plans, year: reviews[0]?.assessment.year ?? NaN };
}

/** Sheets of one kind exist once for each plan: their names carry the plan's label, the same one whenever asked. */
function namingSheets(say: Say, label: string, names: NameGiver): Say {
  const given = new Map<string, string>();
  return (key, facts) => {
    const text = say(key, facts);
    if (!key.startsWith('review.sheet.') || SHARED.has(key)) return text;
    const known = given.get(text) ?? names.name(`${text}-${label}`);
    given.set(text, known);
    return known;
  };
}
