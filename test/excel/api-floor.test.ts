/** The adapter runs on every Excel with ExcelApi 1.9; what is newer is used only behind a question at run time. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '../..');
const FOLDER = join(ROOT, 'src/excel');
const FLOOR = 9;

/** Newer members, by the file that asks for their set first. */
const GATED: Readonly<Record<string, readonly { readonly file: string; readonly set: string }[]>> = {
  insertWorksheetsFromBase64: [{ file: 'deliver.ts', set: '1.13' }],
};

interface Use {
  readonly file: string;
  readonly member: string;
  /** The minor version of the set that brought it. */
  readonly set: number;
}

/** Every member of Excel's declarations that the folder names, with the set that brought it. */
function usesIn(files: readonly string[]): readonly Use[] {
  const program = ts.createProgram([...files], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    types: ['office-js'],
    typeRoots: [join(ROOT, 'node_modules/@types')],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
  });
  const checker = program.getTypeChecker();
  const uses: Use[] = [];
  for (const file of files) {
    const source = program.getSourceFile(file);
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node)) {
        const set = setOf(checker.getSymbolAtLocation(node));
        if (set !== undefined) uses.push({ file: file.slice(FOLDER.length + 1), member: node.text, set });
      }
      ts.forEachChild(node, visit);
    };
    if (source) visit(source);
  }
  return uses;
}

function setOf(symbol: ts.Symbol | undefined): number | undefined {
  const declarations = symbol?.declarations ?? [];
  if (!declarations.some((one) => one.getSourceFile().fileName.includes('@types/office-js')))
    return undefined;
  const sets = declarations.flatMap((declaration) => {
    const text = ts
      .getJSDocCommentsAndTags(declaration)
      .map((comment) => comment.getText())
      .join(' ');
    const remarks = /\[Api set: ExcelApi 1\.(\d+)/.exec(text);
    return remarks?.[1] === undefined ? [] : [Number(remarks[1])];
  });
  return sets.length === 0 ? undefined : Math.min(...sets);
}

const FILES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => join(FOLDER, file));

test('every member is in ExcelApi 1.9, or its set is asked for in the same file', () => {
  const uses = usesIn(FILES);
  expect(uses.length).toBeGreaterThan(100);
  const newer = uses.filter(({ set }) => set > FLOOR);
  for (const { member, file } of newer) {
    const gate = GATED[member]?.find((one) => one.file === file);
    expect(`${file}: ${member} ${gate ? 'gated' : 'above the floor'}`).toBe(`${file}: ${member} gated`);
    expect(readFileSync(join(FOLDER, file), 'utf8')).toContain(`has('${gate?.set}')`);
  }
  expect(newer.map(({ member }) => member)).toContain('insertWorksheetsFromBase64');
});

test('the declarations tell the sets', () => {
  const uses = usesIn(FILES);
  const setOfMember = (member: string): number | undefined => uses.find((use) => use.member === member)?.set;
  expect(setOfMember('dataValidation')).toBe(8);
  expect(setOfMember('suspendScreenUpdatingUntilNextSync')).toBe(9);
  expect(setOfMember('formulas')).toBe(1);
});
