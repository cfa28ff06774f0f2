/**
 * The arrows of docs/architecture.md. Every rule is an error, type-only imports included.
 * A room's line says what it may import; nothing else is reachable from it.
 */

const npm = (...names) =>
  names.map((name) => `node_modules/(@types/)?${name.replace('/', '[/]')}(/|$)`)
const rooms = (...names) => names.map((name) => `^src/${name}/`)

/** Pure rooms: no Node module, and only the libraries listed. */
const pure = (room, mayImport, reason) => ({
  name: `room-${room}`,
  severity: 'error',
  comment: reason,
  from: { path: `^src/${room}(/|\\.ts$)` },
  to: { pathNot: [`^src/${room}(/|\\.ts$)`, ...mayImport] },
})
/** Rooms at the edge: which of our own rooms they may see; Node and their libraries are governed elsewhere. */
const edge = (room, mayImport, reason) => ({
  name: `room-${room}`,
  severity: 'error',
  comment: reason,
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: [`^src/${room}/`, ...mayImport] },
})
/** One home per library; its tests live in the mirror room. */
const home = (room, ...libraries) => ({
  name: `only-in-${room}-${libraries[0]}`,
  severity: 'error',
  comment: `${libraries.join(', ')}: only in src/${room} and tests/${room}`,
  from: { path: '^(src|tests)/', pathNot: [`^src/${room}/`, `^tests/${room}/`] },
  to: { path: npm(...libraries) },
})

module.exports = {
  forbidden: [
    pure('core', npm('zod', '@noble/hashes'), 'core is pure: no I/O, no clock, no framework'),
    pure('app', rooms('core'), 'use cases arrange the core; adapters reach them as ports'),
    pure('i18n', [], 'words depend on nothing'),
    pure(
      'config',
      [...npm('zod'), '^src/core/errors\\.ts$', '^(node:)?path$'],
      'environment → typed Config, pure',
    ),
    edge('engine', rooms('core'), 'json-rules-engine behind a port of the core'),
    edge('store', rooms('core'), 'implements ports of the core'),
    edge('identity', rooms('core'), 'implements ports of the core'),
    edge('exchange', rooms('core'), 'formats of others'),
    edge('reports', rooms('core', 'i18n'), 'renders the document model'),
    edge('web', rooms('app', 'core', 'i18n'), 'speaks HTTP, nothing else'),
    edge('cli', rooms('app', 'core', 'i18n'), 'speaks argv, nothing else'),
    {
      name: 'browser-is-apart',
      severity: 'error',
      comment: 'src/web/browser is bundled for the browser and sees only itself',
      from: { path: '^src/web/browser/' },
      to: { pathNot: '^src/web/browser/' },
    },
    {
      name: 'server-without-browser-code',
      severity: 'error',
      comment: 'browser modules reach the page as a bundle, not by import',
      from: { path: '^src/', pathNot: '^src/web/browser/' },
      to: { path: '^src/web/browser/' },
    },
    {
      name: 'only-main-composes',
      severity: 'error',
      comment: 'compose.ts is the only file that sees every adapter; only main.ts and tests use it',
      from: { path: '^src/', pathNot: '^src/main\\.ts$' },
      to: { path: '^src/compose\\.ts$' },
    },
    {
      name: 'main-leaves-adapters-to-compose',
      severity: 'error',
      comment: 'main.ts starts what compose.ts built',
      from: { path: '^src/main\\.ts$' },
      to: { path: rooms('engine', 'store', 'identity', 'reports', 'exchange') },
    },
    {
      name: 'nobody-imports-main',
      severity: 'error',
      comment: 'the executable is started, not imported',
      from: {},
      to: { path: '^src/main\\.ts$' },
    },
    {
      name: 'core-tests-see-core-only',
      severity: 'error',
      comment: 'what a test of the core needs, the core has',
      from: { path: '^tests/core/' },
      to: {
        pathNot: [
          '^src/core/',
          '^tests/',
          '^node:',
          ...npm('vitest', 'fast-check', 'logic-solver'),
        ],
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'source-without-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|scripts|bench)/' },
    },
    home('reports', '@myriaddreamin/typst-ts-node-compiler', 'docx', '@resvg/resvg-js', 'fflate'),
    home('engine', 'json-rules-engine'),
    home('store', 'lowdb', 'pg'),
    home('identity', '@node-rs/argon2', 'openid-client', 'oidc-provider'),
    home('web', 'express', 'ejs', 'helmet', 'compression'),
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'a module nobody needs and that needs nobody',
      from: {
        orphan: true,
        pathNot: [
          '\\.d\\.ts$',
          '^src/main\\.ts$',
          '^src/web/browser/main\\.ts$',
          '^src/reports/verifier/main\\.ts$',
          '^src/reports/pdf/pdfProcess\\.ts$',
          '^[^/]+$',
          '^scripts/',
          '^bench/main\\.ts$',
          '\\.(long\\.)?test\\.ts$',
        ],
      },
      to: {},
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'declared-in-package-json',
      severity: 'error',
      comment: 'the program may use `dependencies` only',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'npm-optional'],
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    moduleSystems: ['es6', 'cjs'],
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.d.ts', '.json'],
    },
  },
}
