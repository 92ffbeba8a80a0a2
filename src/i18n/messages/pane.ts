import type { Text } from '../text';

export const pane = {} satisfies Record<string, Text>;
