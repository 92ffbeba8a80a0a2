import type { Text } from '../text';

export const review = {} satisfies Record<string, Text>;
