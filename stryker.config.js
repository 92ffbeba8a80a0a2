/** Mutation testing of the rules and of the assessment: `npm run mutation`. Report and state go to coverage/mutation. */
module.exports = {
  // The suite is built from the mutated sources into one file, which Mocha loads once for many mutants.
  buildCommand: 'tsx test/mutation/build.ts',
  testRunner: 'mocha',
  mochaOptions: { spec: ['coverage/mutation/suite/suite.js'] },
  coverageAnalysis: 'perTest',
  // A table that is read once, when its module is loaded, would cost the whole suite for each of its entries.
  ignoreStatic: true,
  mutate: [
    'src/assess/**/*.ts',
    'src/check/**/*.ts',
    'src/forms/figure-tests/*.ts',
    // Listed for docs/rules.md: wording, held against the rules by a test of its own.
    '!src/check/catalogue.ts',
    '!src/check/catalogue/**',
    // Touches memory, to be faster; it says nothing.
    '!src/check/look-ahead.ts',
  ],
  ignorePatterns: ['coverage', 'demo-output', 'dist', 'dist-cli', 'docs/images'],
  incremental: true,
  incrementalFile: 'coverage/mutation/incremental.json',
  tempDirName: 'coverage/mutation/tmp',
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  htmlReporter: { fileName: 'coverage/mutation/index.html' },
  jsonReporter: { fileName: 'coverage/mutation/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false },
  thresholds: { high: 90, low: 75, break: null },
  concurrency: 2,
  // A busy machine is no endless loop.
  timeoutMS: 20_000,
};
