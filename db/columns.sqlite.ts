/** The column vocabulary on SQLite. Instants are milliseconds, days are text, booleans are 0 and 1. */
import * as s from 'drizzle-orm/sqlite-core';

export const columns = {
  table: s.sqliteTable,
  index: s.index,
  uniqueIndex: s.uniqueIndex,
  primaryKey: s.primaryKey,
  text: () => s.text(),
  choice: <T extends string>() => s.text().$type<T>(),
  day: <T extends string>() => s.text().$type<T>(),
  int: () => s.integer(),
  bool: () => s.integer({ mode: 'boolean' }),
  instant: () => s.integer({ mode: 'timestamp_ms' }),
  json: <T>() => s.text({ mode: 'json' }).$type<T>(),
};
export type Columns = typeof columns;
