import { defineConfig } from 'drizzle-kit';

// db/columns.ts takes its dialect from here; the schema is read after this file. Nothing connects to it.
process.env.DATABASE_URL = 'postgres://generate/only';

export default defineConfig({
  dialect: 'postgresql',
  schema: './db/schema/*.ts',
  out: process.env.GONGKAI_MIGRATIONS ? `${process.env.GONGKAI_MIGRATIONS}/pg` : './db/migrations/pg',
  casing: 'snake_case',
});
