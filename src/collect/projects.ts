/** The rows of one project in several filings → its record. */
import type { ProjectRecord } from '../assess/data';
import { showMonth, textOf } from '../forms/entry';
import type { FiledProject } from '../forms/filing';
import { PROJECT_STATUSES } from '../forms/headers';
import {
  agreed,
  agreedOrigins,
  amountReports,
  byYear,
  settle,
  type CheckedFiling,
  type Row,
  type Tell,
} from './reports';

/** Money is merged year by year and must agree; of words the newest filing's count. */
export function mergeProject(unordered: readonly Row<FiledProject>[], tell: Tell): ProjectRecord {
  const same = byYear(unordered);
  const [first] = same;
  if (!first) throw new RangeError('no rows to merge');
  const { project } = first.filed;
  const done = settle(project, amountReports(unordered, 'doneInvestment'), tell);
  const planned = settle(project, amountReports(unordered, 'plannedInvestment'), tell);
  const last = (key: string): string =>
    same
      .map(({ filed }) => textOf(filed.entries.get(key)))
      .filter((text) => text !== '')
      .at(-1) ?? '';
  const month = (key: string): string => {
    const reading = same
      .map(({ filed }) => filed.entries.get(key)?.reading)
      .filter((one) => one?.kind === 'month')
      .at(-1);
    return reading?.kind === 'month' ? showMonth(reading) : '';
  };
  const status = last('status');
  const refused = same.flatMap(({ check }) => blockedRows(check).get(project.code) ?? [])[0];
  const unsure = same.flatMap(({ check }) => check.untrusted.get(project.code) ?? [])[0];
  return {
    project,
    done: agreed(done),
    doneOrigins: agreedOrigins(done),
    planned: agreed(planned),
    status: PROJECT_STATUSES.find((known) => known === status) ?? null,
    started: month('started'),
    finished: month('finished'),
    progress: last('progress'),
    problems: last('problems'),
    department: last('department'),
    untrusted: refused ?? unsure ?? (done.conflicting.size > 0 ? 'F5' : null),
  };
}

type Check = CheckedFiling['check'];
const collected = new WeakMap<Check, ReadonlyMap<string, string>>();

/** The first blocking rule of each row, collected once: looking through all findings for each project is quadratic. */
function blockedRows(check: Check): ReadonlyMap<string, string> {
  const known = collected.get(check);
  if (known) return known;
  const rules = new Map<string, string>();
  for (const { code, severity, rule } of check.findings)
    if (severity === 'A' && code !== null && !rules.has(code)) rules.set(code, rule);
  collected.set(check, rules);
  return rules;
}
