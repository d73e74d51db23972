// A guard nobody has seen fail is not a guard: each rule of eslint.config.mjs is broken here once, on purpose.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');
const PLANTED = `lib/domain/planted-${process.pid}`;

// Rules that need types are not about architecture, and the planted files are in no TypeScript project.
const eslint = new ESLint({
  cwd: ROOT,
  overrideConfig: {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: false, project: null } },
    rules: {
      '@typescript-eslint/await-thenable': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-misused-promises': 'off',
      '@typescript-eslint/no-unused-vars': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
    },
  },
});

async function complaints(filePath: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(code, { filePath: path.join(ROOT, filePath) });
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}

// The files that the planted ones import exist, because the zones look at where an import really leads.
beforeAll(() => {
  mkdirSync(path.join(ROOT, PLANTED), { recursive: true });
  writeFileSync(
    path.join(ROOT, PLANTED, 'there.ts'),
    "import { here } from './here';\nexport const there = () => here;\n",
  );
  writeFileSync(
    path.join(ROOT, PLANTED, 'here.ts'),
    "import { there } from './there';\nexport const here = () => there;\n",
  );
  for (const folder of Object.values(plantedFolders)) {
    mkdirSync(path.join(ROOT, folder), { recursive: true });
    writeFileSync(path.join(ROOT, folder, 'thing.ts'), 'export type Thing = string;\n');
  }
}, 60_000);
afterAll(() => {
  for (const folder of [PLANTED, ...Object.values(plantedFolders)]) {
    rmSync(path.join(ROOT, folder), { recursive: true, force: true });
  }
});

const planted = `planted-${process.pid}`;
const plantedFolders = {
  app: `app/${planted}`,
  case: `lib/domain/case/${planted}`,
  cases: `components/cases/${planted}`,
  db: `db/${planted}`,
  services: `lib/services/${planted}`,
};
const thing = (folder: keyof typeof plantedFolders) =>
  `import type { Thing } from '@/${plantedFolders[folder]}/thing';\nexport const use = (it: Thing) => it;\n`;

describe('each rule fails on a planted violation, and says where the code belongs', { timeout: 60_000 }, () => {
  test.each([
    ['lib/domain/planted.ts', thing('db'), /no-restricted-paths: .*lib\/domain is pure/],
    ['lib/domain/planted.ts', thing('services'), /no-restricted-paths: .*lib\/domain is pure/],
    ['lib/domain/planted.ts', "import fs from 'node:fs';\nexport { fs };\n", /belongs in lib\/platform/],
    ['lib/domain/planted.ts', 'export const now = () => new Date();\n', /no-restricted-syntax: .*no new Date\(\)/],
    ['lib/domain/planted.ts', 'export const now = () => Date.now();\n', /no-restricted-syntax: .*no Date\.now/],
    [
      'lib/domain/planted.ts',
      "import { Temporal } from 'temporal-polyfill';\nexport const now = () => Temporal.Now.instant();\n",
      /no-restricted-syntax: .*no Temporal\.Now/,
    ],
    ['db/planted.ts', thing('services'), /no-restricted-paths: .*an ordering of steps in lib\/services/],
    ['db/planted.ts', 'export const rows = (q: { all(): [] }) => q.all();\n', /await the query itself/],
    [
      'db/planted.ts',
      'export const go = (db: { transaction(f: () => void): void }) => db.transaction(async () => {});\n',
      /its writes still land/,
    ],
    ['lib/platform/planted.ts', thing('services'), /no-restricted-paths: .*lib\/platform is the edges/],
    ['lib/services/planted.ts', "import { eq } from 'drizzle-orm';\nexport { eq };\n", /Only db knows SQL/],
    ['lib/services/planted.ts', "import { cookies } from 'next/headers';\nexport { cookies };\n", /in app, and pass/],
    ['lib/services/planted.ts', thing('app'), /no-restricted-paths: .*Nothing outside app imports app/],
    ['app/planted.ts', thing('db'), /no-restricted-paths: .*app never imports db/],
    ['app/planted.ts', "import Database from 'better-sqlite3';\nexport { Database };\n", /Only db knows SQL/],
    ['components/cases/planted.tsx', thing('services'), /no-restricted-paths: .*components take data as props/],
    ['components/cases/planted.tsx', thing('db'), /no-restricted-paths: .*components take data as props/],
    ['components/ui/planted.tsx', thing('cases'), /no-restricted-paths: .*know no case/],
    ['components/forms/planted.tsx', thing('case'), /no-restricted-paths: .*know no case/],
    ['components/ui/planted.tsx', 'export default function Planted() {\n  return null;\n}\n', /no-default-export/],
    [`${PLANTED}/here.ts`, "import { there } from './there';\nexport const here = () => there;\n", /no-cycle/],
  ])('%s: %s', async (filePath, code, expected) => {
    expect(await complaints(filePath, code)).toContainEqual(expect.stringMatching(expected));
  });
});

describe('what the rules allow passes', { timeout: 60_000 }, () => {
  test.each([
    [
      'lib/domain/planted.ts',
      "import { Temporal } from 'temporal-polyfill';\nimport { z } from 'zod';\n" +
        'export const year = (day: string) => Temporal.PlainDate.from(z.string().parse(day)).year;\n',
    ],
    [
      'db/planted.ts',
      "import { eq } from 'drizzle-orm';\nexport const find = (m: Map<string, unknown>) => [eq, m.get('a')];\n",
    ],
    ['lib/services/planted.ts', thing('db')],
    ['app/planted.ts', thing('services')],
    ['app/planted/page.tsx', 'export default function Page() {\n  return null;\n}\n'],
    ['components/cases/planted.tsx', thing('case')],
  ])('%s: %s', async (filePath, code) => {
    expect(await complaints(filePath, code)).toEqual([]);
  });
});
