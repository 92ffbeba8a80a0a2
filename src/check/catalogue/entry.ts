/** What docs/rules.md says of a rule. */
import type { Scalar } from '../../forms/sheet/model';
import type { Facts, MessageKey } from '../../i18n';
import type { Severity } from '../finding';
import type { Level } from '../rule';

/** Who asks the rule: the check of a filing, the comparison of filings, the check of a plan file. */
export type CataloguePart = 'filing' | 'cross' | 'plan';

/** What becomes of a rule where something it needs is missing. */
export type Missing = 'fails' | 'unverifiable' | 'not-applicable';

/** One input cell of a form; all others hold figures on the path. */
export interface ExampleCell {
  /** Row code. */
  readonly code: string;
  /** Column key, e.g. `actual:2023`. */
  readonly key: string;
  readonly value: Scalar | null;
}

/** Something the rule fails or passes: cells of a bundled plan's form, or words and the test that shows it. */
export type Example =
  | { readonly kind: 'cells'; readonly plan: string; readonly cells: readonly ExampleCell[] }
  | { readonly kind: 'words'; readonly text: MessageKey; readonly test: string };

export interface CatalogueEntry {
  readonly id: string;
  readonly part: CataloguePart;
  /** The usual one first, then those that single failures can have. */
  readonly severities: readonly [Severity, ...Severity[]];
  readonly level: Level;
  readonly title: MessageKey;
  readonly definition: MessageKey;
  readonly missing: { readonly strategy: Missing; readonly text: MessageKey };
  /** The limit and why it is that; null where the rule has none. */
  readonly threshold: { readonly text: MessageKey; readonly facts: Facts } | null;
  readonly fails: Example;
  readonly passes: Example;
  /** Whether hints or validations in the sheet itself cover it. */
  readonly inSheet: boolean;
}

type IdOf<Key, End extends string> = Key extends `catalogue.${infer Id}.${End}` ? Id : never;
/** A rule with texts of its own. */
export type RuleId = IdOf<MessageKey, 'definition'>;
export type WordedId = IdOf<MessageKey, 'fails'>;
export type ThresholdId = IdOf<MessageKey, 'threshold'>;
type MissingName = MessageKey extends infer Key
  ? Key extends `catalogue.missing.${infer Name}`
    ? Name
    : never
  : never;

/** The strategy and the sentence that tells it. */
export const missing = (strategy: Missing, name: MissingName): CatalogueEntry['missing'] => ({
  strategy,
  text: `catalogue.missing.${name}`,
});

/** The limit of a rule, with the constants that its text names. */
export const threshold = (id: ThresholdId, facts: Facts = {}): CatalogueEntry['threshold'] => ({
  text: `catalogue.${id}.threshold`,
  facts,
});

/** Texts of a rule by its id. */
export const textsOf = (id: RuleId): Pick<CatalogueEntry, 'id' | 'title' | 'definition'> => ({
  id,
  title: `rule.${id}`,
  definition: `catalogue.${id}.definition`,
});

/** Examples in words, and the test that shows them. */
export const inWords = (id: WordedId, test: string): Pick<CatalogueEntry, 'fails' | 'passes'> => ({
  fails: { kind: 'words', text: `catalogue.${id}.fails`, test },
  passes: { kind: 'words', text: `catalogue.${id}.passes`, test },
});

/** What stands in a cell of a row. */
type Row = Readonly<Record<string, Scalar | null>>;

const example = (plan: string, code: string, row: Row): Example => ({
  kind: 'cells',
  plan,
  cells: Object.entries(row).map(([key, value]) => ({ code, key, value })),
});

/** Examples in one row of a bundled plan's form. */
export const inRow = (
  plan: string,
  code: string,
  fails: Row,
  passes: Row,
): Pick<CatalogueEntry, 'fails' | 'passes'> => ({
  fails: example(plan, code, fails),
  passes: example(plan, code, passes),
});

/** Actuals of consecutive years from the first. */
export const actuals = (first: number, ...values: readonly (Scalar | null)[]): Row =>
  Object.fromEntries(values.map((value, index) => [`actual:${first + index}`, value]));
