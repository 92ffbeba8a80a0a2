/** Texts in the order of their code units: the same on every machine, whatever its language. */
export const compareTexts = (left: string, right: string): number =>
  left < right ? -1 : Number(left > right);
