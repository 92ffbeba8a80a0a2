/** A sandbox script that reads a file and says so. */
import { readFileSync } from 'node:fs';
import { serve } from '../../../src/cli/sandbox/serve';
import { readWorkbook } from '../../../src/workbook/read';

serve(async (path: string): Promise<string> => {
  await readWorkbook(new Uint8Array(readFileSync(path)), path);
  return 'read';
});
