/** Makes faults that change the form itself: a row of it, or a whole sheet. */
import type { Part } from '../../../src/forms/headers';
import type { FilledForm } from '../../support/filing';
import { rowKey, sheetKey, type At, type Fault, type Place } from './fault';
import type { Scene } from './scene';

export type Told = Pick<Fault, 'id' | 'what' | 'rules'> & Partial<Pick<Fault, 'severities'>>;

export const rowPlaces =
  (part: Part) =>
  (scene: Scene): Place[] => {
    const year = scene.years[0] ?? 0;
    if (part === 'projects') return scene.projects.map(({ project }) => ({ part, code: project.code, year }));
    if (part === 'tasks') return scene.tasks.map(({ code }) => ({ part, code, year }));
    return scene.lines.map(({ indicator }) => ({ part, code: indicator.code, year }));
  };

export const yearPlaces = (scene: Scene): Place[] =>
  scene.lines
    .slice(0, 1)
    .flatMap(({ indicator }) =>
      scene.years.map((year): Place => ({ part: 'indicators', code: indicator.code, year })),
    );

/** A mistake in one row of the form. */
export function rowChange(
  told: Told,
  part: Part,
  change: (form: FilledForm, place: Place) => readonly At[],
  places: Fault['places'] = rowPlaces(part),
): Fault {
  return {
    ...told,
    places,
    plant: (form, place) => ({ at: change(form, place), touched: [rowKey(part, place.code)] }),
  };
}

/** A mistake that concerns a whole sheet. */
export function sheetChange(
  told: Told,
  part: Part,
  change: (form: FilledForm, place: Place, scene: Scene) => readonly At[],
  places: Fault['places'] = (scene) => rowPlaces(part)(scene).slice(0, 1),
): Fault {
  return {
    ...told,
    places,
    plant: (form, place, scene) => ({ at: change(form, place, scene), touched: [sheetKey(part)] }),
  };
}
