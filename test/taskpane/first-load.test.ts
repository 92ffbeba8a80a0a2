/** The first load of the pane goes without the texts of forms, findings and reviews: nothing in it may ask for one. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { assign, assignErrors } from '../../src/i18n/messages/assign';
import { checkReport } from '../../src/i18n/messages/check-report';
import { collect, collectErrors } from '../../src/i18n/messages/collect';
import { crossFindings } from '../../src/i18n/messages/cross-findings';
import { distribute, distributeErrors } from '../../src/i18n/messages/distribute';
import { explain } from '../../src/i18n/messages/explain';
import { findings } from '../../src/i18n/messages/findings';
import { forms } from '../../src/i18n/messages/forms';
import { paneRound, paneRoundErrors } from '../../src/i18n/messages/pane-round';
import { planFindings } from '../../src/i18n/messages/plan-findings';
import { review } from '../../src/i18n/messages/review';

const MAIN = join(__dirname, '../../src/taskpane/main.tsx');
const MESSAGES = /[\\/]i18n[\\/]messages[\\/]/;

const options: ts.CompilerOptions = {
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.Preserve,
};

/** The product's own files that a file imports when it is loaded, types left out. */
function importsOf(file: string, text: string): string[] {
  const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  return statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const isType = ts.isImportDeclaration(statement)
      ? statement.importClause?.isTypeOnly
      : statement.isTypeOnly;
    const { moduleSpecifier: from } = statement;
    if (isType || !from || !ts.isStringLiteral(from) || !from.text.startsWith('.')) return [];
    const found = ts.resolveModuleName(from.text, file, options, ts.sys).resolvedModule?.resolvedFileName;
    return found ? [found] : [];
  });
}

function loadedWith(file: string, known = new Map<string, string>()): Map<string, string> {
  if (known.has(file) || MESSAGES.test(file)) return known;
  const text = readFileSync(file, 'utf8');
  known.set(file, text);
  for (const one of importsOf(file, text)) loadedWith(one, known);
  return known;
}

const files = loadedWith(MAIN);

test('the first load holds the page and its first step, and none of the heavy parts', () => {
  const names = [...files.keys()].map((file) => file.slice(dirname(dirname(MAIN)).length + 1));
  expect(names).toEqual(expect.arrayContaining(['taskpane/app.tsx', 'taskpane/steps/plan/plan-step.tsx']));
  expect(names.filter((name) => /^(plan|forms|assess|review|collect|workbook|excel)\b/.test(name))).toEqual(
    [],
  );
});

test('nothing in the first load asks for a text that comes later', () => {
  const late = new Set(
    Object.keys({
      ...findings,
      ...planFindings,
      ...crossFindings,
      ...forms,
      ...review,
      ...checkReport,
      ...explain,
      ...assign,
      ...assignErrors,
      ...distribute,
      ...distributeErrors,
      ...collect,
      ...collectErrors,
      ...paneRound,
      ...paneRoundErrors,
    }),
  );
  const asked = [...files].flatMap(([file, text]) =>
    [...text.matchAll(/['`]([a-z]+[.][\w.-]+)/g)].flatMap(([, key = '']) =>
      [...late].some((one) => one === key || (key.endsWith('.') && one.startsWith(key))) ? [[file, key]] : [],
    ),
  );
  expect(asked).toEqual([]);
});
