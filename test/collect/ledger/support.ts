/** Filled forms that are received: with department, edition and the time that the file says it was saved at. */
import { checkFiling } from '../../../src/check/check';
import type { Received } from '../../../src/collect/ledger/ledger';
import { receive } from '../../../src/collect/ledger/receive';
import type { Filing } from '../../../src/forms/filing';
import { annualTargetsFor } from '../../../src/plan/annual-targets';
import { bundledPlans } from '../../../src/plan/catalogue';
import { hashText } from '../../../src/plan/hash';
import { fill, type FilledForm, type Overrides } from '../../support/filing';

export const CITY = 'changsha-14th';
export const ZONE = 'changsha-hitech-14th';

export interface Sending {
  readonly plan?: string;
  readonly years?: readonly number[];
  readonly earlierYears?: readonly number[];
  readonly department?: string | null;
  /** Of the form. */
  readonly edition?: number | null;
  readonly saved?: string | null;
  readonly received?: string;
  readonly answers?: Overrides;
  readonly spoil?: (form: FilledForm) => void;
  /** Set where two files hold the same content. */
  readonly fileHash?: string;
}

export function filingOf(file: string, sending: Sending = {}): Filing {
  const { plan = CITY, years = [2021, 2022], earlierYears = [], department = '科技局', answers } = sending;
  const form = fill(plan, {
    years,
    ...(answers ? { answers } : {}),
    form: { department, edition: sending.edition ?? 1, earlierYears },
  });
  sending.spoil?.(form);
  return form.read(file);
}

/** A form as the collector takes it in. */
export function send(file: string, sending: Sending = {}): Received {
  const filing = filingOf(file, sending);
  const { saved = '2023-01-10T01:00:00Z', received = '2023-01-20 09:00:00' } = sending;
  const check = checkFiling(filing, { annualTargets: annualTargetsFor(filing.plan, bundledPlans()) });
  const fileHash =
    sending.fileHash ?? hashText(JSON.stringify([file, sending.answers, saved, sending.years]));
  return receive({ filing, check, saved, fileHash, received });
}
