/** Slips of the hand: which other numbers may have been meant, the likelier first. */
import { NEAR } from '../../../src/check/causes/distance';
import { slipsOf } from '../../../src/check/causes/slips';
import { indicatorOf } from '../../support/figures';

// CS-01 in %, with two decimals; CS-11 in 家, whole numbers.
const SHARE = indicatorOf('CS-01');
const COUNT = indicatorOf('CS-11');
const RATE = indicatorOf('CS-01', { measure: 'growth' });

const told = (...given: Parameters<typeof slipsOf>): string[] =>
  slipsOf(...given).map(({ cause, to }) => `${cause} ${to}`);

it('a fraction of a percentage, and digits that changed places', () => {
  expect(told(SHARE, 0.0289)).toEqual([
    'fraction 2.89',
    'unit-scale 28.9',
    'unit-scale 289',
    'unit-scale 2890000',
    'lost-point 0.289',
    'transposed-digits 0.2089',
    'transposed-digits 0.0829',
    'transposed-digits 0.0298',
  ]);
});

it('a whole number whose point was lost two places away; none with more decimals than are reported', () => {
  expect(told(SHARE, 289)).toEqual([
    'lost-point 2.89',
    'fraction 28900',
    'unit-scale 289000',
    'unit-scale 2890000',
    'unit-scale 28900000000',
    'lost-point 28.9',
    'lost-point 2890',
    'transposed-digits 829',
    'transposed-digits 298',
  ]);
  // 280 has no second decimal to lose.
  expect(told(SHARE, 280)).toContain('unit-scale 2.8');
});

it('of a count only whole numbers, and none that begins with a nought', () => {
  expect(told(COUNT, 1002)).toEqual([
    'unit-scale 100200',
    'unit-scale 1002000',
    'unit-scale 10020000',
    'unit-scale 100200000000',
    'lost-point 10020',
    'transposed-digits 1020',
  ]);
  expect(told(COUNT, 451_400)).toContain('unit-scale 4514');
  expect(told(COUNT, 45_140_000)).toContain('unit-scale 4514');
});

it('a sign that was typed for nothing, and digits behind a sign', () => {
  const slips = told(COUNT, -4514);
  expect(slips[0]).toBe('wrong-sign 4514');
  expect(slips.filter((slip) => slip.startsWith('transposed'))).toEqual([
    'transposed-digits -5414',
    'transposed-digits -4154',
    'transposed-digits -4541',
  ]);
  expect(told(COUNT, 4514).filter((slip) => slip.startsWith('wrong-sign'))).toEqual([]);
  expect(told(COUNT, 0).filter((slip) => slip.startsWith('wrong-sign'))).toEqual([]);
  expect(told(COUNT, -105)).toEqual(expect.not.arrayContaining(['transposed-digits -015']));
  expect(told(COUNT, -105)).not.toContain('transposed-digits -15');
});

it('the same digits are not exchanged, nor those of a number too long to be written', () => {
  expect(told(COUNT, 4415).filter((slip) => slip.startsWith('transposed'))).toEqual([
    'transposed-digits 4145',
    'transposed-digits 4451',
  ]);
  expect(told(COUNT, 1e21).filter((slip) => slip.startsWith('transposed'))).toEqual([]);
  expect(told(COUNT, 1e21)).toContain('unit-scale 10000000000000');
});

it('how near what was meant has to be depends on the slip', () => {
  const tolerances = (...given: Parameters<typeof slipsOf>): Record<string, number> =>
    Object.fromEntries(slipsOf(...given).map(({ cause, tolerance }) => [cause, tolerance]));
  expect(tolerances(SHARE, -2.89)).toMatchObject({ 'wrong-sign': 0.2, 'unit-scale': 0.2, 'lost-point': 0.2 });
  expect(tolerances(SHARE, -2.89)['transposed-digits']).toBe(NEAR);
  // Rates may swing by 15 percentage points, of which 40 are as far as a factor of ten.
  expect(tolerances(RATE, -2.89)['wrong-sign']).toBe(15 / 40);
});
