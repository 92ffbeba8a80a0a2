/** 退回单: for each department a list of what is wrong with the files it sent, and of what is still to be explained. */
import type { Finding } from '../../check/finding';
import type { WorkbookModel } from '../../forms/sheet/model';
import type { Locale } from '../../i18n';
import type { Plan } from '../../plan/schema';
import { buildCheckReport, type CheckedFile } from '../../review/check-report';
import type { ReadableFile } from '../../review/checked-file';
import { departmentKey } from '../assign/department';
import { disputeFindings } from './findings';
import { countedFilings, type PlanLedger } from './plan-ledger';

/** A file that was sent back in this run. */
export interface ReturnedFile {
  /** Null where it could not even be read. */
  readonly planId: string | null;
  readonly department: string | null;
  readonly file: CheckedFile;
}

export interface ReturnList {
  /** Null for files of which nobody can say whose they are. */
  readonly plan: Plan | null;
  readonly department: string | null;
  readonly files: number;
  readonly findings: number;
  readonly workbook: WorkbookModel;
}

export interface ReturnOptions {
  readonly plans: readonly Plan[];
  readonly created: Date;
  readonly locale?: Locale;
}

/** The lists of all departments that have something to answer. */
export function returnLists(
  ledgers: readonly PlanLedger[],
  returned: readonly ReturnedFile[],
  options: ReturnOptions,
): ReturnList[] {
  const { plans, created, locale } = options;
  const open = ledgers.flatMap((ledger) => openFiles(ledger, plans, locale));
  const groups = new Map<string, ReturnedFile[]>();
  for (const one of [...returned, ...open]) {
    const key = `${one.planId ?? ''}|${departmentKey(one.department ?? '')}`;
    const known = groups.get(key);
    if (known) known.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].flatMap((files) => {
    const [first] = files;
    if (!first) return [];
    const report = { created, ...(locale ? { locale } : {}) };
    return [
      {
        plan: plans.find(({ id }) => id === first.planId) ?? null,
        department: first.department,
        files: files.length,
        findings: files.reduce(
          (sum, { file }) => sum + (file.error === null ? file.check.findings.length : 1),
          0,
        ),
        workbook: buildCheckReport(
          files.map(({ file }) => file),
          report,
        ),
      },
    ];
  });
}

const needsAnswer = ({ severity }: Finding): boolean => severity !== 'D';

/** Accepted files with findings that wait for an explanation or a decision. */
function openFiles(ledger: PlanLedger, plans: readonly Plan[], locale?: Locale): ReturnedFile[] {
  const disputed = disputeFindings(ledger.standing, locale);
  return countedFilings(ledger, plans, locale).flatMap(({ file, filing, check, submission }) => {
    const findings = [...(disputed.get(submission.id) ?? []), ...check.findings];
    if (!findings.some(needsAnswer)) return [];
    const { plan, years, department, sheets } = filing;
    const listed: ReadableFile = {
      file,
      filing: { plan, years, department: department ?? submission.department, sheets },
      check: { ...check, findings },
      error: null,
    };
    return [{ planId: plan.id, department: submission.department, file: listed }];
  });
}
