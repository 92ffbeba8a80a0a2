/** A calculator for the few functions that the forms' own formulas use; LibreOffice is asked elsewhere. */
import { address } from '../../src/forms/sheet/address';
import { FAILED, Failure, numberOf, SINGLE, TESTS, type Item, type Value } from './functions';

/** A value, or the values of a range or of an array constant. */
type Result = Value | readonly Item[];

const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'![A-Z]+\d+|\$?[A-Z]+\$?\d+:\$?[A-Z]+\$?\d+|[A-Z][A-Z0-9]*(?=\()|[A-Z]+\d+|[A-Z]+|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|<=|>=|<>|[-+*/&=<>(),{}]/gy;

/** The result of a formula where `cell` gives what stands in the cells; an error value as `#ERROR`. */
export function calculate(formula: string, cell: (address: string) => Value): Value {
  const tokens = tokensOf(formula);
  let next = 0;
  const peek = (): string | undefined => tokens[next];
  const take = (expected?: string): string => {
    const token = tokens[next++];
    if (token === undefined || (expected !== undefined && token !== expected))
      throw new SyntaxError(`${expected ?? 'a token'} expected, ${token ?? 'the end'} found in ${formula}`);
    return token;
  };

  type Lazy = () => Result;
  const binary = (operators: readonly string[], operand: () => Lazy): Lazy => {
    let left = operand();
    while (operators.includes(peek() ?? '')) {
      const [operator, before, right] = [take(), left, operand()];
      left = () => lifted([before(), right()], (a, b) => apply(operator, a ?? null, b ?? null));
    }
    return left;
  };
  const comparison = (): Lazy => binary(['=', '<', '>', '<=', '>=', '<>'], text);
  const text = (): Lazy => binary(['&'], sum);
  const sum = (): Lazy => binary(['+', '-'], product);
  const product = (): Lazy => binary(['*', '/'], unary);
  const unary = (): Lazy => {
    if (peek() !== '-') return primary();
    take();
    const value = unary();
    return () => lifted([value()], (one) => -numberOf(one ?? null));
  };
  const primary = (): Lazy => {
    const token = take();
    if (token === '(') {
      const inner = comparison();
      take(')');
      return inner;
    }
    if (token === '{') {
      const items: Value[] = [];
      while (peek() !== '}') {
        const sign = peek() === '-' ? take() : '';
        const item = take();
        items.push(item.startsWith('"') ? item.slice(1, -1) : Number(sign + item));
        if (peek() === ',') take();
      }
      take('}');
      return () => items;
    }
    if (token.includes(':')) return () => cellsIn(token).map(cell);
    if (token.startsWith('"')) return () => token.slice(1, -1).replace(/""/g, '"');
    if (/^\d/.test(token)) return () => Number(token);
    if (peek() === '(') return call(token);
    if (token === 'TRUE' || token === 'FALSE') return () => token === 'TRUE';
    return () => cell(token);
  };
  const call = (name: string): Lazy => {
    take('(');
    const values: Lazy[] = [];
    while (peek() !== ')') {
      values.push(comparison());
      if (peek() === ',') take();
    }
    take(')');
    return () => callFunction(name, values);
  };

  const result = comparison();
  if (next !== tokens.length) throw new SyntaxError(`text behind the formula: ${formula}`);
  try {
    const value = result();
    if (Array.isArray(value)) throw new SyntaxError(`an array: ${formula}`);
    return value as Value;
  } catch (error) {
    if (error instanceof Failure) return '#ERROR';
    throw error;
  }
}

/** The cells of a block, $K$4:$K$29. */
function cellsIn(range: string): string[] {
  const corners = range.split(':').map((corner) => {
    const [, letters = '', row = ''] = /^\$?([A-Z]+)\$?(\d+)$/.exec(corner) ?? [];
    return {
      row: Number(row),
      column: [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0),
    };
  });
  const [first, last] = corners;
  if (!first || !last) throw new SyntaxError(range);
  const cells: string[] = [];
  for (let row = first.row; row <= last.row; row++)
    for (let column = first.column; column <= last.column; column++) cells.push(address(row, column));
  return cells;
}

