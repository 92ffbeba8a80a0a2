/** What a workbook could do in Excel beyond holding figures; told to the user, harmless to us. */
import type { GuardFlag } from './limits';
import type { PackageParts, Relationship } from './package-parts';

const BY_RELATIONSHIP: Readonly<Record<string, GuardFlag>> = {
  vbaProject: 'macros',
  xlMacrosheet: 'macros',
  xlIntlMacrosheet: 'macros',
  externalLink: 'external-links',
  connections: 'connections',
};

/** Enough to notice a DDE link; a workbook with more links than this is flagged for them anyway. */
const MAX_LINKS_READ = 20;

/** Flags that show in the structure of the package; formulas add theirs while the sheets are read. */
export function packageFlags(
  parts: PackageParts,
  type: string,
  links: readonly Relationship[],
): Set<GuardFlag> {
  const flags = new Set<GuardFlag>();
  for (const link of links) {
    const flag = Object.hasOwn(BY_RELATIONSHIP, link.type) ? BY_RELATIONSHIP[link.type] : undefined;
    if (flag) flags.add(flag);
  }
  if (type.includes('macroenabled') || parts.keys.some((key) => key.endsWith('vbaproject.bin')))
    flags.add('macros');
  if (parts.keys.some((key) => key.startsWith('xl/querytables/'))) flags.add('connections');
  const external = links.filter((link) => link.type === 'externalLink').slice(0, MAX_LINKS_READ);
  if (
    external.some(
      ({ target }) => target !== undefined && /<(?:\w+:)?ddeLink\b/.test(parts.read(target) ?? ''),
    )
  ) {
    flags.add('dde');
  }
  return flags;
}
