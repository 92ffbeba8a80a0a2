/** Packs with the zlib of Node: in threads of its own, beside the program that makes the next block. */
import { promisify } from 'node:util';
import { constants, deflateRaw } from 'node:zlib';
import { LEVEL, type Packer } from '../workbook/zip';

const pack = promisify(deflateRaw);

/** Each block is packed for itself and ends on a whole byte, so that the next one can stand behind it. */
export const nativePacker = (): Packer => async (block, last) =>
  new Uint8Array(
    await pack(block, {
      level: LEVEL,
      finishFlush: last ? constants.Z_FINISH : constants.Z_SYNC_FLUSH,
    }),
  );
