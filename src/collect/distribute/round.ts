/**
 * One round of distribution: which forms go out now, which are out already and stay as they are.
 *
 * A form that is out is never changed: the department may have filled it in. What would be different now is told.
 */
import { ReportError } from '../../i18n/report-error';
import { alikeDepartments, departmentKey, type AlikeNames } from '../assign/department';
import { unassigned, type Item } from '../assign/items';
import type { WorkbookModel } from '../../forms/sheet/model';
import { showYears } from '../../plan/years';
import { fileKey, formFileName } from './file-name';
import { contentHash, departmentForm, type RoundFrame } from './form';
import type { IssuedForm, IssuedList } from './issued';
import { countByPart, sharesOf, type Share } from './shares';

export interface RoundOptions extends RoundFrame {
  /** The date of the round, for rows without one of their own. */
  readonly due: string | null;
  /** The day on which new forms go out. */
  readonly today: string;
  /** The list of the forms that are out; null for a new round. */
  readonly before: IssuedList | null;
  /** Whether a file of that name is there. */
  readonly isPresent: (file: string) => boolean;
  /** Departments that get a new edition beside the one that is out. */
  readonly reissue: readonly string[];
}

/** What would be different in a form that is out, were it made now. */
export interface Differences {
  /** Rows that are this department's now and not in its form. */
  readonly added: readonly string[];
  /** Rows in its form that are another's now, or nobody's. */
  readonly removed: readonly { readonly code: string; readonly lead: string | null }[];
  readonly due: { readonly before: string | null; readonly now: string | null } | null;
  /** Figures of the plan or of earlier years, names, assisting departments or whom to ask. */
  readonly other: boolean;
}

/**
 * `new` first issue · `reissued` new edition beside the old one · `kept` is out, untouched · `restored` is out, its file was
 * gone and is written again as it was · `withheld` is out, its file is gone and would be another one now.
 */
export type FormStatus = 'new' | 'reissued' | 'kept' | 'restored' | 'withheld';

export interface RoundForm {
  readonly form: IssuedForm;
  readonly status: FormStatus;
  /** Null where nothing would be different. */
  readonly differences: Differences | null;
  /** Makes the workbook; null where nothing is written. */
  readonly build: (() => WorkbookModel) | null;
}

export interface Round {
  /** One for each department, of its newest edition. */
  readonly forms: readonly RoundForm[];
  readonly list: IssuedList;
  /** Whether the list says anything that the one before did not. */
  readonly isListNew: boolean;
  readonly unassigned: readonly Item[];
  readonly alike: readonly AlikeNames[];
}

/**
 * Plans a round; nothing is written here.
 *
 * @throws ReportError `error.nothing-assigned`, `error.list-other-round`, `error.reissue-unknown`,
 *   `error.reissue-without-rows`, `error.form-not-listed`
 */
export function planRound(options: RoundOptions): Round {
  const { plan, years, assignments, before } = options;
  requireSameRound(options);
  const shares = new Map(
    sharesOf(plan, assignments, options.due).map((share) => [departmentKey(share.department), share]),
  );
  if (shares.size === 0) throw new ReportError('error.nothing-assigned', { plan: plan.shortTitle });
  const newest = new Map<string, IssuedForm>();
  for (const form of before?.forms ?? []) {
    const key = departmentKey(form.department);
    if ((newest.get(key)?.edition ?? 0) < form.edition) newest.set(key, form);
  }
  const reissue = requestedAgain(options.reissue, newest, shares);
  const maker = new FormMaker(options);
  const forms = [...new Set([...newest.keys(), ...shares.keys()])].map((key): RoundForm => {
    const [share, out] = [shares.get(key), newest.get(key)];
    if (out && !reissue.has(key)) return maker.standing(out, share);
    if (!share) throw new RangeError(`no rows for ${key}`);
    return maker.issue(share, (out?.edition ?? 0) + 1);
  });
  const open = unassigned(plan, assignments);
  const list = {
    planId: plan.id,
    years: [...years],
    forms: listed(before?.forms ?? [], forms),
    unassigned: open.map(({ code }) => code),
  };
  return {
    forms,
    list,
    isListNew:
      JSON.stringify(list.forms) !== JSON.stringify(before?.forms ?? null) ||
      JSON.stringify(list.unassigned) !== JSON.stringify(before?.unassigned),
    unassigned: open,
    alike: alikeDepartments(
      [...assignments.values()].flatMap(({ lead, assisting }) => [lead, ...assisting]),
      plan.region,
    ),
  };
}

