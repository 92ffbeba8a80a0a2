/** Every file opens in openpyxl, is valid against the schemas of the format, and keeps what Excel insists on. */
import { basename } from 'node:path';
import type { MadeFile, Maker } from './files';
import { python, schemaErrors } from './programs';

const LOAD = `
import json, sys, warnings, openpyxl
warnings.simplefilter('error')
for name in sys.argv[1:]:
    book = openpyxl.load_workbook(name)
    cells = sum(1 for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.value is not None)
    print(json.dumps({'sheets': book.sheetnames, 'cells': cells, 'hidden': [s.title for s in book if s.sheet_state != 'visible'], 'active': book.active.title}))
`;

const FIRST_SHEET: Readonly<Record<MadeFile['kind'], RegExp>> = {
  form: /^填报说明$/,
  filing: /^填报说明$/,
  assessment: /^(封面|Cover)$/,
  report: /^(审核意见|汇总)$/,
};

interface Loaded {
  readonly sheets: string[];
  readonly cells: number;
  readonly hidden: string[];
  readonly active: string;
}

export function openedElsewhere(make: Maker): void {
  let files: readonly MadeFile[] = [];
  beforeAll(async () => {
    files = await make();
  });

  it('load without a warning, with all their sheets, the first one in front', () => {
    const lines = python(
      LOAD,
      files.map(({ file }) => file),
    )
      .trim()
      .split('\n');
    expect(lines).toHaveLength(files.length);
    files.forEach(({ file, kind }, index) => {
      const loaded = JSON.parse(lines[index] ?? '') as Loaded;
      expect([basename(file), loaded.hidden]).toEqual([
        basename(file),
        kind === 'assessment' || kind === 'report' ? [] : ['_plan'],
      ]);
      expect(loaded.sheets[0]).toMatch(FIRST_SHEET[kind]);
      expect(loaded.active).toBe(loaded.sheets[0]);
      expect(loaded.cells).toBeGreaterThan(kind === 'report' ? 30 : 100);
    });
  });

  it('are valid against the schemas of the format', () => {
    const errors = schemaErrors(files.map(({ file }) => file));
    if (errors === null) process.stderr.write('the schemas are not beside the project: not checked\n');
    else expect(errors).toEqual([]);
  });
}
