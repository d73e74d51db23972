/** The queries the two engines word differently; here made to give the same answer on both. */
import { type AnyColumn, getTableColumns, sql, type SQL } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { raise } from '@/lib/domain/raise';
import { engine } from './columns';
import type { Database, Statement } from './engine';

/**
 * Whether a column holds the text, upper and lower case alike. Signs that mean something to LIKE stand for themselves. The
 * engine lowers both sides, because each knows other letters than JavaScript does (full-width ones, accents).
 */
export const containsIgnoreCase = (column: AnyColumn, text: string): SQL => {
  const literal = text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
  return sql`lower(${column}) like lower(${`%${literal}%`}) escape '\\'`;
};

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * Many rows with the same keys in one statement. On PostgreSQL they travel as one JSON value:
 * a placeholder for each of millions of values takes longer than all the rest of a large import.
 */
export function insertMany<T extends SQLiteTable>(tx: Database, table: T, rows: T['$inferInsert'][]): Statement {
  if (engine === 'sqlite') return tx.insert(table).values(rows);
  const columns = getTableColumns(table);
  const keys = Object.keys(rows[0] ?? {}) as (keyof typeof columns & string)[];
  const names = keys.map((key) => sql.identifier(snakeCase(key)));
  const typed = keys.map((key) => sql`${sql.identifier(key)} ${sql.raw(columns[key]?.getSQLType() ?? raise(key))}`);
  const given = sql`json_to_recordset(${JSON.stringify(rows)}::json) as given (${sql.join(typed, sql`, `)})`;
  const statement = sql`insert into ${table} (${sql.join(names, sql`, `)}) select * from ${given}`;
  return (tx as unknown as { execute(query: SQL): Statement }).execute(statement);
}
