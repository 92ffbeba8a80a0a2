/** Builds the suite into one file, which loads faster than some hundred modules. */
import { join } from 'node:path';
import { programConfiguration, ROOT, runWebpack } from '../support/webpack';

const configuration = programConfiguration(
  { suite: join(__dirname, 'suite.ts') },
  join(ROOT, 'coverage/mutation/suite'),
);
const fastCheck = join(__dirname, 'fast-check.ts');

void runWebpack({
  ...configuration,
  // Tests that read a file of the repository find it from where they stand.
  node: { __dirname: true, __filename: true },
  resolve: { ...configuration.resolve, alias: { 'fast-check$': fastCheck } },
  module: {
    ...configuration.module,
    rules: [
      ...(configuration.module?.rules ?? []),
      { test: /\.test\.ts$/, enforce: 'post', loader: join(__dirname, 'name-file.ts') },
    ],
  },
  // Packages are not mutated: they stay where they are.
  externals: ({ request = '', contextInfo }, callback) => {
    const ours = request === 'fast-check' && contextInfo?.issuer !== fastCheck;
    if (/^[@a-z]/.test(request) && !ours) callback(undefined, `commonjs ${request}`);
    else callback();
  },
});
