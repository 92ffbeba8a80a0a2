/**
 * What Excel demands of manifest.xml beyond its schema; a breach shows only as a missing button on somebody's ribbon.
 *
 * `problems` lists the breaches. The second half breaks the manifest in every way that it should notice.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTIONS } from '../src/commands/commands';

const ROOT = join(__dirname, '..');
const MANIFEST = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
const PACKAGE = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };

interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  text: string;
}

const TOKEN =
  /<!--(?:(?!--)[\s\S])*-->|<\?xml[^>]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replace(/&([^;\s]*;?)/g, (entity, name: string) => {
    const character = ENTITIES[name.slice(0, -1)];
    if (character === undefined || !name.endsWith(';')) throw new Error(`bad entity ${entity}`);
    return character;
  });
}

/** A strict reader of the XML that a manifest uses: elements, attributes in double quotes, text, comments. */
function parse(xml: string): Element {
  const top: Element = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [top];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < xml.length) {
    const from = TOKEN.lastIndex;
    const token = TOKEN.exec(xml);
    const current = open.at(-1);
    if (!token || !current) throw new Error(`not well-formed at “${xml.slice(from, from + 40)}”`);
    const [, closing, name, attributeText = '', selfClosing, text] = token;
    if (text) current.text += unescape(text);
    if (!name) continue;
    if (closing) {
      if (current.name !== name) throw new Error(`<${current.name}> closed by </${name}>`);
      open.pop();
      continue;
    }
    const pairs = [...attributeText.matchAll(/([\w:.-]+)="([^"]*)"/g)];
    const attributes = new Map(pairs.map(([, key = '', value = '']) => [key, unescape(value)]));
    if (attributes.size < pairs.length) throw new Error(`<${name}> repeats an attribute`);
    const element: Element = { name, attributes, children: [], text: '' };
    current.children.push(element);
    if (!selfClosing) open.push(element);
  }
  const [root] = top.children;
  if (open.length !== 1 || top.children.length !== 1 || !root || top.text.trim() !== '')
    throw new Error('not well-formed: not exactly one closed root');
  return root;
}

function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

function descendants(element: Element): Element[] {
  return element.children.flatMap((child) => [child, ...descendants(child)]);
}

function attribute(element: Element | undefined, name: string): string {
  return element?.attributes.get(name) ?? '';
}

/** The text of an element of the base part, such as Id; the override part has none of them. */
function valueOf(manifest: Element, name: string): string {
  return manifest.children.find((child) => child.name === name)?.text.trim() ?? '';
}

