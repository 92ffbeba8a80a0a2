/** 退回单 and 报送情况 as files: a list for each department that has something to answer, and the board. */
import { joinedFileName } from '../../../collect/distribute/file-name';
import { boardWorkbook } from '../../../collect/ledger/board-sheet';
import { returnLists, type ReturnedFile } from '../../../collect/ledger/returns';
import type { WorkbookModel } from '../../../forms/sheet/model';
import { translate, type Locale, type MessageKey } from '../../../i18n';
import type { Plan } from '../../../plan/schema';
import type { PlanBoard } from './boards';
import type { Collection } from './collection';
import type { Taken } from './take-in';

export interface ModelFile {
  readonly name: string;
  readonly model: WorkbookModel;
  readonly kind: 'return' | 'board';
}

/** @param boards - none where not all files were looked at: it would call departments late that are not */
export function returnFiles(
  { ledgers, taken }: Collection,
  boards: readonly PlanBoard[],
  plans: readonly Plan[],
  created: Date,
  locale: Locale,
): ModelFile[] {
  const say = (key: MessageKey): string => translate(key, {}, locale);
  const names = new Set<string>();
  const lists = returnLists(ledgers, taken.flatMap(returnedFile), { plans, created, locale });
  const files = lists.map(({ plan, department, workbook }): ModelFile => {
    const whose = plan
      ? [plan.shortTitle, department ?? say('ledger.no-department')]
      : [say('pane.collect.returns.unknown')];
    const words = [say('pane.collect.returns.list'), ...whose];
    return { name: joinedFileName(words, names), model: workbook, kind: 'return' };
  });
  if (boards.length === 0) return files;
  const name = joinedFileName([say('pane.collect.returns.board')], names);
  const all = boards.map(({ board }) => board);
  return [...files, { name, model: boardWorkbook(all, created, locale), kind: 'board' }];
}

function returnedFile(one: Taken): readonly ReturnedFile[] {
  if (one.kind === 'own') return [];
  const { file, received, listed, error } = one;
  const { receipt } = received;
  if (receipt.submission !== null) return [];
  if (error) return [{ planId: null, department: null, file: { file, error } }];
  if (!listed) return [];
  const { department } = receipt;
  return [
    {
      planId: listed.filing.plan.id,
      department,
      file: { file, filing: { ...listed.filing, department }, check: listed.check, error: null },
    },
  ];
}
