/** The tests that mutants are run against. */
module.exports = {
  ...require('../../jest.config'),
  rootDir: '../..',
  testEnvironment: require.resolve('./environment'),
  testMatch: ['<rootDir>/test/mutation/*.suite.ts'],
};
