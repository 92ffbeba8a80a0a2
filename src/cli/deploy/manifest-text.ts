/** The manifest for the address at which an office serves the add-in. */
import { ReportError } from '../../i18n/report-error';
import type { MessageKey } from '../../i18n';

/** The address in manifest.xml, where `npm start` serves. */
const DEVELOPMENT = 'https://localhost:3000';
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export interface Installation {
  /** As `addressOf` gives it. */
  readonly address: string;
  /** Version of package.json; Office wants a fourth number. */
  readonly version: string;
  /** A GUID instead of the product's own: a second installation beside the first. */
  readonly id?: string;
}

/** What makes an address unusable, in the order in which it is told. */
const PROBLEMS: readonly (readonly [MessageKey, (url: URL) => boolean])[] = [
  ['deploy.url.protocol', ({ protocol }) => protocol !== 'https:'],
  ['deploy.url.extra', ({ username, password, search, hash }) => username + password + search + hash !== ''],
  ['deploy.url.page', ({ pathname }) => /\.(html?|xml)$/i.test(pathname)],
];

/**
 * The address of the folder with the pages, without a slash at its end.
 *
 * @param text - as somebody typed it
 * @param word - puts a problem into words
 * @throws ReportError `error.manifest-url`
 */
export function addressOf(text: string, word: (key: MessageKey) => string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const problem = url ? PROBLEMS.find(([, applies]) => applies(url))?.[0] : 'deploy.url.invalid';
  if (!url || problem)
    throw new ReportError('error.manifest-url', {
      url: text,
      problem: word(problem ?? 'deploy.url.invalid'),
    });
  return (url.origin + url.pathname).replace(/\/+$/, '');
}

/**
 * A manifest for an installation. Nothing else than the address, the version and the id changes.
 *
 * No AppDomains: the pane never leaves the address.
 *
 * @param xml - manifest.xml
 * @throws ReportError `error.manifest-id` where the id is no GUID
 */
export function manifestFor(xml: string, { address, version, id }: Installation): string {
  if (id !== undefined && !GUID.test(id)) throw new ReportError('error.manifest-id', { id });
  const escaped = address.replaceAll('&', '&amp;');
  return [
    [DEVELOPMENT, escaped] as const,
    [/(?<=<Version>)[^<]*/, `${version}.0`] as const,
    [/(?<=<Id>)[^<]*/, id?.toLowerCase() ?? idOf(xml)] as const,
  ].reduce((text, [from, to]) => replaced(text, from, to), xml);
}

/** The Id of a manifest. */
export function idOf(xml: string): string {
  const id = /<Id>([^<]*)</.exec(xml)?.[1];
  if (id === undefined) throw new TypeError('manifest.xml lacks an Id');
  return id;
}

function replaced(text: string, from: string | RegExp, to: string): string {
  const parts = text.split(from);
  if (parts.length < 2) throw new TypeError(`manifest.xml lacks ${from}`);
  return parts.join(to);
}
