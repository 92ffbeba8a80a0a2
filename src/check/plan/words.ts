/** Figures of plans in words, and figures in different units made comparable. */
import type { Indicator } from '../../plan/schema';
import { showNumber, showQuantity, unitKind } from '../../plan/units';

/** A target with its unit: `5000家`, `2–3个`; its printed words where there is no figure. */
export function showTarget({ target, unit }: Indicator): string {
  if (target.value === null) return target.printed;
  const upper = target.upper === null ? '' : `–${showNumber(target.upper)}`;
  return `${showNumber(target.value)}${upper}${unit ?? ''}`;
}

/** A share as a percentage with one decimal, e.g. `73.1%`. */
export const showShare = (share: number): string => showQuantity(share * 100, '%', 1);

const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['百万', 1e6],
  ['千万', 1e7],
  ['万', 1e4],
  ['亿', 1e8],
]);

/** `万人` is 1e4 of `人`. */
function takeApart(unit: string): { readonly base: string; readonly factor: number } {
  const magnitude = /^(百万|千万|万|亿)(?=.)/.exec(unit)?.[1] ?? '';
  return { base: unit.slice(magnitude.length), factor: MAGNITUDES.get(magnitude) ?? 1 };
}

/**
 * What a figure in one unit has to be multiplied by to be in another; null where they do not compare.
 * Measure words of things that are counted (家, 个) do not change the figure.
 */
export function unitFactor(from: string | null, to: string | null): number | null {
  if (from === to) return 1;
  if (from === null || to === null) return null;
  if (unitKind(from) === 'count' && unitKind(to) === 'count') return 1;
  const [source, sink] = [takeApart(from), takeApart(to)];
  return source.base === sink.base ? source.factor / sink.factor : null;
}

/** A name without blanks, width and quotation marks, for telling whether two are the same. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s"'“”‘’「」]/g, '')
    .toLowerCase();
