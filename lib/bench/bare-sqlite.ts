/** The driver alone, with the same durability as the product: what a baseline is measured on. */
import SQLite from 'better-sqlite3';

export function openBare(file: string): SQLite.Database {
  const client = new SQLite(file);
  client.pragma('journal_mode = WAL');
  client.pragma('synchronous = FULL');
  return client;
}