function requireSameRound({ plan, years, before }: RoundOptions): void {
  if (!before || (before.planId === plan.id && String(before.years) === String(years))) return;
  throw new ReportError('error.list-other-round', {
    plan: plan.id,
    years: showYears(years),
    otherPlan: before.planId,
    otherYears: showYears(before.years),
  });
}

function requestedAgain(
  names: readonly string[],
  newest: ReadonlyMap<string, IssuedForm>,
  shares: ReadonlyMap<string, Share>,
): ReadonlySet<string> {
  for (const name of names) {
    const key = departmentKey(name);
    if (!newest.has(key))
      throw new ReportError('error.reissue-unknown', {
        department: name,
        known: [...newest.values()].map(({ department }) => department),
      });
    if (!shares.has(key)) throw new ReportError('error.reissue-without-rows', { department: name });
  }
  return new Set(names.map(departmentKey));
}

/** Forms that are out first, in their order, each followed by its new edition. */
function listed(before: readonly IssuedForm[], forms: readonly RoundForm[]): IssuedForm[] {
  const isOut = new Set(before.map(({ file }) => fileKey(file)));
  const fresh = forms.map(({ form }) => form).filter(({ file }) => !isOut.has(fileKey(file)));
  const list = [...before];
  for (const form of fresh) {
    const key = departmentKey(form.department);
    const last = list.map(({ department }) => departmentKey(department)).lastIndexOf(key);
    list.splice(last < 0 ? list.length : last + 1, 0, form);
  }
  return list;
}

class FormMaker {
  private readonly taken: Set<string>;

  constructor(private readonly options: RoundOptions) {
    this.taken = new Set(options.before?.forms.map(({ file }) => fileKey(file)));
  }

  issue(share: Share, edition: number): RoundForm {
    const { plan, years, today, isPresent } = this.options;
    const file = formFileName(plan, years, share.department, edition, this.taken);
    // Somebody's file: a form of a round whose list is gone, or something else.
    if (isPresent(file)) throw new ReportError('error.form-not-listed', { file });
    const form: IssuedForm = {
      ...{ department: share.department, file, edition, issued: today, due: share.due },
      codes: share.items.map(({ code }) => code),
      rows: countByPart(share.items),
      hash: contentHash(this.options, share),
      note: '',
    };
    return {
      ...{ form, status: edition > 1 ? 'reissued' : 'new', differences: null },
      build: () => departmentForm(this.options, share, form),
    };
  }

  /** A form that is out, with or without any rows now. */
  standing(form: IssuedForm, share: Share | undefined): RoundForm {
    const differences = this.differences(form, share);
    if (this.options.isPresent(form.file)) return { form, status: 'kept', differences, build: null };
    if (differences !== null || !share) return { form, status: 'withheld', differences, build: null };
    return {
      ...{ form, status: 'restored', differences },
      build: () => departmentForm(this.options, { ...share, department: form.department }, form),
    };
  }

  private differences(form: IssuedForm, share: Share | undefined): Differences | null {
    const { assignments } = this.options;
    const now = new Set(share?.items.map(({ code }) => code));
    const then = new Set(form.codes);
    const added = [...now].filter((code) => !then.has(code));
    const removed = form.codes
      .filter((code) => !now.has(code))
      .map((code) => ({ code, lead: assignments.get(code)?.lead ?? null }));
    const own = share && { ...share, department: form.department };
    const due = own && own.due !== form.due ? { before: form.due, now: own.due } : null;
    const moved = added.length + removed.length > 0;
    // The hash is over the rows and the date as well: where these differ, it says nothing more.
    const other = !moved && due === null && own !== undefined && contentHash(this.options, own) !== form.hash;
    return moved || due !== null || other ? { added, removed, due, other } : null;
  }
}
