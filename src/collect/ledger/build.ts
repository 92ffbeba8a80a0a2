/** A ledger as a workbook: 台账, 收件, 变更 and the hidden frame. */
import type { WorkbookModel } from '../../forms/sheet/model';
import type { Locale } from '../../i18n';
import type { Plan } from '../../plan/schema';
import { mergeFilings } from '../merge';
import { changesSheet } from './changes-sheet';
import { figureRows, itemsOf, shownIn } from './figure-rows';
import { receivedTimes, type Ledger } from './ledger';
import { figuresSheet, receiptsSheet, sayIn } from './ledger-sheets';
import { frameOf, markerSheet } from './marker';
import { countedFilings, planLedgers, statesOf } from './plan-ledger';

export interface LedgerOptions {
  readonly plans: readonly Plan[];
  readonly created: Date;
  readonly locale?: Locale;
}

/** The workbook of a ledger. The same ledger gives the same sheets, in whatever order its files came. */
export function buildLedger(ledger: Ledger, { plans, created, locale }: LedgerOptions): WorkbookModel {
  const say = sayIn(locale);
  const times = receivedTimes(ledger);
  const ledgers = planLedgers(ledger, plans);
  const rows = ledgers.flatMap((own) => {
    const { plan, sent } = own;
    const items = itemsOf(plan);
    const states = statesOf(own);
    return sent.map(({ submission }) => {
      const state = states.get(submission.id) ?? new Map();
      const figures = figureRows(submission, plan, items, state, times.get(submission.id) ?? '');
      return { figures, frame: frameOf(submission, shownIn(submission, items)) };
    });
  });
  const titles = ledgers.map(({ plan }) => plan);
  return {
    sheets: [
      figuresSheet(
        rows.flatMap(({ figures }) => figures),
        say,
      ),
      receiptsSheet(ledger.receipts, say),
      changesSheet(ledgers, (own) => mergeFilings(countedFilings(own, plans, locale), locale).data, say),
      markerSheet(
        rows.map(({ frame }) => frame),
        ledger.receipts.size,
      ),
    ],
    title: say('ledger.title'),
    subject: titles.map(({ id }) => id).join(', '),
    created,
  };
}
