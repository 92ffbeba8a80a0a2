/** docs/rules.md, put together from the catalogue of rules, their messages, and the tables of thresholds and causes. */
import { CATALOGUE, RULE_GROUPS, type CatalogueEntry, type CataloguePart } from '../../check/catalogue';
import { CAUSES } from '../../check/finding';
import { EXPLANATION_LENGTH } from '../../check/thresholds';
import { messages, translate, type Facts, type MessageKey } from '../../i18n';
import { describeExamples } from './example';
import { inner, list, page, plain, table } from './markdown';
import { thresholdSection } from './thresholds';

const PARTS: readonly { part: CataloguePart; title: string; text: string }[] = [
  {
    part: 'filing',
    title: 'One filing',
    text: 'Asked of every workbook that comes back: is it the form, is it filled in, can the figures be, do they fit each other and the plan. Of figures the first rule that fails at a cell speaks for it.',
  },
  {
    part: 'cross',
    title: 'Several filings',
    text: 'Asked when filings are collected or checked together, and against figures that were accepted or published before. X2 above is asked here as well.',
  },
  {
    part: 'plan',
    title: 'A plan file',
    text: 'Asked of a plan before any form is made from it. A known oddity of the document (`anomalies` in the plan file) settles what it names.',
  },
];

const MISSING = {
  fails: 'fails',
  unverifiable: 'unverifiable',
  'not-applicable': 'not applicable',
} as const;

const en = (key: MessageKey, facts: Facts = {}): string => plain(translate(key, facts, 'en-US'));
const zh = (key: MessageKey, facts: Facts = {}): string => plain(translate(key, facts, 'zh-CN'));

/** The whole page, as `npm run rules` writes it. */
export function rulesDocument(): string {
  return page([
    '<!-- Written by `npm run rules` from src/check/catalogue.ts. Change the catalogue, not this page. -->',
    '# Rules',
    ...introduction(),
    ...PARTS.flatMap(partSection),
    thresholdSection(),
    ...causeSection(),
    ...groupSection(),
  ]);
}

function introduction(): string[] {
  return [
    'Every rule that the product asks, in the pane, on the command line and when filings are collected. A rule passes, fails, or is **unverifiable**; a rule that cannot be evaluated, or that throws, is never a pass. Where it has nothing to say it is not applicable and not counted.',
    table(
      ['Severity', '中文', 'What follows'],
      [
        ['A', '强制性', 'blocks: has to be corrected'],
        ['B', '准强制性', 'needs an explanation and the leave of the plan office'],
        ['C', '核实性', `needs an explanation of at least ${EXPLANATION_LENGTH} characters`],
        ['D', '提示性', 'a note; may be left'],
      ],
    ),
    'Levels: 0 file and structure, 1 inside one data set, 2 against other years, 3 between sources of one field, 4 between fields or regions, 5 against other institutions.',
    '“In sheet” rules are asked in the workbook itself as well, by the live 审核提示 or by cell validations, so that they work without the add-in and in WPS; in very long sheets only V1, V3, F3, R1 and negative parts (T4), and of projects and tasks V1, V3, F3, F4, R1, PJ2, PJ3 and TK2. In messages `{…}` stands for the figures and names.',
  ];
}

function partSection({ part, title, text }: (typeof PARTS)[number]): string[] {
  const entries = CATALOGUE.filter((entry) => entry.part === part);
  const rows = entries.map(({ id, title: name, severities, level, inSheet }) => [
    id,
    zh(name),
    en(name),
    severities.join(', '),
    String(level),
    inSheet ? 'yes' : '',
  ]);
  return [
    `## ${title}`,
    text,
    table(['Rule', '中文', 'English', 'Severity', 'Level', 'In sheet'], rows),
    ...entries.flatMap(ruleSection),
  ];
}

function ruleSection(entry: CatalogueEntry): string[] {
  const { id, title, definition, severities, level, missing, threshold } = entry;
  const [usual, ...others] = severities;
  const examples = describeExamples(entry);
  const also = others.length > 0 ? `, also ${others.join(', ')}` : '';
  return [
    `### ${id} ${zh(title)} · ${en(title)}`,
    `${zh(definition)}`,
    list([
      `**Definition.** ${en(definition)} Severity ${usual}${also}; level ${level}.`,
      `**Missing values:** ${MISSING[missing.strategy]}. ${en(missing.text)}`,
      `**Threshold.** ${threshold ? en(threshold.text, threshold.facts) : 'None.'}`,
      `**Fails.** ${examples.fails}`,
      `**Passes.** ${examples.passes}`,
      `**Messages**${inner(messagesOf(id).map((key) => plain(messages[key].zh)))}`,
    ]),
  ];
}

/** What a rule can say: the messages that begin with its id, without hints and causes. */
export function messagesOf(id: string): MessageKey[] {
  const starts = [`finding.${id}`, `plan-finding.${id}`];
  return allKeys().filter(
    (key) =>
      starts.some((start) => key === start || key.startsWith(`${start}.`)) &&
      !/\.(hint|cause)(\.|$)/.test(key),
  );
}

const allKeys = (): MessageKey[] => Object.keys(messages).filter((key): key is MessageKey => key in messages);

function causeSection(): string[] {
  return [
    '## Causes',
    'A finding names the likeliest slip of the hand where one explains it better than all others: the cell would satisfy every rule with the corrected figure, and no other cell gets a new failure. The correction is offered, never applied unless a person says so. Where several explain the same, the one that explains more failures with fewer changed cells counts.',
    table(
      ['Cause', 'English', '中文'],
      CAUSES.map((cause) => {
        const { zh: chinese, en: english } = messages[`finding.cause.${cause}`];
        return [`\`${cause}\``, plain(english), plain(chinese)];
      }),
    ),
  ];
}

function groupSection(): string[] {
  return [
    '## Names for several rules',
    'Names of the field that are no rule of their own here.',
    list(RULE_GROUPS.map(({ id, text, rules }) => `**${id}** ${en(text)} See ${rules.join(', ')}.`)),
  ];
}
