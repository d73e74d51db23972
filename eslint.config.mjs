// The one-way rule, run by a tool: lib/domain <- db <- lib/services <- app, and components take props.
// Every message says where the code belongs instead. lib/architecture.test.ts plants a violation of each rule.
import { defineConfig, globalIgnores } from 'eslint/config';
import nextVitals from 'eslint-config-next/core-web-vitals';
import nextTypeScript from 'eslint-config-next/typescript';

const jsxA11y = nextVitals.find((part) => part.plugins?.['jsx-a11y']).plugins['jsx-a11y'];
const TYPESCRIPT = ['**/*.{ts,tsx}'];
const TESTS = ['**/*.test.{ts,tsx}'];

const zone = (target, from, message, except = []) => ({ target, from, except, message });

const zones = [
  zone(
    './lib/domain',
    ['./app', './components', './db', './lib', './e2e'],
    'lib/domain is pure: pass the value in as an argument, or move the step to lib/services.',
    ['./domain', './testing'],
  ),
  zone(
    './db',
    ['./app', './components', './lib', './e2e'],
    'db may know lib/domain and lib/platform only: a rule belongs in lib/domain, an ordering of steps in lib/services.',
    ['./domain', './platform', './testing'],
  ),
  zone(
    './lib/platform',
    ['./db', './lib/services', './lib/queries', './lib/documents', './components'],
    'lib/platform is the edges and knows no case: pass the value in, or move the step to lib/services.',
  ),
  zone(
    ['./lib/i18n', './lib/queries'],
    ['./db', './lib/platform', './components'],
    'lib/i18n and lib/queries run in the browser too: words and fetchers only; what they say comes from lib/domain.',
  ),
  zone(
    './lib/documents',
    ['./db', './lib/services', './components'],
    'lib/documents draws what it is given: load the values in lib/services and pass them in.',
  ),
  zone('./app', ['./db'], 'app never imports db: call a function of lib/services, and take its types from there.'),
  zone(
    ['./components', './db', './lib'],
    ['./app'],
    'Nothing outside app imports app: what is shared belongs in components or lib.',
  ),
  zone(
    './components',
    ['./db', './lib'],
    'components take data as props: load it in app through lib/services, or fetch it with lib/queries.',
    ['./domain', './i18n', './queries', './testing'],
  ),
  zone(
    ['./components/ui', './components/forms', './components/layout'],
    ['./components/cases', './components/queue', './components/reports', './components/public', './lib/domain/case'],
    'components/ui, forms and layout know no case: what draws a case belongs in components/cases, queue, reports or public.',
  ),
].flatMap(({ from, except, ...rest }) =>
  // `except` is relative to `from`, and only lib has exceptions.
  from.map((folder) => ({ ...rest, from: folder, ...(folder === './lib' && { except }) })),
);

// Options of no-restricted-imports replace each other, so each block below states its whole list.
const SQL = {
  group: ['drizzle-orm', 'drizzle-orm/*', 'better-sqlite3', 'pg', '@electric-sql/pglite'],
  message: 'Only db knows SQL: put the query into db and call it from lib/services.',
};
const WEB = {
  group: ['next', 'next/*', 'next-auth', 'next-auth/*', 'next-intl/server'],
  message: 'Nothing here knows the web: read cookies, headers and the session in app, and pass the values in.',
};
const SERVER = {
  group: ['server-only', 'node:*'],
  message: 'This runs in the browser too: what needs the server belongs in lib/services or lib/platform.',
};
const domainOnly = (packages) => ({
  regex: `^(?!\\.|@/|(${packages.join('|')})(/|$))`,
  message:
    'lib/domain imports only itself, zod and temporal-polyfill: what touches the outside belongs in lib/platform.',
});
const imports = (files, ...patterns) => ({ files, rules: { 'no-restricted-imports': ['error', { patterns }] } });

const syntax = (files, ...restrictions) => ({ files, rules: { 'no-restricted-syntax': ['error', ...restrictions] } });
const ASYNC_TRANSACTION = {
  selector: 'CallExpression[callee.property.name="transaction"] > :function[async=true]',
  message: 'An async body throws on better-sqlite3 and its writes still land: give `commit` a list of statements.',
};
const DIALECT_CALL = {
  selector: 'CallExpression[arguments.length=0] > MemberExpression.callee[property.name=/^(all|get|run)$/]',
  message: 'SQLite only: await the query itself, which works on both engines. Dialect calls live in db/engine.*.ts.',
};
const noClock = (what) => `lib/domain has no ${what}: today and now are arguments, given by lib/platform.`;
const CLOCK = [
  { selector: 'NewExpression[callee.name="Date"]', message: noClock('new Date()') },
  { selector: 'CallExpression[callee.name="Date"]', message: noClock('Date()') },
  { selector: 'MemberExpression[object.name="Date"]', message: noClock('Date.now() or other Date function') },
  { selector: 'MemberExpression[object.name="Temporal"][property.name="Now"]', message: noClock('Temporal.Now') },
];

export default defineConfig([
  globalIgnores(['**/.next/', 'data/', 'db/migrations/', 'next-env.d.ts', 'playwright-report/', 'test-results/']),
  nextVitals,
  nextTypeScript,
  {
    name: 'gongkai/everywhere',
    settings: {
      'import/ignore': ['/node_modules/'], // packages are in no cycle with us, and their types take long to read
      react: { version: '19' }, // detection uses a function that ESLint 10 no longer has
    },
    rules: {
      ...jsxA11y.flatConfigs.recommended.rules,
      'import/no-cycle': ['error', { ignoreExternal: true }],
      'import/no-default-export': 'error',
      'import/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    name: 'gongkai/typescript',
    files: TYPESCRIPT,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-expressions': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          caughtErrorsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
          ignoreRestSiblings: true,
        },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },

  imports(['app/**', 'components/**', 'lib/**', 'e2e/**', '*.ts'], SQL),
  imports(['db/**'], WEB),
  imports(['lib/services/**'], SQL, WEB),
  imports(['components/**', 'lib/queries/**'], SQL, SERVER),
  imports(['lib/domain/**'], domainOnly(['zod', 'temporal-polyfill'])),
  imports(
    ['lib/domain/**/*.test.ts'],
    domainOnly(['zod', 'temporal-polyfill', 'vitest', 'fast-check', 'chinese-days', 'node:fs', 'node:path']),
  ),

  syntax(TYPESCRIPT, ASYNC_TRANSACTION),
  syntax(['db/**'], ASYNC_TRANSACTION, DIALECT_CALL),
  { files: ['db/engine.*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  // No React here: `useFreshDatabase` and Playwright's `use` are no hooks.
  { files: ['db/**', 'lib/services/**', 'lib/cli/**', 'e2e/**'], rules: { 'react-hooks/rules-of-hooks': 'off' } },
  syntax(['lib/domain/**'], ASYNC_TRANSACTION, ...CLOCK),
  // What a benchmark measures against is the driver alone.
  { files: ['lib/bench/bare-sqlite.ts', 'lib/bench/bare-rows.ts'], rules: { 'no-restricted-imports': 'off' } },

  {
    name: 'gongkai/default exports that a framework asks for',
    files: [
      'app/**',
      'lib/bench/bare-next/**',
      '*.config.{ts,mjs}',
      'e2e/server.ts',
      'instrumentation*.ts',
      'lib/i18n/request.ts',
      'proxy.ts',
    ],
    rules: { 'import/no-default-export': 'off' },
  },
  { files: [...TESTS, 'e2e/**', 'lib/i18n/messages/**'], rules: { 'max-lines': 'off' } },
]);
