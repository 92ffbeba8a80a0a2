import type { Text } from '../text';

export const findings = {} satisfies Record<string, Text>;
