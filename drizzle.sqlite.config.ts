import { defineConfig } from 'drizzle-kit';

// db/columns.ts takes its dialect from here; the schema is read after this file.
delete process.env.DATABASE_URL;

export default defineConfig({
  dialect: 'sqlite',
  schema: './db/schema/*.ts',
  out: process.env.GONGKAI_MIGRATIONS ? `${process.env.GONGKAI_MIGRATIONS}/sqlite` : './db/migrations/sqlite',
  casing: 'snake_case',
});
