/** A workbook that came in: a list of this program, or a form, which is read, checked and received. */
import { checkFiling } from '../../check/check';
import { readFiling } from '../../forms/read';
import type { Grid } from '../../forms/sheet/grid';
import { annualTargetsFor } from '../../plan/annual-targets';
import type { Plan } from '../../plan/schema';
import { ownListOf, type OwnList } from '../own-list';
import type { Received } from './ledger';
import { receive, type Incoming } from './receive';
import { listedOf, type Listed } from './return-files';

/** As much of a workbook from outside as is looked at. */
interface Workbook {
  readonly grids: readonly Grid[];
  readonly properties: { readonly modified: string | null };
}

export interface Understanding extends Pick<Incoming, 'fileHash' | 'received' | 'locale'> {
  readonly plans: readonly Plan[];
}

export type Understood =
  /** A workbook that this program wrote: nobody's report. */
  | { readonly kind: 'own'; readonly what: OwnList }
  | {
      readonly kind: 'form';
      readonly received: Received;
      /** Null where it was accepted. */
      readonly listed: Listed | null;
    };

/** @throws ReportError where it is no form that can be read */
export function understand(
  { grids, properties }: Workbook,
  file: string,
  { plans, ...facts }: Understanding,
): Understood {
  const what = ownListOf(grids, file);
  if (what !== null) return { kind: 'own', what };
  const filing = readFiling(grids, file, plans);
  const annualTargets = annualTargetsFor(filing.plan, plans);
  const check = checkFiling(filing, { annualTargets, ...(facts.locale ? { locale: facts.locale } : {}) });
  const received = receive({ filing, check, saved: properties.modified, ...facts });
  return { kind: 'form', received, listed: received.submission === null ? listedOf(filing, check) : null };
}
