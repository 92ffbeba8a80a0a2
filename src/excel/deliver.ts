/** Bringing a generated workbook to the user: no host takes every way, so they are tried in turn. */
import { ReportError } from '../i18n/report-error';
import type { OpenRoute } from './open-workbook';
import { has } from './run';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Opens the bytes as a new workbook; where Excel does not allow that, puts its sheets behind those of this workbook
 * (ExcelApi 1.13); and where that fails too, downloads it.
 *
 * @throws ReportError `error.excel-open-failed` with the reasons of all ways
 */
export async function deliver(bytes: Uint8Array, fileName: string): Promise<OpenRoute> {
  const content = base64(bytes);
  const routes: readonly (readonly [OpenRoute, () => Promise<void>])[] = [
    ['new-workbook', () => Excel.createWorkbook(content)],
    ...(has('1.13') ? [['inserted', () => insert(content)] as const] : []),
    ['download', async () => download(content, fileName)],
  ];
  const reasons: string[] = [];
  for (const [route, attempt] of routes) {
    try {
      await attempt();
      return route;
    } catch (error) {
      // Policies and old builds refuse single ways; the next one may do.
      reasons.push(`${route}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new ReportError('error.excel-open-failed', { reason: reasons.join('; ') });
}

async function insert(content: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.insertWorksheetsFromBase64(content, { positionType: 'End' });
    await context.sync();
  });
}

/** A data address instead of a blob: the viewers within Office drop blobs without a word. */
function download(content: string, fileName: string): void {
  const link = document.createElement('a');
  link.href = `data:${XLSX};base64,${content}`;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
}

const STEP = 0x8000;

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += STEP)
    text += String.fromCharCode(...bytes.subarray(at, at + STEP));
  return btoa(text);
}
