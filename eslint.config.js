import js from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** Forbidden everywhere. A later block that sets `no-restricted-syntax` replaces this list, so each repeats what it keeps. */
const always = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Named exports only: a thing has one name everywhere.',
  },
  {
    selector: 'ExportAllDeclaration',
    message: 'No barrel files: import from the file that defines it.',
  },
]
const noClasses = {
  selector: 'ClassDeclaration, ClassExpression',
  message: 'Closures `createX(deps)` and plain data instead of classes.',
}
const noClock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take the injected clock; only main.ts and compose.ts read the real time.',
  },
  {
    selector: "CallExpression[callee.name='Date']",
    message: 'Take the injected clock; only main.ts and compose.ts read the real time.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Take the injected clock; only main.ts and compose.ts read the real time.',
  },
]
const noEnvironment = [
  {
    selector: "VariableDeclarator[init.name='process'] > ObjectPattern > Property[key.name='env']",
    message: 'The environment is read in main.ts only; take the typed Config.',
  },
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'The environment is read in main.ts only; take the typed Config.',
  },
  {
    selector:
      "ImportDeclaration[source.value=/^(node:)?process$/] > ImportSpecifier[imported.name='env']",
    message: 'The environment is read in main.ts only; take the typed Config.',
  },
]
const locals = '[object.name=/^(res|response)$/][property.name="locals"]'
const noLocalsWrites = [
  `AssignmentExpression > MemberExpression.left${locals}`,
  `AssignmentExpression > MemberExpression.left > MemberExpression.object${locals}`,
  `CallExpression[callee.object.name="Object"][callee.property.name="assign"] > MemberExpression${locals}`,
].map((selector) => ({
  selector,
  message: 'res.locals is written by src/web/middleware only.',
}))
const skipping = '/^(only|skip|todo|fixme|fail|fails|skipIf|runIf)$/'
const noSkippedTests = [
  `MemberExpression[object.name=/^(it|test|describe|suite)$/][property.name=${skipping}]`,
  `MemberExpression[object.object.name=/^(it|test|describe|suite)$/][property.name=${skipping}]`,
].map((selector) => ({
  selector,
  message: 'Every test runs, or it goes: no only, skip, todo or expected failures.',
}))
/** What would make the same input give other bytes on another machine or day. */
const impure = [
  'process',
  'Buffer',
  'console',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'fetch',
  'performance',
  'crypto',
].map((name) => ({ name, message: 'core, app and i18n are pure; take it through a port.' }))

export default defineConfig(
  globalIgnores([
    'dist/',
    'dist-*/',
    'data/store/',
    '.cache/',
    'test-results/',
    'playwright-report/',
  ]),
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-param-reassign': ['error', { props: false }],
      complexity: ['error', 10],
      'max-params': ['error', 4],
      'max-depth': ['error', 3],
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 50, skipComments: true, skipBlankLines: false }],
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'max-params': 'off',
      '@typescript-eslint/max-params': ['error', { max: 4 }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Texts are taken apart by code point on purpose.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // An adapter is `async` to turn a throw into a rejection, whether or not it waits for anything today.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...always,
        noClasses,
        ...noClock,
        ...noEnvironment,
        ...noLocalsWrites,
      ],
    },
  },
  {
    files: ['src/core/errors.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...always, ...noClock, ...noEnvironment, ...noLocalsWrites],
    },
  },
  {
    files: ['src/web/middleware/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...always, noClasses, ...noClock, ...noEnvironment],
    },
  },
  {
    files: ['src/compose.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...always, noClasses, ...noEnvironment, ...noLocalsWrites],
    },
  },
  {
    files: ['src/main.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...always, noClasses, ...noLocalsWrites],
    },
  },
  {
    // The browser has its own clock and environment.
    files: ['src/web/browser/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...always, noClasses] },
  },
  {
    files: ['src/core/**/*.ts', 'src/app/**/*.ts', 'src/i18n/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...impure],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Same input, same bytes.' },
      ],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Same input, same bytes.' },
        {
          property: 'localeCompare',
          message: 'Order differs between machines; compare with < and >.',
        },
        { property: 'toLocaleString', message: 'Words and formats belong to i18n.' },
      ],
    },
  },
  {
    // Dictionaries are data: a message more is not a function more.
    files: ['src/i18n/messages/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-syntax': ['error', ...always, ...noSkippedTests],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // Tools ask for a default export.
    files: ['*.config.ts', '*.config.js'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', module: 'writable' },
    },
    rules: { 'no-console': 'off' },
  },
)
