/** One message in both languages, written side by side so that neither can be forgotten. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** A list in a sentence; joined by 、 in Chinese and by commas in English. */
export type ListFact = readonly (string | number)[];

/** The figures and names a message is filled with; `{name}` in the text is replaced by `facts.name`. */
export type Facts = Readonly<Record<string, string | number | ListFact>>;
