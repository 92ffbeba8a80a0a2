/** What a check told a person, with codes and headers in place of addresses: those may move, nothing else may. */
import type { CheckResult } from '../../../src/check/check';
import type { Finding } from '../../../src/check/finding';
import { headerText } from '../../../src/forms/columns';
import { PARTS } from '../../../src/forms/headers';
import { contentText, type CellContent } from '../../../src/forms/sheet/grid';
import type { FilledForm } from '../../support/filing';

type Sheet = FilledForm['sheets'][number];

const CODE_HEADERS: readonly string[] = PARTS.map((part) => headerText(part, 'code'));
const ADDRESS = /(?<![A-Za-z0-9.-])[A-Z]{1,3}[1-9]\d{0,5}(?![\d-])/g;
/** A column that lost its header goes by its letters. */
const LETTERS = /“[A-Z]{1,3}”/g;

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const textOf = (content: CellContent | undefined): string => (content ? contentText(content).trim() : '');

/** Row code and header of an address; null outside the table. */
function placesIn({ rows }: Sheet): (address: string) => string | null {
  const header = rows.findIndex((row) => row.some((content) => CODE_HEADERS.includes(textOf(content))));
  const codes = (rows[header] ?? []).findIndex((content) => CODE_HEADERS.includes(textOf(content)));
  return (address) => {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const row = Number(digits) - 1;
    const label = textOf(rows[header]?.[columnOf(letters) - 1]);
    if (row < header || label === '') return null;
    return row === header ? `〔${label}〕` : `〔${textOf(rows[row]?.[codes])} ${label}〕`;
  };
}

/** One line for each finding, explained finding and rule that could not be evaluated, in the order they are listed. */
export function told(form: FilledForm, result: CheckResult): string[] {
  const places = new Map(form.sheets.map((sheet) => [sheet.name, placesIn(sheet)]));
  // A project may be called after a plot such as B10.
  const printed = new Set(JSON.stringify(form.plan).match(ADDRESS));
  const place = (sheet: string, cell: string | null): string =>
    cell === null ? '' : (places.get(sheet)?.(cell) ?? 'outside');
  const worded = (sheet: string, text: string): string =>
    text
      .replace(LETTERS, '“〔column〕”')
      .replace(ADDRESS, (token) => (printed.has(token) ? token : (places.get(sheet)?.(token) ?? token)));
  const likely = ({ likely: found }: Finding): string[] =>
    found
      ? [
          found.cause,
          ...found.corrections.map(
            ({ sheet, cell, from, to }) => `${sheet}${place(sheet, cell)} ${from}→${to}`,
          ),
        ]
      : [];
  const line = (finding: Finding, explanation: string): string => {
    const { rule, severity, sheet, cell, code, year, years, message, hint, left, right, difference } =
      finding;
    const figures = [left, right, difference].map((one) =>
      typeof one === 'string' ? worded(sheet, one) : one,
    );
    return [
      `${severity} ${rule} ${sheet} ${code} ${years?.join() ?? year} ${place(sheet, cell)}`,
      worded(sheet, message),
      worded(sheet, hint),
      ...figures,
      ...likely(finding),
      explanation,
    ].join(' | ');
  };
  const { passed, failed, unverifiable } = result.coverage;
  return [
    `passed ${passed}, failed ${failed}, unverifiable ${unverifiable}; due ${result.dueYears.join()}`,
    ...result.findings.map((finding) => line(finding, '')),
    ...result.explained.map((finding) => line(finding, finding.explanation)),
    ...result.unverifiable.map(
      ({ rule, sheet, cell, code, year, reason }) =>
        `? ${rule} ${sheet} ${code} ${year} ${place(sheet, cell)} ${worded(sheet, reason)}`,
    ),
    ...[...result.untrusted].map(([key, rule]) => `untrusted ${key} ${rule}`),
  ];
}
