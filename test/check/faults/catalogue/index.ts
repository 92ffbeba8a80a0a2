/** The whole catalogue of mistakes. */
import type { Fault } from '../fault';
import { blockFaults } from './blocks';
import { formatFaults } from './formats';
import { lockedFaults } from './locked';
import { moneyFaults } from './money';
import { projectFaults } from './projects';
import { sheetFaults } from './sheets';
import { taskFaults } from './tasks';
import { valueFaults } from './values';
import { wordFaults } from './words';
import { yearFaults } from './years';

export const FAULTS: readonly Fault[] = [
  ...formatFaults,
  ...valueFaults,
  ...yearFaults,
  ...blockFaults,
  ...sheetFaults,
  ...lockedFaults,
  ...wordFaults,
  ...moneyFaults,
  ...projectFaults,
  ...taskFaults,
];
