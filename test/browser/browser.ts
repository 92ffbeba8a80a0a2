/** A browser for the tests: the one named by CHROMIUM, the one that a development package carries, or the system's. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Sandboxes need rights that containers do not give; the pages are our own. */
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'];

/** The package is an ES module and unpacks its browser when it is asked for the path; jest cannot load it itself. */
function carried(): string | undefined {
  const script =
    "import('@sparticuz/chromium').then(async (one) => console.log(await one.default.executablePath()))";
  try {
    return execFileSync(process.execPath, ['-e', script], { encoding: 'utf8', cwd: __dirname }).trim();
  } catch {
    // Not installed (--omit=optional), or not for this platform: the system's browser may be there.
    return undefined;
  }
}

/** A running browser, or why there is none. */
export async function launchBrowser(): Promise<Browser | string> {
  const named = process.env['CHROMIUM'];
  const paths = named === undefined ? [carried(), ...SYSTEM] : [named];
  const reasons: string[] = [];
  for (const executablePath of paths) {
    if (executablePath === undefined || !existsSync(executablePath)) continue;
    try {
      return await chromium.launch({ executablePath, args: ARGUMENTS });
    } catch (error) {
      // Libraries of the system may be missing for one and not for another.
      reasons.push(
        `${executablePath}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''}`,
      );
    }
  }
  return reasons.length === 0 ? 'no Chromium found' : reasons.join('; ');
}