/** Width and height from the header of a PNG file. */
function pixels(file: string): string {
  const header = readFileSync(file).subarray(0, 24);
  if (header.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') return 'no PNG';
  return `${header.readUInt32BE(16)}x${header.readUInt32BE(20)}`;
}

function resourceProblems(manifest: Element): string[] {
  const uses = descendants(manifest).filter((element) => element.attributes.has('resid'));
  const kinds = ['bt:Image', 'bt:Url', 'bt:String'];
  const resources = all(manifest, 'Resources').flatMap((part) =>
    descendants(part).filter((element) => kinds.includes(element.name)),
  );
  const ids = resources.map((resource) => attribute(resource, 'id'));
  const used = new Set(uses.map((use) => attribute(use, 'resid')));
  const lengths = [
    ['bt:ShortStrings', 125],
    ['bt:LongStrings', 250],
  ] as const;
  return [
    ...(uses.length > 0 ? [] : ['no resid at all']),
    ...[...used].filter((id) => !ids.includes(id)).map((id) => `resid ${id} leads nowhere`),
    ...ids.filter((id) => !used.has(id)).map((id) => `resource ${id} is not used`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `resource ${id} appears twice`),
    ...ids.filter((id) => id.length < 1 || id.length > 32).map((id) => `id ${id} is not 1 to 32 long`),
    ...lengths.flatMap(([part, most]) =>
      all(manifest, part)
        .flatMap(descendants)
        .map((element) => attribute(element, element.name === 'bt:String' ? 'DefaultValue' : 'Value'))
        .filter((text) => text.length < 1 || text.length > most)
        .map((text) => `${part}: “${text.slice(0, 20)}” is not 1 to ${most} long`),
    ),
  ];
}

function textProblems(manifest: Element): string[] {
  const texts = ['DisplayName', 'Description', 'bt:String']
    .flatMap((name) => all(manifest, name))
    .filter((element) => !element.attributes.has('resid'));
  return texts.flatMap((element) => {
    const name = attribute(element, 'id') || element.name;
    const overrides = element.children.filter((child) => child.name.endsWith('Override'));
    const locales = overrides.map((override) => attribute(override, 'Locale')).join();
    return [
      ...(locales === 'en-US' ? [] : [`${name} is overridden for “${locales}”, not for en-US alone`]),
      ...(/\p{Script=Han}/u.test(attribute(element, 'DefaultValue')) ? [] : [`${name} is not Chinese`]),
      ...(/^[\x20-\x7e]+$/.test(attribute(overrides[0], 'Value')) ? [] : [`${name} is not English in en-US`]),
    ];
  });
}

/** Everything that points to the server; a namespace is a name, not an address. */
function urlProblems(manifest: Element): string[] {
  const values = descendants(manifest).flatMap(({ attributes, text }) => [
    ...attributes.values(),
    text.trim(),
  ]);
  const urls = values.filter((value) => value.includes('://') && !value.startsWith('http://schemas.'));
  return [
    ...(urls.length > 0 ? [] : ['no url at all']),
    ...urls.filter((url) => !/^https:\/\/[^\s]+$/.test(url)).map((url) => `${url} is not https`),
  ];
}

function iconProblems(manifest: Element): string[] {
  const images = new Map(
    all(manifest, 'bt:Image')
      .filter((image) => image.attributes.has('id'))
      .map((image) => [attribute(image, 'id'), attribute(image, 'DefaultValue')]),
  );
  const places = [
    ['32', attribute(all(manifest, 'IconUrl')[0], 'DefaultValue')],
    ['64', attribute(all(manifest, 'HighResolutionIconUrl')[0], 'DefaultValue')],
    ...all(manifest, 'Icon').flatMap((icon) =>
      icon.children.map((image) => [
        attribute(image, 'size'),
        images.get(attribute(image, 'resid')) ?? 'nothing',
      ]),
    ),
  ] as const;
  const icons = all(manifest, 'Icon');
  return [
    ...(icons.length > 0 ? [] : ['no icon at all']),
    ...icons.flatMap((icon) => {
      const sizes = icon.children.map((image) => attribute(image, 'size'));
      return ['16', '32', '80']
        .filter((size) => !sizes.includes(size))
        .map((size) => `an icon lacks ${size} px`);
    }),
    ...places.flatMap(([size = '', url = '']) => {
      const file = /\/(assets\/icon-(\d+)\.png)$/.exec(url);
      if (!file?.[1] || file[2] !== size) return [`the icon for ${size} px is ${url}`];
      const path = join(ROOT, file[1]);
      if (!existsSync(path)) return [`${file[1]} does not exist`];
      return pixels(path) === `${size}x${size}` ? [] : [`${file[1]} has ${pixels(path)} px`];
    }),
  ];
}

function identityProblems(manifest: Element, version: string): string[] {
  const expected: readonly (readonly [string, RegExp])[] = [
    ['Id', /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/],
    ['Version', new RegExp(`^${version.replaceAll('.', '\\.')}\\.0$`)],
    ['DefaultLocale', /^zh-CN$/],
    ['ProviderName', /\S/],
  ];
  const sets = all(manifest, 'Set').map((set) => `${attribute(set, 'Name')} ${attribute(set, 'MinVersion')}`);
  return [
    ...expected
      .filter(([name, form]) => !form.test(valueOf(manifest, name)))
      .map(([name]) => `${name} is “${valueOf(manifest, name)}”`),
    ...(sets.join() === 'ExcelApi 1.9' ? [] : [`requires ${sets.join()}`]),
  ];
}

/** Buttons and pane: one page in one runtime, every action known to the program, one pane that can open by itself. */
function commandProblems(manifest: Element): string[] {
  const pages = ['Runtime', 'FunctionFile', 'SourceLocation'].flatMap((name) =>
    all(manifest, name)
      .filter((element) => name !== 'SourceLocation' || element.attributes.has('resid'))
      .map((element) => [name, attribute(element, 'resid')] as const),
  );
  const page = pages.find(([name]) => name === 'Runtime')?.[1] ?? 'nothing';
  const url = all(manifest, 'bt:Url').find((element) => attribute(element, 'id') === page);
  const base = attribute(all(manifest, 'DefaultSettings')[0]?.children[0], 'DefaultValue');
  const named = all(manifest, 'FunctionName').map((element) => element.text.trim());
  const panes = all(manifest, 'TaskpaneId').map((element) => element.text.trim());
  const lifetime = attribute(all(manifest, 'Runtime')[0], 'lifetime');
  const ids = descendants(manifest).flatMap(({ attributes }) => attributes.get('id') ?? []);
  return [
    ...['Runtime', 'FunctionFile', 'SourceLocation']
      .filter((name) => !pages.some(([one]) => one === name))
      .map((name) => `there is no ${name}`),
    ...pages.filter(([, id]) => id !== page).map(([name, id]) => `${name} is ${id}, the runtime ${page}`),
    ...(attribute(url, 'DefaultValue') === base ? [] : [`the pane without buttons is at ${base}`]),
    ...(lifetime === 'long' ? [] : [`the runtime lives ${lifetime}`]),
    ...named.filter((name) => !(name in ACTIONS)).map((name) => `${name} is no action of the program`),
    ...Object.keys(ACTIONS)
      .filter((name) => !named.includes(name))
      .map((name) => `no button for ${name}`),
    ...(panes.join() === 'Office.AutoShowTaskpaneWithDocument' ? [] : [`panes are “${panes.join()}”`]),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id ${id} appears twice`),
  ];
}

/** All breaches of a manifest; throws where the XML is not well-formed. */
function problems(xml: string, version = PACKAGE.version): string[] {
  const manifest = parse(xml);
  return [
    ...resourceProblems(manifest),
    ...textProblems(manifest),
    ...urlProblems(manifest),
    ...iconProblems(manifest),
    ...identityProblems(manifest, version),
    ...commandProblems(manifest),
  ];
}

test('the manifest is well-formed and keeps what Excel demands', () => {
  expect(problems(MANIFEST)).toEqual([]);
});

test('the version must follow package.json', () => {
  expect(problems(MANIFEST, '9.9.9')).toEqual([`Version is “${PACKAGE.version}.0”`]);
});

type Change = readonly [from: string | RegExp, to: string];

/** The manifest with some places changed, each of which must be there. */
function changed(changes: readonly Change[]): string {
  return changes.reduce((xml, [from, to]) => {
    const result = xml.replace(from, () => to);
    if (result === xml) throw new Error(`the manifest lacks ${from}`);
    return result;
  }, MANIFEST);
}

test.each<[string, ...Change[]]>([
  ['a tag that is not closed', ['</Hosts>', '']],
  ['tags closed in the wrong order', [/\/>\s*<\/Sets>/, '></Sets></Set>']],
  ['a bare ampersand', ['&amp;', '&']],
  ['a repeated attribute', ['<Host Name="Workbook"', '<Host Name="Workbook" Name="Workbook"']],
  ['a second root', [/$/, '<Other/>']],
])('refused as not well-formed: %s', (_, ...changes) => {
  expect(() => problems(changed(changes))).toThrow();
});

test.each<[string, ...Change[]]>([
  ['resid OpenPane.Nothing leads nowhere', ['resid="OpenPane.Tip"', 'resid="OpenPane.Nothing"']],
  ['resource OpenPane.Tip is not used', ['resid="OpenPane.Tip"', 'resid="OpenPane.Label"']],
  ['resource Icon.16 appears twice', [/(?<= id=")Icon\.20/, 'Icon.16']],
  [`id ${'x'.repeat(33)} is not 1 to 32 long`, [/(?<= id=")Pane\.Url/, 'x'.repeat(33)]],
  [`bt:ShortStrings: “${'规'.repeat(20)}” is not 1 to 125 long`, [/规划评估(?=">)/, '规'.repeat(126)]],
  [`bt:ShortStrings: “${'O'.repeat(20)}” is not 1 to 125 long`, [/(?<=")Open Pane/, 'O'.repeat(126)]],
  [`bt:LongStrings: “${'O'.repeat(20)}” is not 1 to 250 long`, [/Opens the task[^"]*/, 'O'.repeat(251)]],
  [
    'OpenPane.Tip is overridden for “en-GB”, not for en-US alone',
    [/en-US(?=" Value="Opens the task)/, 'en-GB'],
  ],
  ['OpenPane.Tip is overridden for “”, not for en-US alone', [/<bt:Override[^>]*Opens the task[^>]*>/, '']],
  ['DisplayName is overridden for “”, not for en-US alone', [/<Override[^>]*>/, '']],
  ['Tab.Label is not Chinese', [/规划评估(?=">)/, 'Plans']],
  ['Tab.Label is not English in en-US', [/(?<=Value=")Plan Assessment(?=")/, '规划评估']],
  ['http://localhost:3000/taskpane.html is not https', [/https(?=:\/\/localhost:3000\/taskpane)/, 'http']],
  ['an icon lacks 80 px', ['<bt:Image size="80" resid="Icon.80"/>', '']],
  ['the icon for 64 px is https://localhost:3000/assets/icon-32.png', ['icon-64.png', 'icon-32.png']],
  ['the icon for 16 px is https://localhost:3000/assets/icon-20.png', ['resid="Icon.16"', 'resid="Icon.20"']],
  ['assets/icon-96.png does not exist', [/size="80"/g, 'size="96"'], ['icon-80.png', 'icon-96.png']],
  ['Id is “plan-assessment”', [/(?<=<Id>)[^<]*/, 'plan-assessment']],
  ['Version is “0.0.1.0”', [/(?<=<Version>)[^<]*/, '0.0.1.0']],
  ['DefaultLocale is “en-US”', [/(?<=<DefaultLocale>)[^<]*/, 'en-US']],
  ['ProviderName is “”', [/(?<=<ProviderName>)[^<]*/, '']],
  ['requires ExcelApi 1.17', ['MinVersion="1.9"', 'MinVersion="1.17"']],
  ['there is no Runtime', [/<Runtime [^>]*>/, '']],
  ['the runtime lives short', ['lifetime="long"', 'lifetime="short"']],
  [
    'FunctionFile is Icon.16, the runtime Pane.Url',
    ['<FunctionFile resid="Pane.Url"', '<FunctionFile resid="Icon.16"'],
  ],
  [
    'SourceLocation is Icon.16, the runtime Pane.Url',
    ['<SourceLocation resid="Pane.Url"', '<SourceLocation resid="Icon.16"'],
  ],
  [
    'the pane without buttons is at https://localhost:3000/taskpane.html',
    [/(?<=<bt:Url[^>]*)taskpane.html/, 'other.html'],
  ],
  ['CheckForm is no action of the program', ['CheckFiling</', 'CheckForm</']],
  ['no button for CheckFiling', ['CheckFiling</', 'CheckForm</']],
  ['panes are “PlanAssessment.Pane”', ['Office.AutoShowTaskpaneWithDocument', 'PlanAssessment.Pane']],
  [
    'id PlanAssessment.OpenPane appears twice',
    ['id="PlanAssessment.CheckFiling"', 'id="PlanAssessment.OpenPane"'],
  ],
])('noticed: %s', (problem, ...changes) => {
  expect(problems(changed(changes))).toContain(problem);
});

test('the size of an icon is read from the file, not from its name', () => {
  expect(pixels(join(ROOT, 'assets/icon-128.png'))).toBe('128x128');
  expect(pixels(join(ROOT, 'assets/icon.svg'))).toBe('no PNG');
});
