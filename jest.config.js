/** Tests mirror src/. SWC only strips types; `npm run typecheck` checks them. */
module.exports = {
  testEnvironment: 'node',
  // A machine that does nothing else may be used whole; beside an editor one core is left alone.
  ...(process.env.CI ? { maxWorkers: '100%' } : {}),
  // A busy machine is no failure; what must be fast is measured in test/bench.
  testTimeout: 60_000,
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
};
