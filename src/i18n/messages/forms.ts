import type { Text } from '../text';

export const forms = {} satisfies Record<string, Text>;
