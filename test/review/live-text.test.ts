/** Sentences that are computed in the sheet. */
import fc from 'fast-check';
import * as live from '../../src/review/live-text';

const say = (key: string, facts: Record<string, unknown> = {}): string =>
  `${key}：${Object.values(facts).join('与')}。`;

it('plain words stay words, however long: no constant in a formula is longer than Excel takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 1200 }), (text) => {
      const { formula, fixed } = live.constant(text);
      expect(fixed).toBe(true);
      const constants = formula.match(/"(?:[^"]|"")*"/g) ?? [];
      expect(constants.every((one) => one.length <= 255)).toBe(true);
      expect(constants.map((one) => one.slice(1, -1).replace(/""/g, '"')).join('')).toBe(text);
      expect(live.asCell(live.constant(text))).toBe(text);
    }),
  );
});

it('a figure is rounded as sheets round, halves away from zero', () => {
  expect(live.roundAsSheet(2.675, 2)).toBe(2.68);
  expect(live.roundAsSheet(-0.5, 0)).toBe(-1);
  expect(live.roundAsSheet(1.005, 2)).toBe(1.01);
  expect(Object.is(live.roundAsSheet(-0.001, 2), 0)).toBe(true);
  expect(live.figure('A1', 2.675, 2)).toEqual({ formula: '(ROUND(A1,2)+0)', text: '2.68', fixed: false });
});

it('only the pieces that are there are separated', () => {
  const part = (text: string, holds: boolean): live.OptionalText => ({
    condition: 'A1>0',
    holds,
    part: live.constant(text),
  });
  expect(live.listed([part('甲', true), part('乙', false), part('丙', true)], '、').text).toBe('甲、丙');
  expect(live.listed([part('甲', false)], '、').text).toBe('');
  expect(live.listed([], '、').text).toBe('');
});

it('a message keeps its words around facts that change', () => {
  const text = live.fill(say as never, 'review.done', { a: live.content('B2', '12'), b: '家' });
  expect(text.text).toBe('review.done：12与家。');
  expect(text.formula).toBe('"review.done："&B2&"与"&"家"&"。"');
});
