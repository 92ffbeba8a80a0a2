/** A calculator for the few functions that the forms' own formulas use; LibreOffice is asked elsewhere. */
import type { Scalar } from '../../src/forms/sheet/model';

type Value = Scalar | null;
class Failure extends Error {}

const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'![A-Z]+\d+|\$[A-Z]+\$\d+:\$[A-Z]+\$\d+|[A-Z][A-Z0-9]*(?=\()|[A-Z]+\d+|[A-Z]+|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|<=|>=|<>|[-+*/&=<>(),]/gy;

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

  type Lazy = () => Value;
  const binary = (operators: readonly string[], operand: () => Lazy): Lazy => {
    let left = operand();
    while (operators.includes(peek() ?? '')) {
      const [operator, before, right] = [take(), left, operand()];
      left = () => apply(operator, before(), right());
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
    return () => -numberOf(value());
  };
  const primary = (): Lazy => {
    const token = take();
    if (token === '(') {
      const inner = comparison();
      take(')');
      return inner;
    }
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
      if (peek()?.includes(':')) values.push(...cellsIn(take()).map((one) => () => cell(one)));
      else values.push(comparison());
      if (peek() === ',') take();
    }
    take(')');
    return () => callFunction(name, values);
  };

  const result = comparison();
  if (next !== tokens.length) throw new SyntaxError(`text behind the formula: ${formula}`);
  try {
    return result();
  } catch (error) {
    if (error instanceof Failure) return '#ERROR';
    throw error;
  }
}

/** The cells of one column, $K$4:$K$29. */
function cellsIn(range: string): string[] {
  const [first = '', last = ''] = range.replace(/\$/g, '').split(':');
  const row = (cell: string): number => Number(cell.replace(/\D+/, ''));
  const column = first.replace(/\d+/, '');
  return Array.from({ length: row(last) - row(first) + 1 }, (_, index) => `${column}${row(first) + index}`);
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

function numberOf(value: Value): number {
  const number = value === null || value === '' ? 0 : Number(value);
  if (!Number.isFinite(number)) throw new Failure();
  return number;
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

function callFunction(name: string, values: readonly (() => Value)[]): Value {
  const [first, second, third] = values;
  const value = (): Value => first?.() ?? null;
  switch (name) {
    case 'IF':
      return (value() ? second : third)?.() ?? false;
    case 'IFERROR':
      try {
        return value();
      } catch (error) {
        if (error instanceof Failure) return second?.() ?? null;
        throw error;
      }
    case 'OR':
      return values.map((item) => item()).some(Boolean);
    case 'AND':
      return values.map((item) => item()).every(Boolean);
    case 'ISBLANK':
      return value() === null;
    case 'ISNUMBER':
      return typeof value() === 'number';
    case 'COUNT':
      return values.filter((item) => typeof item() === 'number').length;
    case 'COUNTA':
      return values.filter((item) => item() !== null).length;
    case 'SUM':
      return values
        .map((item) => item())
        .reduce<number>((sum, item) => sum + (typeof item === 'number' ? item : 0), 0);
    case 'LEN':
      return String(value() ?? '').length;
    case 'NOT':
      return !value();
    case 'MIN':
      return Math.min(...values.map((item) => numberOf(item())));
    case 'MAX':
      return Math.max(...values.map((item) => numberOf(item())));
    case 'N': {
      const number = value();
      return typeof number === 'number' ? number : 0;
    }
    case 'ROUND': {
      const [number, digits] = [numberOf(value()), numberOf(second?.() ?? 0)];
      return Number(`${Math.round(Number(`${Math.abs(number)}e${digits}`))}e-${digits}`) * Math.sign(number);
    }
    case 'CHAR':
      return String.fromCharCode(numberOf(value()));
    case 'SUBSTITUTE':
      return String(value() ?? '').replaceAll(String(second?.()), String(third?.()));
    case 'ABS':
      return Math.abs(numberOf(value()));
    case 'LOG10': {
      const number = numberOf(value());
      if (number <= 0) throw new Failure();
      return Math.log10(number);
    }
    default:
      throw new SyntaxError(`unknown function ${name}`);
  }
}
