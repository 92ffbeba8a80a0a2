/** What goes back after collecting: a 退回单 for each department that has something to answer, and 报送情况, under names. */
import type { CheckResult } from '../../check/check';
import type { Filing } from '../../forms/filing';
import type { WorkbookModel } from '../../forms/sheet/model';
import { translate } from '../../i18n';
import type { ReportError } from '../../i18n/report-error';
import { joinedFileName } from '../distribute/file-name';
import type { Board } from './board';
import { boardWorkbook } from './board-sheet';
import type { Receipt } from './ledger';
import type { PlanLedger } from './plan-ledger';
import { returnLists, type ReturnedFile, type ReturnOptions } from './returns';

/** As much of a checked form as the list of its findings is made from: of many files the cells would not fit. */
export interface Listed {
  readonly filing: Pick<Filing, 'plan' | 'years' | 'department' | 'sheets'>;
  readonly check: Pick<CheckResult, 'findings' | 'explained' | 'unverifiable' | 'coverage'>;
}

export const listedOf = (
  { plan, years, department, sheets }: Filing,
  { findings, explained, unverifiable, coverage }: CheckResult,
): Listed => ({
  filing: { plan, years, department, sheets },
  check: { findings, explained, unverifiable, coverage },
});

/** A form of the run. */
export interface TakenForm {
  readonly file: string;
  readonly receipt: Receipt;
  /** Null where it was accepted, or could not be read. */
  readonly listed: Listed | null;
  /** Why it could not be read as a form. */
  readonly error: ReportError | null;
}

/** A workbook that goes to somebody, with the name of its file. */
export interface ReturnFile {
  readonly name: string;
  readonly model: WorkbookModel;
  readonly kind: 'return' | 'board';
}

/** @param boards - none where not all files were looked at: it would call departments late that are not */
export function returnFiles(
  ledgers: readonly PlanLedger[],
  taken: readonly TakenForm[],
  boards: readonly Board[],
  options: ReturnOptions,
): ReturnFile[] {
  const { created, locale } = options;
  const say = (key: Parameters<typeof translate>[0]): string => translate(key, {}, locale);
  const names = new Set<string>();
  const lists = returnLists(ledgers, taken.flatMap(returnedFile), options);
  const files = lists.map(({ plan, department, workbook }): ReturnFile => {
    const whose = plan
      ? [plan.shortTitle, department ?? say('ledger.no-department')]
      : [say('ledger.file.unknown')];
    return {
      name: joinedFileName([say('ledger.file.return'), ...whose], names),
      model: workbook,
      kind: 'return',
    };
  });
  if (boards.length === 0) return files;
  const name = joinedFileName([say('ledger.file.board')], names);
  return [...files, { name, model: boardWorkbook(boards, created, locale), kind: 'board' }];
}

function returnedFile({ file, receipt, listed, error }: TakenForm): readonly ReturnedFile[] {
  const { submission, department } = receipt;
  if (submission !== null) return [];
  if (error) return [{ planId: null, department: null, file: { file, error } }];
  if (!listed) return [];
  return [
    {
      planId: listed.filing.plan.id,
      department,
      file: { file, filing: { ...listed.filing, department }, check: listed.check, error: null },
    },
  ];
}
