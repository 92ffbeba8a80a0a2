/** Hands a file to the browser as a download. */

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const ZIP = 'application/zip';
export const JSON_TYPE = 'application/json';

/** How long a browser may take to fetch what it was handed. */
const KEPT_MS = 60_000;

/**
 * Within Office by a data address, since its viewers drop blobs without a word; in a browser by a blob, which may be of
 * any size.
 */
export async function downloadFile(
  bytes: Uint8Array,
  fileName: string,
  type: string,
  isInOffice: boolean,
): Promise<void> {
  const blob = new Blob([new Uint8Array(bytes)], { type });
  if (isInOffice) return click(await dataAddress(blob), fileName);
  const address = URL.createObjectURL(blob);
  click(address, fileName);
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

function click(address: string, fileName: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
}

function dataAddress(blob: Blob): Promise<string> {
  const reader = new FileReader();
  return new Promise((resolve, reject) => {
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new TypeError('blob'));
    reader.readAsDataURL(blob);
  });
}
