/** What the step 汇总 holds: the chosen ledger, the files so far, and what they amount to. */
import { useContext, useState } from 'react';
import { translate as say, type Facts, type MessageKey } from '../../../i18n';
import type { Plan } from '../../../plan/schema';
import { localTime } from '../../../plan/local-time';
import { usePane } from '../../pane-context';
import { wordedHere } from '../../pane-words';
import { withReader } from '../../read-files';
import { LocaleContext, reasonOf } from '../../text';
import type { Notice, StepWork } from '../../use-job';
import { collectFiles } from './collect-files';
import { collectionOf, type Collection } from './collection';
import { openLedger } from './read-ledger';
import type { Taken } from './take-in';

export interface Collecting {
  /** Null before anything was chosen. */
  readonly collection: Collection | null;
  /** Whether all files that were chosen last were looked at. */
  readonly isWhole: boolean;
  /** Whether files had to be read in the page. */
  readonly inPage: boolean;
  readonly collect: (files: readonly File[]) => void;
  readonly chooseLedger: (file: File) => void;
  readonly reset: () => void;
}

export function useCollecting(work: StepWork): Collecting {
  const { shelf } = usePane();
  const locale = useContext(LocaleContext);
  const [collection, show] = useState<Collection | null>(null);
  const [isWhole, setWhole] = useState(true);
  const [inPage, setInPage] = useState(false);
  const translate = (key: MessageKey, facts?: Facts): string => say(key, facts, locale);
  const reason = (error: unknown): string => reasonOf(error, locale);

  const collect = (files: readonly File[]): void =>
    work.run(translate('pane.collect.reading', { count: files.length }), async (job) => {
      setInPage(false);
      const plans = await shelf.all();
      const found: Taken[] = [];
      const received = localTime(new Date());
      let isDone = false;
      try {
        await withReader(
          job.signal,
          (readWorkbook) => {
            const tools = { plans, locale, received, readWorkbook, reasonOf: reason };
            return collectFiles(files, tools, job, (taken) => found.push(taken));
          },
          () => setInPage(true),
        );
        isDone = true;
      } finally {
        // Also what was read before it was cancelled: it need not be read again.
        if (!isDone && found.length > 0) {
          setWhole(false);
          show(joined(collection, found, plans));
        }
      }
      const collected = joined(collection, found, plans);
      setWhole(true);
      show(collected);
      return told(collected, translate);
    });

  const chooseLedger = (file: File): void =>
    work.run(translate('pane.collect.ledger-reading'), async (job) => {
      const plans = await shelf.all();
      const base = await wordedHere(() => openLedger(file, plans, reason));
      job.signal.throwIfAborted();
      show(collectionOf(base, collection?.taken ?? [], plans));
      return { intent: 'success', text: translate('pane.collect.ledger-read', { file: file.name }) };
    });

  const reset = (): void => {
    show(null);
    setWhole(true);
    work.tell(null);
  };
  return { collection, isWhole, inPage, collect, chooseLedger, reset };
}

/** A file that was chosen once more counts once, as it is now. */
function joined(before: Collection | null, found: readonly Taken[], plans: readonly Plan[]): Collection {
  const keyOf = (one: Taken): string =>
    one.kind === 'form' ? `${one.received.receipt.fileHash}|${one.file}` : `|${one.file}`;
  const all = new Map([...(before?.taken ?? []), ...found].map((one) => [keyOf(one), one]));
  return collectionOf(before?.base ?? null, [...all.values()], plans);
}

function told(
  { counts, changes, lines, isNew }: Collection,
  translate: (key: MessageKey, facts?: Facts) => string,
): Notice {
  const facts = { ...counts, open: counts['accepted-open'], all: lines.length };
  const attention = counts.returned + counts['accepted-open'] + changes.held + changes.disputed;
  return {
    intent: attention > 0 ? 'warning' : 'success',
    text: translate(isNew ? 'pane.collect.done' : 'pane.collect.done-unchanged', facts),
  };
}
