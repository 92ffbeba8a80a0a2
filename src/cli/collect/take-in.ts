/** What is done with one received file: read, understood, checked; accepted or sent back. Runs in the sandbox. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { checkFiling, type CheckResult } from '../../check/check';
import { receive, refuse } from '../../collect/ledger/receive';
import type { Received } from '../../collect/ledger/ledger';
import { ownListOf } from '../../collect/own-list';
import type { Filing } from '../../forms/filing';
import { readFiling } from '../../forms/read';
import type { ErrorKey, Facts, Locale } from '../../i18n';
import { ReportError } from '../../i18n/report-error';
import { annualTargetsFor } from '../../plan/annual-targets';
import type { Plan } from '../../plan/schema';
import { DEFAULT_LIMITS, MEGABYTE } from '../../workbook/guard';
import { readWorkbook } from '../../workbook/read';
import { readBytes } from '../files';
import type { FileIn } from './files-in';

export interface TakeInData {
  readonly plans: readonly Plan[];
  readonly locale: Locale;
  /** Local time, `2026-01-15 09:30:00`. */
  readonly received: string;
  /** Whether the findings of a file are wanted too, for a list that goes back to its department. */
  readonly listed: boolean;
}

/** As much of a checked filing as the list of its findings is made from. */
export interface Listed {
  readonly filing: Pick<Filing, 'years' | 'department' | 'sheets'> & { readonly planId: string };
  readonly check: Pick<CheckResult, 'findings' | 'explained' | 'unverifiable' | 'coverage'>;
}

export type TakenIn =
  /** A list or ledger that this program wrote: nobody's report. */
  | { readonly kind: 'own' }
  | {
      readonly kind: 'read';
      readonly received: Received;
      readonly listed: Listed | null;
      /** Why it could not be read as a form; null where it could. */
      readonly error: { readonly code: ErrorKey; readonly facts: Facts } | null;
    };

/** Takes in a file. Never fails for what is wrong with the file: that is the reason why it is sent back. */
export async function takeIn({ path, name }: FileIn, data: TakeInData): Promise<TakenIn> {
  const fileHash = await hashOf(path);
  const { plans, locale, received } = data;
  try {
    await refuseHuge(path, name);
    const { grids, properties } = await readWorkbook(await readBytes(path), name);
    if (ownListOf(grids, name) !== null) return { kind: 'own' };
    const filing = readFiling(grids, name, plans);
    const check = checkFiling(filing, { locale, annualTargets: annualTargetsFor(filing.plan, plans) });
    const incoming = { filing, check, saved: properties.modified, fileHash, received, locale };
    return {
      kind: 'read',
      received: receive(incoming),
      listed: data.listed ? listedOf(filing, check) : null,
      error: null,
    };
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    return refused(name, error, { fileHash, received, locale });
  }
}

/** What is said of a file that cannot be read as a form. */
export function refused(
  name: string,
  error: ReportError,
  facts: Pick<TakeInData, 'received' | 'locale'> & { readonly fileHash: string },
): TakenIn {
  const { code, facts: named } = error;
  return { kind: 'read', received: refuse(name, error, facts), listed: null, error: { code, facts: named } };
}

/** Before it is read: a file of gigabytes would not fit. The guard looks at all others. */
async function refuseHuge(path: string, file: string): Promise<void> {
  const { size } = await stat(path);
  const limit = DEFAULT_LIMITS.fileBytes;
  if (size <= limit) return;
  const facts = { file, size: Math.ceil(size / MEGABYTE), limit: limit / MEGABYTE };
  throw new ReportError('error.file-too-large', facts);
}

/** SHA-256, without holding the file. */
export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

function listedOf(
  { plan, years, department, sheets }: Filing,
  { findings, explained, unverifiable, coverage }: CheckResult,
): Listed | null {
  if (!findings.some(({ severity }) => severity !== 'D')) return null;
  return {
    filing: { planId: plan.id, years, department, sheets },
    check: { findings, explained, unverifiable, coverage },
  };
}
