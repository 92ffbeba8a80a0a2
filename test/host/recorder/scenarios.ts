/** All scenarios in the order in which they are recorded. */
import type { Scenario } from './scenario';
import { CONTENTS } from './scenarios/contents';
import { GUARDED } from './scenarios/guarded';
import { SHEETS } from './scenarios/sheet';
import { WORKBOOK } from './scenarios/workbook';

export const SCENARIOS: readonly Scenario[] = [...CONTENTS, ...SHEETS, ...GUARDED, ...WORKBOOK];
