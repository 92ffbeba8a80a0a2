import { assessPlan } from '../../src/assess/plan';
import { mergeByPlan } from '../../src/collect/by-plan';
import { submissionOf } from '../../src/collect/ledger/submission';
import { filingOf } from '../../src/collect/ledger/to-filing';
import { shownValue, type WorkbookModel } from '../../src/forms/sheet/model';
import type { Locale } from '../../src/i18n';
import { buildReviews } from '../../src/review/build';
import { filedOf } from '../../src/review/filed';
import { cleanAnswers } from '../support/answers';
import { fill, type FilledForm } from '../support/filing';
import { CREATED } from '../support/filled-form';

const SAMPLE = '示例数据，非官方';
const SAMPLE_ENGLISH = 'Sample figures, not official';
const YEAR = 2021;

function formOf(plan: string, banner: string | null): FilledForm {
  return fill(plan, { years: [YEAR], base: cleanAnswers(fill(plan).plan, [YEAR]), form: { banner } });
}

function assessed(forms: readonly FilledForm[], locale?: Locale): WorkbookModel {
  const checked = forms.map((form, index) => ({ filing: form.read(`${index}.xlsx`), check: form.check() }));
  const reviews = mergeByPlan(checked, locale).map(({ data, filings }) => ({
    assessment: assessPlan(data, YEAR),
    checks: filings.map(({ checked: { filing }, check: { findings, explained, unverifiable } }) => ({
      file: filing.fileName,
      findings,
      explained,
      unverifiable,
      filed: filedOf(filing, YEAR),
    })),
  }));
  return buildReviews(reviews, { created: CREATED, ...(locale ? { locale } : {}) });
}

/** Sheets that do not say it, at the top and on every printed page. */
function silent({ sheets }: WorkbookModel, notice: string): string[] {
  return sheets
    .filter(({ rows, print }) => {
      const top = rows.slice(0, 6).flatMap(({ values }) => values.map(shownValue));
      return !top.includes(notice) || !(print.header ?? '').includes(notice);
    })
    .map(({ name }) => name);
}

it('is on every sheet that is made of sample figures', () => {
  expect(silent(assessed([formOf('kaifu-14th', SAMPLE)]), SAMPLE)).toEqual([]);
});

it('is also there where only one of several filings holds samples', () => {
  const workbook = assessed([formOf('changsha-14th', null), formOf('kaifu-14th', SAMPLE)]);
  expect(silent(workbook, SAMPLE)).toEqual([]);
});

it('is in the language of the workbook, and once where filings say it in two', () => {
  const forms = [formOf('changsha-14th', SAMPLE_ENGLISH), formOf('kaifu-14th', SAMPLE)];
  expect(silent(assessed(forms, 'en-US'), SAMPLE_ENGLISH)).toEqual([]);
});

it('survives that somebody deletes the hidden sheet, or the line on the sheets', () => {
  const unmarked = formOf('kaifu-14th', SAMPLE);
  unmarked.sheets = unmarked.sheets.filter(({ visible }) => visible);
  expect(silent(assessed([unmarked]), SAMPLE)).toEqual([]);
  const cleared = formOf('kaifu-14th', SAMPLE);
  for (const { rows } of cleared.sheets.filter(({ visible }) => visible)) rows.splice(1, 1, []);
  expect(silent(assessed([cleared]), SAMPLE)).toEqual([]);
});

it('stays with the figures when they go through the ledger', () => {
  const filing = formOf('kaifu-14th', SAMPLE).read();
  expect(filingOf(submissionOf(filing, null), filing.plan).notice).toBe(SAMPLE);
});

it('may be anything that a form was made with', () => {
  expect(silent(assessed([formOf('kaifu-14th', '征求意见稿')]), '征求意见稿')).toEqual([]);
});

it('is not there where the figures are real', () => {
  const workbook = assessed([formOf('kaifu-14th', null)]);
  expect(silent(workbook, SAMPLE)).toHaveLength(workbook.sheets.length);
});
