/** Reads chosen files beside the page: whatever a file does here, the page goes on and can end it. */
import { ReportError } from '../../i18n/report-error';
import { guardWorkbook } from '../../workbook/guard';
import type { ReadAnswer, ReadRequest } from './messages';

/** Only what is used of the worker's own global object: the page's types do not have it. */
const worker = globalThis as unknown as {
  onmessage: (event: MessageEvent<ReadRequest>) => void;
  postMessage(message: ReadAnswer): void;
};

worker.onmessage = ({ data }) => worker.postMessage(answerTo(data));
worker.postMessage({ kind: 'ready' });

function answerTo({ bytes, fileName }: ReadRequest): ReadAnswer {
  try {
    return { kind: 'read', workbook: guardWorkbook(bytes, fileName) };
  } catch (error) {
    // Errors do not survive the way to the page.
    if (error instanceof ReportError) return { kind: 'refused', code: error.code, facts: error.facts };
    return { kind: 'broken', reason: error instanceof Error ? error.message : String(error) };
  }
}
