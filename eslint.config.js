/** Lint rules; the import boundaries are the product's layout and are kept here. */
const js = require('@eslint/js');
const boundaries = require('eslint-plugin-boundaries');
const officeAddins = require('eslint-plugin-office-addins');
const prettier = require('eslint-config-prettier');
const reactHooks = require('eslint-plugin-react-hooks');
const ts = require('typescript-eslint');

const PURE = ['plan', 'forms', 'check', 'assess', 'review', 'collect', 'i18n'];

/** The plugin's own rules out of its recommended set, which also brings a whole set-up for other languages. */
const OFFICE_RULES = Object.fromEntries(
  officeAddins.configs.recommended
    .flatMap(({ rules = {} }) => Object.entries(rules))
    .filter(([name]) => name.startsWith('office-addins/')),
);

/** The rims wire the others together. */
const ANYTHING = Symbol('anything');

/** Who may import whom. Everyone may import i18n; each pure folder only what stands above it. */
const ALLOWED = {
  i18n: [],
  plan: ['i18n'],
  sheet: ['i18n'],
  forms: ['plan', 'sheet', 'i18n'],
  check: ['forms', 'plan', 'sheet', 'i18n'],
  assess: ['check', 'forms', 'plan', 'sheet', 'i18n'],
  review: ['assess', 'check', 'forms', 'plan', 'sheet', 'i18n'],
  collect: ['review', 'assess', 'check', 'forms', 'plan', 'sheet', 'i18n'],
  workbook: ['sheet', 'i18n'],
  excel: ['sheet', 'i18n'],
  taskpane: ANYTHING,
  commands: ANYTHING,
  cli: ANYTHING,
};

module.exports = ts.config(
  { ignores: ['dist/', 'dist-cli/', 'coverage/', 'demo-output/', 'node_modules/'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    files: ['**/*.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { require: 'readonly', module: 'writable', __dirname: 'readonly', process: 'readonly' },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': [
        { type: 'sheet', pattern: 'src/forms/sheet' },
        ...Object.keys(ALLOWED)
          .filter((folder) => folder !== 'sheet')
          .map((folder) => ({ type: folder, pattern: `src/${folder}` })),
      ],
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.json'] } },
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: Object.entries(ALLOWED).map(([from, allow]) => ({
            from: { element: { type: from } },
            allow: {
              to: {
                element: { types: { anyOf: allow === ANYTHING ? Object.keys(ALLOWED) : [from, ...allow] } },
              },
            },
          })),
        },
      ],
      'no-console': 'error',
      // Chinese texts use the full-width blank.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipComments: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
    },
  },
  {
    files: PURE.flatMap((folder) => [`src/${folder}/**/*.ts`]),
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: ['fs', 'path', 'exceljs', 'react'], patterns: ['node:*', 'exceljs/*', '@fluentui/*'] },
      ],
      'no-restricted-globals': [
        'error',
        ...[
          'window',
          'document',
          'process',
          'Buffer',
          'fetch',
          'navigator',
          'localStorage',
          'setTimeout',
          'Excel',
          'Office',
        ],
      ],
    },
  },
  {
    files: ['src/{excel,taskpane,commands,cli}/**/*.{ts,tsx}'],
    rules: { 'no-restricted-imports': ['error', { patterns: ['exceljs', 'exceljs/*'] }] },
  },
  {
    files: ['src/{workbook,cli}/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', 'Excel', 'Office'] },
  },
  {
    files: ['src/excel/**/*.ts', 'src/taskpane/**/*.{ts,tsx}', 'src/commands/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: OFFICE_RULES,
  },
  {
    files: ['src/taskpane/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  prettier,
);
