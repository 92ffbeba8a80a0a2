/** The sheets of the ledger that are read back: 台账 and 收件. */
import { SEVERITIES } from '../../check/finding';
import type { SheetModel, StyleRef } from '../../forms/sheet/model';
import { translate, type Locale, type MessageKey, type Facts } from '../../i18n';
import type { FigureRow } from './figure-rows';
import { FIGURE_HEADERS, LEDGER_SHEETS, PART_WORDS, RECEIPT_HEADERS } from './headers';
import { inReceivedOrder, type Receipt } from './ledger';
import { firstReceipts, resultOf } from './results';
import { sealedSheet, type SealedColumn } from './sealed-table';

export type Say = (key: MessageKey, facts?: Facts) => string;
export const sayIn =
  (locale: Locale | undefined): Say =>
  (key, facts) =>
    translate(key, facts, locale);

const CODE: StyleRef = { role: 'code', format: '@' };
const YEAR: StyleRef = { role: 'code' };
const TEXT: StyleRef = { role: 'line', format: '@' };
const VALUE: StyleRef = { role: 'line', format: 'General' };
const COUNT: StyleRef = { role: 'number', format: '0' };

const H = FIGURE_HEADERS;
const R = RECEIPT_HEADERS;

const FIGURE_COLUMNS = (say: Say): readonly SealedColumn<FigureRow>[] => [
  { header: H.plan, width: 16, style: CODE, sealed: true, value: ({ plan }) => plan.id },
  { header: H.planTitle, width: 22, style: TEXT, sealed: true, value: ({ plan }) => plan.shortTitle },
  { header: H.part, width: 7, style: CODE, sealed: true, value: ({ part }) => PART_WORDS[part] },
  { header: H.code, width: 11, style: CODE, sealed: true, value: ({ code }) => code },
  { header: H.name, width: 32, style: TEXT, sealed: true, value: ({ name }) => name },
  { header: H.column, width: 14, style: CODE, sealed: true, value: ({ column }) => column },
  { header: H.year, width: 7, style: YEAR, sealed: true, value: ({ year }) => year },
  { header: H.unit, width: 8, style: CODE, sealed: true, value: ({ unit }) => unit },
  { header: H.value, width: 14, style: VALUE, sealed: true, value: ({ value }) => value },
  { header: H.department, width: 16, style: TEXT, sealed: true, value: ({ department }) => department },
  {
    header: H.state,
    width: 15,
    style: TEXT,
    sealed: false,
    value: ({ state }) => (state === null ? null : say(`ledger.state.${state}`)),
  },
  { header: H.file, width: 26, style: TEXT, sealed: true, value: ({ submission }) => submission.file },
  { header: H.sheet, width: 11, style: TEXT, sealed: true, value: ({ sheet }) => sheet },
  { header: H.cell, width: 8, style: CODE, sealed: true, value: ({ cell }) => cell },
  { header: H.submission, width: 18, style: CODE, sealed: true, value: ({ submission }) => submission.id },
  { header: H.received, width: 19, style: CODE, sealed: true, value: ({ received }) => received },
  { header: H.edition, width: 6, style: YEAR, sealed: true, value: ({ submission }) => submission.edition },
];

/** 台账. */
export function figuresSheet(rows: readonly FigureRow[], say: Say): SheetModel {
  return sealedSheet({
    name: LEDGER_SHEETS.figures,
    title: say('ledger.title'),
    notes: [say('ledger.figures.note')],
    columns: FIGURE_COLUMNS(say),
    records: rows,
    frozenColumns: 5,
    tabColor: '1F4E79',
  });
}

/** Reasons of one file, each on a line of its own. */
export const REASON_SEPARATOR = '\n';
/** A cell takes 32 767 characters. */
const LONGEST_REASONS = 30_000;

function receiptColumns(say: Say, first: ReadonlySet<Receipt>): readonly SealedColumn<Receipt>[] {
  return [
    { header: R.file, width: 30, style: TEXT, sealed: true, value: ({ file }) => file },
    { header: R.received, width: 19, style: CODE, sealed: true, value: ({ received }) => received },
    {
      header: R.result,
      width: 14,
      style: TEXT,
      sealed: false,
      value: (receipt) => say(`ledger.result.${resultOf(receipt, first.has(receipt))}`),
    },
    { header: R.plan, width: 16, style: CODE, sealed: true, value: ({ planId }) => planId },
    { header: R.years, width: 12, style: CODE, sealed: true, value: ({ years }) => years.join('、') },
    { header: R.department, width: 16, style: TEXT, sealed: true, value: ({ department }) => department },
    { header: R.edition, width: 6, style: YEAR, sealed: true, value: ({ edition }) => edition },
    { header: R.saved, width: 20, style: CODE, sealed: true, value: ({ saved }) => saved },
    ...([...SEVERITIES, 'explained', 'unverifiable'] as const).map((key): SealedColumn<Receipt> => ({
      header: R[key],
      width: 8,
      style: COUNT,
      sealed: true,
      value: ({ counts }) => counts[key],
    })),
    {
      header: R.reasons,
      width: 60,
      style: TEXT,
      sealed: true,
      value: ({ reasons }) => reasons.join(REASON_SEPARATOR).slice(0, LONGEST_REASONS),
    },
    { header: R.submission, width: 18, style: CODE, sealed: true, value: ({ submission }) => submission },
    { header: R.fileHash, width: 20, style: CODE, sealed: true, value: ({ fileHash }) => fileHash },
  ];
}

/** 收件. */
export function receiptsSheet(receipts: ReadonlyMap<string, Receipt>, say: Say): SheetModel {
  const all = [...receipts.values()].sort(inReceivedOrder);
  return sealedSheet({
    name: LEDGER_SHEETS.receipts,
    title: say('ledger.receipts.title'),
    notes: [say('ledger.receipts.note')],
    columns: receiptColumns(say, firstReceipts(all)),
    records: all,
    frozenColumns: 1,
    tabColor: '548235',
  });
}

/** The headers of what is read back, in the order in which they are sealed. */
const sealedHeaders = <T>(columns: readonly SealedColumn<T>[]): string[] =>
  columns.flatMap(({ header, sealed }) => (sealed ? [header] : []));
const noWords: Say = () => '';
export const SEALED_FIGURE_HEADERS = sealedHeaders(FIGURE_COLUMNS(noWords));
export const SEALED_RECEIPT_HEADERS = sealedHeaders(receiptColumns(noWords, new Set()));
