/** 变更: every figure that was reported anew or differently by others, both figures, the reason and what it changes. */
import type { PlanData } from '../../assess/data';
import { headerText } from '../../forms/columns';
import type { SheetModel, StyleRef } from '../../forms/sheet/model';
import type { Plan } from '../../plan/schema';
import { reportSheet, type ReportColumn } from '../../review/report-table';
import { verdictsOf, type VerdictPair } from './changes';
import type { Claim } from './claims';
import { LEDGER_SHEETS } from './headers';
import type { Say } from './ledger-sheets';
import type { PlanLedger } from './plan-ledger';
import { fieldOf } from './to-filing';

interface Line {
  readonly kind: string;
  readonly isOpen: boolean;
  readonly plan: Plan;
  readonly from: Claim;
  readonly to: Claim;
  readonly reason: string;
  readonly verdicts: readonly VerdictPair[];
}

const TEXT: StyleRef = { role: 'text' };
const CODE: StyleRef = { role: 'code' };
const NUMBER: StyleRef = { role: 'number', format: 'General' };
const WATCH: StyleRef = { role: 'watch' };

/** @param dataOf - the plan's data as it counts */
export function changesSheet(
  ledgers: readonly PlanLedger[],
  dataOf: (ledger: PlanLedger) => PlanData,
  say: Say,
): SheetModel {
  const lines = ledgers.flatMap((ledger) => linesOf(ledger, dataOf, say));
  const head = (key: string): string => say(`ledger.change.column.${key}` as 'ledger.change.column.kind');
  const verdicts =
    (which: 'before' | 'after') =>
    ({ verdicts: pairs }: Line): string =>
      pairs
        .map((pair) => say('ledger.change.verdict', { year: pair.year, verdict: say(pair[which]) }))
        .join('\n');
  const place = ({ sent, entry }: Claim): string => `${sent.filing.fileName} ${entry.sheet}!${entry.cell}`;
  const columns: ReportColumn<Line>[] = [
    {
      header: head('kind'),
      width: 14,
      style: ({ isOpen }) => (isOpen ? WATCH : TEXT),
      value: ({ kind }) => kind,
    },
    { header: head('plan'), width: 18, style: TEXT, value: ({ plan }) => plan.shortTitle },
    { header: head('code'), width: 11, style: CODE, value: ({ to }) => to.code },
    { header: head('name'), width: 26, style: TEXT, value: ({ to }) => to.name },
    {
      header: head('column'),
      width: 13,
      style: CODE,
      value: ({ to }) => headerText(to.part, fieldOf(to.key), to.year),
    },
    { header: head('old'), width: 12, style: NUMBER, value: ({ from }) => from.value },
    { header: head('new'), width: 12, style: NUMBER, value: ({ to }) => to.value },
    { header: head('unit'), width: 8, style: CODE, value: ({ to }) => to.unit },
    { header: head('department'), width: 16, style: TEXT, value: (line) => departments(line, say) },
    { header: head('reason'), width: 30, style: TEXT, value: ({ reason }) => reason },
    { header: head('old-verdict'), width: 17, style: TEXT, value: verdicts('before') },
    { header: head('new-verdict'), width: 17, style: TEXT, value: verdicts('after') },
    { header: head('old-place'), width: 26, style: TEXT, value: ({ from }) => place(from) },
    { header: head('new-place'), width: 26, style: TEXT, value: ({ to }) => place(to) },
  ];
  return reportSheet<Line>({
    name: LEDGER_SHEETS.changes,
    title: say('ledger.changes.title'),
    notes: [say(lines.length === 0 ? 'ledger.changes.none' : 'ledger.changes.note')],
    banner: null,
    columns,
    records: lines,
    paper: 'A3',
    tabColor: 'BF8F00',
  });
}

function departments({ from, to }: Line, say: Say): string {
  const names = [from, to].map(({ reporter }) =>
    reporter.startsWith('#') ? say('ledger.no-department') : reporter,
  );
  return [...new Set(names)].join('\n');
}

/** What needs somebody first, then what is settled. */
function linesOf(ledger: PlanLedger, dataOf: (ledger: PlanLedger) => PlanData, say: Say): Line[] {
  const { plan, standing } = ledger;
  if (standing.changes.length === 0 && standing.disputes.length === 0) return [];
  const data = dataOf(ledger);
  const changes = standing.changes.map((change): Line => ({
    kind: say(`ledger.state.${change.kind}`),
    isOpen: change.kind === 'held',
    plan,
    from: change.from,
    to: change.to,
    reason: change.reason ?? '',
    verdicts: verdictsOf(change, data),
  }));
  const disputes = standing.disputes.flatMap((dispute) => {
    const [from, ...others] = dispute;
    if (!from) return [];
    return others
      .filter(({ value }) => value !== from.value)
      .map((to): Line => ({
        kind: say('ledger.state.disputed'),
        isOpen: true,
        plan,
        from,
        to,
        reason: '',
        verdicts: verdictsOf({ from, to }, data),
      }));
  });
  const lines = [...disputes, ...changes];
  return [...lines.filter(({ isOpen }) => isOpen), ...lines.filter(({ isOpen }) => !isOpen)];
}
