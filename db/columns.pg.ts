/** The same vocabulary on PostgreSQL. Types are those of SQLite, so that the schema and every query have one type. */
import * as p from 'drizzle-orm/pg-core';
import type { Columns } from './columns.sqlite';

const vocabulary = {
  table: p.pgTable,
  index: p.index,
  uniqueIndex: p.uniqueIndex,
  primaryKey: p.primaryKey,
  text: () => p.text(),
  choice: () => p.text(),
  day: () => p.text(),
  int: () => p.integer(),
  bool: () => p.boolean(),
  instant: () => p.timestamp({ withTimezone: true, precision: 3, mode: 'date' }),
  json: () => p.jsonb(),
} satisfies Record<keyof Columns, unknown>;

export const columns = vocabulary as unknown as Columns;
