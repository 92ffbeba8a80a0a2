/** Two mistakes of different kinds in different rows: each is found as if it were alone. */
import { FAULTS } from './catalogue';
import { chance, pick } from './chance';
import { apart, type Fault, type Place } from './fault';
import { complaints, type Planting } from './judge';
import { copyOf, sceneOf, type Scene } from './scene';

/** How many pairs in which plan. */
const PAIRS: readonly (readonly [plan: string, count: number])[] = [
  ['changsha-14th', 60],
  ['tianxin-14th', 50],
  ['tianxin-2024', 30],
  ['kaifu-14th', 60],
  ['changsha-hitech-14th', 40],
];

interface Choice {
  readonly fault: Fault;
  readonly place: Place;
}

/** Plants both, or neither where they meet in a row. */
function plantBoth(
  scene: Scene,
  choices: readonly Choice[],
): { plantings: Planting[]; form: Scene['form'] } | null {
  const form = copyOf(scene.form);
  const plantings: Planting[] = [];
  for (const { fault, place } of choices) {
    // Where the second would be planted is only known from a form of its own: the first may have removed its row.
    const planted = fault.plant(copyOf(scene.form), place, scene);
    if (plantings.some((other) => !apart(other.planted, planted))) return null;
    plantings.push({ fault, place, planted: fault.plant(form, place, scene) });
  }
  return { plantings, form };
}

function pairsOf(id: string, count: number): { pair: string; choices: readonly Choice[] }[] {
  const scene = sceneOf(id);
  const random = chance(`pairs ${id}`);
  const fitting = FAULTS.filter((fault) => fault.places(scene).length > 0);
  const choose = (): Choice | null => {
    const fault = pick(fitting, random);
    const place = fault && pick(fault.places(scene), random);
    return fault && place ? { fault, place } : null;
  };
  const pairs: { pair: string; choices: readonly Choice[] }[] = [];
  while (pairs.length < count) {
    const [first, second] = [choose(), choose()];
    if (!first || !second || first.fault === second.fault || !plantBoth(scene, [first, second])) continue;
    const name = ({ fault, place }: Choice): string => `${fault.id} at ${place.code} ${place.year}`;
    pairs.push({ pair: `${name(first)} and ${name(second)}`, choices: [first, second] });
  }
  return pairs;
}

describe.each(PAIRS)('%s', (id, count) => {
  it.each(pairsOf(id, count))('$pair', ({ choices }) => {
    const scene = sceneOf(id);
    const both = plantBoth(scene, choices);
    if (!both) throw new RangeError('the two mistakes meet');
    const found = complaints(both.form, both.plantings, both.form.check(), scene);
    expect(found.map((line) => `${id}: ${line}`)).toEqual([]);
  });
});