/** A function of single values over arrays: item by item, and an error stays where it is. */
function lifted(values: readonly Result[], of: (...items: Value[]) => Value): Result {
  const length = Math.max(...values.map((value) => (Array.isArray(value) ? value.length : 0)));
  if (length === 0) return of(...(values as Value[]));
  return Array.from({ length }, (_, index): Item => {
    const items = values.map((value) => (Array.isArray(value) ? (value as Item[])[index] : (value as Value)));
    if (items.includes(FAILED)) return FAILED;
    try {
      return of(...(items as Value[]));
    } catch (error) {
      if (error instanceof Failure) return FAILED;
      throw error;
    }
  });
}

function tokensOf(formula: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const match = TOKEN.exec(formula);
    if (!match) throw new SyntaxError(`not understood: ${formula}`);
    tokens.push(match[0]);
  }
  return tokens;
}

function apply(operator: string, left: Value, right: Value): Value {
  if (operator === '&') return `${left ?? ''}${right ?? ''}`;
  if ('+-*/'.includes(operator)) {
    const [a, b] = [numberOf(left), numberOf(right)];
    if (operator === '/' && b === 0) throw new Failure();
    return operator === '+' ? a + b : operator === '-' ? a - b : operator === '*' ? a * b : a / b;
  }
  const order = compare(left, right);
  return {
    '=': order === 0,
    '<>': order !== 0,
    '<': order < 0,
    '>': order > 0,
    '<=': order <= 0,
    '>=': order >= 0,
  }[operator as '='];
}

/** Numbers come before texts, texts before truth values; an empty cell is whatever it is compared with. */
function compare(left: Value, right: Value): number {
  const rank = (value: Value): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
  const empty = (other: Value): Value =>
    typeof other === 'number' ? 0 : typeof other === 'string' ? '' : false;
  const [a, b] = [left ?? empty(right), right ?? empty(left)];
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  return a === b ? 0 : (a ?? 0) < (b ?? 0) ? -1 : 1;
}

function callFunction(name: string, values: readonly (() => Result)[]): Result {
  const [first, second, third] = values;
  const single = SINGLE[name];
  if (single)
    return lifted(
      values.map((value) => value()),
      single,
    );
  const test = TESTS[name];
  if (test) {
    try {
      const value = first?.() ?? null;
      return Array.isArray(value) ? value.map((one: Item) => test(one)) : test(value as Value);
    } catch (error) {
      if (error instanceof Failure) return false;
      throw error;
    }
  }
  /** All items, those of ranges and arrays too. */
  const items = (): Item[] => values.flatMap((value): Item[] => [value()].flat() as Item[]);
  const sound = (): Value[] => {
    const all = items();
    if (all.includes(FAILED)) throw new Failure();
    return all as Value[];
  };
  /** Texts in a range are passed over, single ones are not. */
  const numbers = (): number[] =>
    values.flatMap((value) => {
      const own = value();
      return Array.isArray(own)
        ? own.filter((one: Item) => typeof one === 'number')
        : [numberOf(own as Value)];
    });
  switch (name) {
    case 'IF':
      return (first?.() ? second : third)?.() ?? false;
    case 'CHOOSE': {
      const chosen = values[numberOf((first?.() ?? null) as Value)];
      if (!chosen) throw new Failure();
      return chosen();
    }
    case 'IFERROR':
      try {
        return first?.() ?? null;
      } catch (error) {
        if (error instanceof Failure) return second?.() ?? null;
        throw error;
      }
    case 'SUMIF':
    case 'COUNTIFS': {
      const [codes, wanted, figures] = [first, second, third].map((one) => [one?.() ?? []].flat() as Item[]);
      // Of conditions on numbers only the one that all numbers meet is used.
      return (wanted ?? []).map((code) =>
        (codes ?? []).reduce<number>((sum, own, index) => {
          const value = figures?.[index];
          if (own !== code || typeof value !== 'number') return sum;
          return sum + (name === 'SUMIF' ? value : 1);
        }, 0),
      );
    }
    case 'OR':
      return sound().some(Boolean);
    case 'AND':
      return sound().every(Boolean);
    case 'COUNT':
      return items().filter((item) => typeof item === 'number').length;
    case 'COUNTA':
      return items().filter((item) => item !== null).length;
    case 'SUM':
    case 'SUMPRODUCT':
      return sound().reduce<number>((sum, item) => sum + (typeof item === 'number' ? item : 0), 0);
    case 'MIN':
      return numbers().length === 0 ? 0 : Math.min(...numbers());
    case 'MAX':
      return numbers().length === 0 ? 0 : Math.max(...numbers());
    default:
      throw new SyntaxError(`unknown function ${name}`);
  }
}
