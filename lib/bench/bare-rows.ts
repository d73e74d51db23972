/** The driver of the engine that is measured, alone: what reading is compared with. */
import pg from 'pg';
import { engine } from '@/db/columns';
import { openBare } from './bare-sqlite';

export interface BareRows {
  /** @param text with `?` for every value. */
  readonly all: (text: string, values: readonly (string | number)[]) => Promise<number>;
  readonly close: () => Promise<void>;
}

export async function openRows(file: string): Promise<BareRows> {
  if (engine === 'sqlite') {
    const bare = openBare(file);
    const prepared = new Map<string, ReturnType<typeof bare.prepare>>();
    return {
      async all(text, values) {
        const statement = prepared.get(text) ?? bare.prepare(text);
        prepared.set(text, statement);
        return statement.all(values).length;
      },
      close: async () => void bare.close(),
    };
  }
  const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
  await client.connect();
  return {
    async all(text, values) {
      let count = 0;
      const numbered = text.replace(/\?/g, () => `$${(count += 1)}`);
      return (await client.query(numbered, [...values])).rows.length;
    },
    close: () => client.end(),
  };
}
