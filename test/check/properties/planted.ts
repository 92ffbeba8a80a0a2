/** Filings with mistakes in them, at random: which plan, which kinds of mistake, where. */
import fc from 'fast-check';
import type { FilledForm } from '../../support/filing';
import { SHAPES, type Shape } from '../../support/answers';
import { FAULTS } from '../faults/catalogue';
import { apart, type Fault, type Planted } from '../faults/fault';
import { copyOf, sceneOf, type Scene } from '../faults/scene';

/** A kind of mistake and which of its places is meant, both as they are printed where a property fails. */
export interface Choice {
  readonly fault: string;
  readonly nth: number;
}

export interface Filed {
  readonly shape: Shape;
  readonly choices: readonly Choice[];
}

/** A filing of a plan with none, one or two mistakes of the kinds that `accepts` lets through. */
export function filed(planId: string, accepts: (fault: Fault) => boolean = () => true): fc.Arbitrary<Filed> {
  const ids = FAULTS.filter((fault) => accepts(fault) && fault.places(sceneOf(planId)).length > 0).map(
    ({ id }) => id,
  );
  const choice = fc.record({ fault: fc.constantFrom(...ids), nth: fc.nat(999) });
  return fc.record({
    shape: fc.constantFrom(...SHAPES),
    choices: fc.oneof(
      { arbitrary: fc.array(choice, { maxLength: 1 }), weight: 1 },
      { arbitrary: fc.array(choice, { minLength: 1, maxLength: 2 }), weight: 3 },
    ),
  });
}

const faultOf = (id: string): Fault => {
  const fault = FAULTS.find((candidate) => candidate.id === id);
  if (!fault) throw new RangeError(`no fault ${id}`);
  return fault;
};

export interface Spoilt {
  readonly form: FilledForm;
  readonly scene: Scene;
  readonly faults: readonly Fault[];
}

/** Plants the mistakes; one that has no place here, or meets another in a row, is left out. */
export function spoil(planId: string, { shape, choices }: Filed): Spoilt {
  const scene = sceneOf(planId, shape);
  const form = copyOf(scene.form);
  const done: Planted[] = [];
  const faults = choices.flatMap(({ fault: id, nth }) => {
    const fault = faultOf(id);
    const places = fault.places(scene);
    const place = places[nth % Math.max(1, places.length)];
    // Where it would be planted is only known from a form of its own: another may have removed its row.
    if (!place || done.some((other) => !apart(other, fault.plant(copyOf(scene.form), place, scene))))
      return [];
    done.push(fault.plant(form, place, scene));
    return [fault];
  });
  return { form, scene, faults };
}
