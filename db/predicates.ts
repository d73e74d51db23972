/** The queries the two engines word differently; here made to give the same answer on both. */
import { type AnyColumn, sql, type SQL } from 'drizzle-orm';

/**
 * Whether a column holds the text, upper and lower case alike. Signs that mean something to LIKE stand for themselves. The
 * engine lowers both sides, because each knows other letters than JavaScript does (full-width ones, accents).
 */
export const containsIgnoreCase = (column: AnyColumn, text: string): SQL => {
  const literal = text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
  return sql`lower(${column}) like lower(${`%${literal}%`}) escape '\\'`;
};
