/** Builds each suite into one file, so that a mutant loads that file and not some hundred modules. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { programConfiguration, ROOT, runWebpack } from '../support/webpack';

const suites = readdirSync(__dirname).filter((file) => file.endsWith('.suite.ts'));
const entry = Object.fromEntries(suites.map((file) => [file.replace(/\.ts$/, ''), join(__dirname, file)]));
const configuration = programConfiguration(entry, join(ROOT, 'coverage/mutation/suites'));
const fastCheck = join(__dirname, 'fast-check.ts');

void runWebpack({
  ...configuration,
  // Tests that read a file of the repository find it from where they stand.
  node: { __dirname: true, __filename: true },
  resolve: { ...configuration.resolve, alias: { 'fast-check$': fastCheck } },
  // Packages are not mutated: they stay where they are.
  externals: ({ request = '', contextInfo }, callback) => {
    const ours = request === 'fast-check' && contextInfo?.issuer !== fastCheck;
    if (/^[@a-z]/.test(request) && !ours) callback(undefined, `commonjs ${request}`);
    else callback();
  },
});
