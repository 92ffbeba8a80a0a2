import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  COMPLETION_WORDS,
  HEADERS,
  PROJECT_STATUSES,
  REASON_WORDS,
  SHEET_NAMES,
  TASK_STATUSES,
} from '../../src/forms/headers';
import { messages, translate, type MessageKey } from '../../src/i18n';
import { ReportError } from '../../src/i18n/report-error';

const all = Object.entries(messages) as [MessageKey, { zh: string; en: string }][];
const CHINESE = /[\u3400-\u9fff]+/g;
const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort();

/** Words of the form's own format, which an English reader must find in the sheet as they are, and units. */
const FORM_WORDS = new Set<string>([
  ...Object.values(HEADERS).flatMap((headers) => Object.values(headers)),
  ...Object.values(SHEET_NAMES),
  ...REASON_WORDS,
  ...Object.values(COMPLETION_WORDS),
  ...PROJECT_STATUSES,
  ...TASK_STATUSES,
  ...['年目标', '元', '万', '万元', '亿元'],
]);

describe('messages in two languages', () => {
  test('no key stands in two files, where one text would silently replace the other', () => {
    const folder = join(__dirname, '../../src/i18n/messages');
    const keys = readdirSync(folder).flatMap((file) => [
      ...readFileSync(join(folder, file), 'utf8').matchAll(/^ {2}'?([\w.-]+)'?: \{/gm),
    ]);
    const found = keys.map((match) => match[1] ?? '');
    expect(found.filter((key, index) => found.indexOf(key) !== index)).toEqual([]);
    expect(new Set(found)).toEqual(new Set(all.map(([key]) => key)));
  });

  test('no text is empty', () => {
    const empty = all.flatMap(([key, { zh, en }]) => (zh.trim() === '' || en.trim() === '' ? [key] : []));
    expect(empty).toEqual([]);
  });

  test('both languages of a message name the same facts', () => {
    const different = all.filter(([, { zh, en }]) => placeholders(zh).join() !== placeholders(en).join());
    expect(different).toEqual([]);
  });

  test('braces are placeholders and nothing else', () => {
    const odd = all.filter(([, { zh, en }]) => /[{}]/.test((zh + en).replace(/\{\w+\}/g, '')));
    expect(odd).toEqual([]);
  });

  test('English texts hold Chinese only where they quote words of the form', () => {
    const untranslated = all.flatMap(([key, { en }]) =>
      (en.match(CHINESE) ?? []).filter((words) => !FORM_WORDS.has(words)).map((words) => [key, words]),
    );
    expect(untranslated).toEqual([]);
  });

  test('English texts use no Chinese punctuation', () => {
    expect(all.filter(([, { en }]) => /[，。；：？！（）、《》「」]/.test(en))).toEqual([]);
  });

  test('Chinese sentences are not English ones left in place', () => {
    const same = all.filter(([, { zh, en }]) => zh === en && /[A-Za-z]{4,}/.test(zh));
    expect(same).toEqual([]);
  });

  test('Chinese sentences use full-width punctuation between Chinese characters', () => {
    const odd = all.filter(([, { zh }]) => /[\u3400-\u9fff][,;?!:][\u3400-\u9fff]/.test(zh));
    expect(odd).toEqual([]);
  });

  test('every error of the tool says in both languages what happened, as whole sentences', () => {
    const errors = all.filter(([key]) => key.startsWith('error.'));
    expect(errors.length).toBeGreaterThan(20);
    for (const [, { zh, en }] of errors) {
      expect(zh).toMatch(/。$/);
      expect(en).toMatch(/\.$/);
    }
  });
});

describe('translate', () => {
  test('fills in the facts, in Chinese unless told otherwise', () => {
    expect(translate('error.file-missing', { file: '甲.xlsx' })).toContain('“甲.xlsx”');
    expect(translate('error.file-missing', { file: 'a.xlsx' }, 'en-US')).toMatch(/^The file “a\.xlsx”/);
  });

  test('puts facts in as they are, also those that look like placeholders or replacement patterns', () => {
    expect(translate('error.file-missing', { file: '{file}$&$1' })).toContain('“{file}$&$1”');
  });

  test('a forgotten fact is an error and no sentence with a hole', () => {
    expect(() => translate('error.file-missing')).toThrow('lacks the fact file');
  });

  test('joins a list as each language does', () => {
    const facts = { plan: 'x', known: ['a', 'b'] };
    expect(translate('error.plan-unknown', facts)).toContain('a、b');
    expect(translate('error.plan-unknown', facts, 'en-US')).toContain('a, b');
  });

  test('zero and an empty text are facts', () => {
    expect(translate('error.file-missing', { file: '' })).toContain('“”');
    expect(translate('form.hint.missing', { year: 0 })).toBe('0年漏填；');
  });
});

describe('ReportError', () => {
  test('carries its code, its facts, its cause and a text in either language', () => {
    const cause = new Error('EACCES');
    const error = new ReportError('error.file-missing', { file: 'a.xlsx' }, { cause });
    expect(error).toMatchObject({ code: 'error.file-missing', facts: { file: 'a.xlsx' }, cause });
    expect(error.message).toBe(error.text('zh-CN'));
    expect(error.text('en-US')).toContain('does not exist');
  });
});
