import { configDefaults, defineConfig } from 'vitest/config';

process.env.TZ = 'UTC'; // workers inherit it: an answer must not depend on the zone of the machine

const shared = {
  environment: 'node' as const,
  globalSetup: ['./lib/testing/temporary-files.ts'],
  setupFiles: ['./lib/testing/setup.ts'],
  // A key of their own, so that parallel workers share no file.
  env: { TZ: 'UTC', GONGKAI_KEY: Buffer.alloc(32, 'test').toString('base64'), GONGKAI_LOG_LEVEL: 'silent' },
};

// Every test file belongs to exactly one kind; the database's run twice, once on each engine.
export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: `${import.meta.dirname}/` },
      { find: /^server-only$/, replacement: `${import.meta.dirname}/lib/testing/empty.ts` },
    ],
  },
  test: {
    maxWorkers: 2, // on two processors the usual is one
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          testTimeout: 30_000, // a busy machine is slow, and that is no failure
          include: ['lib/**/*.test.{ts,tsx}', 'components/**/*.test.{ts,tsx}'],
          // What the benchmark's bare page was built into holds tests of others.
          exclude: [...configDefaults.exclude, '**/.next/**', 'lib/services/**', 'lib/cli/**'],
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'db-sqlite',
          include: ['db/**/*.test.ts'],
          env: { ...shared.env, DATABASE_URL: '' },
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'db-pg',
          include: ['db/**/*.test.ts'],
          // Marks the dialect; db/testing.ts opens PGlite, or the server of TEST_POSTGRES_URL.
          env: { ...shared.env, DATABASE_URL: 'postgres://test/test' },
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'services',
          include: ['lib/services/**/*.test.ts', 'lib/cli/**/*.test.ts', 'app/**/*.test.{ts,tsx}'],
          env: { ...shared.env, DATABASE_URL: '' },
          testTimeout: 20_000,
        },
      },
    ],
  },
});
