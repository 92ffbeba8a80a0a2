/** The yardstick: openpyxl writing the same cells, where it is installed. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { output, type Sample } from './measure';

const SCRIPT = join(__dirname, 'openpyxl_write.py');
const CANDIDATES = [process.env['PYTHON'], '/usr/bin/python3', 'python3'];

export interface Yardstick {
  /** `openpyxl 3.0.9, Python 3.11.2` */
  readonly version: string;
  readonly python: string;
}

/** The first Python that has openpyxl, or null. */
export function findYardstick(): Yardstick | null {
  const question =
    'import openpyxl, platform; print(f"openpyxl {openpyxl.__version__}, Python {platform.python_version()}")';
  for (const python of CANDIDATES) {
    if (python === undefined) continue;
    const { status, stdout } = spawnSync(python, ['-c', question], { encoding: 'utf8' });
    if (status === 0) return { python, version: stdout.trim() };
  }
  return null;
}

/** One run: the cells of a JSON file written to a workbook. */
export function runYardstick({ python }: Yardstick, cells: string, target: string): Sample {
  return JSON.parse(output(python, [SCRIPT, cells, target])) as Sample;
}
