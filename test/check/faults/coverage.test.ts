/** The catalogue itself: large enough, every mistake can be made somewhere, and planting it changes the form. */
import { CAUSES } from '../../../src/check/finding';
import { bundledPlans } from '../../../src/plan/catalogue';
import { FAULTS } from './catalogue';
import { copyOf, sceneOf } from './scene';

const plans = bundledPlans().map(({ id }) => id);

it('holds at least sixty kinds of mistake, each under its own name', () => {
  expect(new Set(FAULTS.map(({ id }) => id)).size).toBe(FAULTS.length);
  expect(FAULTS.length).toBeGreaterThanOrEqual(60);
});

it('expects every cause that a finding can name', () => {
  const expected = new Set(FAULTS.flatMap(({ causes = [] }) => causes));
  expect(CAUSES.filter((cause) => !expected.has(cause))).toEqual([]);
});

it.each(FAULTS.map((fault) => ({ id: fault.id, fault })))(
  '$id can be made in a plan and changes the form',
  ({ fault }) => {
    const fitting = plans.filter((id) => fault.places(sceneOf(id)).length > 0);
    expect(fitting).not.toEqual([]);
    const scene = sceneOf(fitting[0] ?? '');
    const [place] = fault.places(scene);
    if (!place) throw new RangeError('no place');
    const form = copyOf(scene.form);
    const { at, touched } = fault.plant(form, place, scene);
    expect(form.sheets).not.toEqual(scene.form.sheets);
    expect(at.length).toBeGreaterThan(0);
    expect(touched.length).toBeGreaterThan(0);
  },
);

it.each(plans)('at least fifty kinds can be made in %s', (id) => {
  expect(FAULTS.filter((fault) => fault.places(sceneOf(id)).length > 0).length).toBeGreaterThanOrEqual(50);
});

it('a clean form is never changed by planting into its copy', () => {
  for (const id of plans) {
    const scene = sceneOf(id);
    const before = JSON.stringify(scene.form.sheets);
    for (const fault of FAULTS) {
      const [place] = fault.places(scene);
      if (place) fault.plant(copyOf(scene.form), place, scene);
    }
    expect(JSON.stringify(scene.form.sheets)).toBe(before);
  }
});
