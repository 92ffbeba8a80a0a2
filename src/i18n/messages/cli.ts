import type { Text } from '../text';

export const cli = {} satisfies Record<string, Text>;
