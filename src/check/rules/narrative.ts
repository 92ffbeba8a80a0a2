/** How texts about progress are quoted; what they say is read in forms/narrative.ts. */

/** Characters of a text that a message quotes. */
export const QUOTED = 20;
