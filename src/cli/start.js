/**
 * `npm run cli`: the program as it is shipped (dist-cli/), built first where a source has changed since it was built.
 *
 * Running the sources as they are would take a second longer each time and check half as fast.
 */
const { existsSync, readdirSync, statSync } = require('fs');
const { join } = require('path');

const PROJECT = join(__dirname, '../..');
const PROGRAM = join(PROJECT, 'dist-cli/plan-report.js');
/** Whatever the program is made of. */
const SOURCES = ['src', 'seeds', 'package.json', 'package-lock.json', 'webpack.config.js'];

/** Folders too: theirs is the time when a file was last added or removed. */
const changed = (path) => {
  const state = statSync(path);
  const inside = state.isDirectory() ? readdirSync(path).map((name) => changed(join(path, name))) : [];
  return Math.max(state.mtimeMs, ...inside);
};

const isCurrent = () =>
  existsSync(PROGRAM) &&
  SOURCES.every((source) => changed(join(PROJECT, source)) <= statSync(PROGRAM).mtimeMs);

const build = () =>
  new Promise((resolve, reject) => {
    const configuration = require('../../webpack.config.js')({ program: true });
    require('webpack')(configuration, (error, stats) => {
      if (error) reject(error);
      else if (stats.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });

/** In this process, so that its arguments, its input and how it ends are the program's own. */
const run = () => require(PROGRAM);

if (isCurrent()) run();
else void build().then(run);
