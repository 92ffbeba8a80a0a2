/** Every kind of mistake, alone in a clean filing of every plan where it can be made. */
import { bundledPlans } from '../../../src/plan/catalogue';
import type { Shape } from '../../support/answers';
import { FAULTS } from './catalogue';
import { chance, pick, sample } from './chance';
import type { Fault, Place } from './fault';
import { complaints } from './judge';
import { copyOf, sceneOf, type Scene } from './scene';

/** The plan with 91 projects takes the longest to read; only it has projects. */
const isLarge = (id: string): boolean => id === 'changsha-hitech-14th';
/** More than the usual places, for a long look: FAULT_PLACES=20 npx jest test/check/faults/single. */
const ASKED = Number(process.env['FAULT_PLACES'] ?? 0);
const placesIn = (id: string, places: readonly Place[]): number =>
  ASKED || (isLarge(id) && places[0]?.part !== 'projects' ? 1 : 2);
const OTHER_SHAPES: readonly Shape[] = ['ahead', 'behind', 'volatile'];

/** What is wrong with the answer to a mistake at a place. */
function tryAt(fault: Fault, place: Place, scene: Scene): string[] {
  const form = copyOf(scene.form);
  const planted = fault.plant(form, place, scene);
  const found = complaints(form, [{ fault, place, planted }], form.check(), scene);
  return found.map((line) => `${scene.plan.id} ${scene.shape}: ${line}`);
}

describe.each(bundledPlans().map(({ id }) => id))('%s', (id) => {
  const onPath = FAULTS.map((fault) => ({ fault, places: fault.places(sceneOf(id)) }))
    .filter(({ places }) => places.length > 0)
    .map(({ fault, places }) => ({ fault, places, id: fault.id, what: fault.what }));

  it.each(onPath)('$id: a person $what', ({ fault, places }) => {
    const chosen = sample(places, placesIn(id, places), chance(`${id} ${fault.id}`));
    expect(chosen.flatMap((place) => tryAt(fault, place, sceneOf(id)))).toEqual([]);
  });

  const others = onPath.flatMap(({ fault }, index) => {
    const shape = OTHER_SHAPES[index % OTHER_SHAPES.length] ?? 'ahead';
    if (index % (isLarge(id) ? 4 : 2) !== 0) return [];
    const place = pick(fault.places(sceneOf(id, shape)), chance(`${id} ${fault.id} ${shape}`));
    return place ? [{ fault, shape, place, id: fault.id }] : [];
  });

  it.each(others)('$id in a filing that is $shape', ({ fault, shape, place }) => {
    expect(tryAt(fault, place, sceneOf(id, shape))).toEqual([]);
  });
});
