/**
 * PostgreSQL, alone or behind anything that speaks its protocol. Counts come back as numbers, serialisation conflicts
 * are tried again, and migrations wait for each other when several instances start at once.
 */
import path from 'node:path';
import { getTableName, is, sql, Table } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { giveWay } from '@/lib/platform/give-way';
import {
  codeOf,
  Conflict,
  type Connection,
  type Database,
  Duplicate,
  type Guarded,
  guardedStatement,
  retried,
  type Statement,
} from './engine';
import * as bodySchema from './schema/bodies';
import * as calendarSchema from './schema/calendars';
import * as caseSchema from './schema/cases';
import * as disclosureSchema from './schema/disclosures';
import * as disputeSchema from './schema/disputes';
import * as noticeSchema from './schema/notices';
import * as reportSchema from './schema/reports';
import * as safeguardSchema from './schema/safeguards';

const TABLES = [
  bodySchema,
  calendarSchema,
  caseSchema,
  disclosureSchema,
  disputeSchema,
  noticeSchema,
  reportSchema,
  safeguardSchema,
]
  .flatMap((schema): unknown[] => Object.values(schema))
  .filter((value): value is Table => is(value, Table))
  .map(getTableName);

const INT8 = 20;
const NUMERIC = 1700;
const UNIQUE_VIOLATION = '23505';
const SERIALISATION_CONFLICTS = ['40001', '40P01'];
const MIGRATION_LOCK = 711_2019;

/** The part of Drizzle's PostgreSQL databases used here; PGlite in tests offers it too. */
export interface PgDatabase {
  execute(query: unknown): Promise<unknown>;
  transaction<T>(body: (tx: unknown) => Promise<T>): Promise<T>;
}

async function run(entry: Statement | Guarded): Promise<void> {
  const result = (await (guardedStatement(entry) as Statement & PromiseLike<unknown>)) as {
    rowCount?: number;
    affectedRows?: number;
  };
  if ('exactlyOne' in entry && (result.rowCount ?? result.affectedRows) !== 1) throw new Conflict();
}

/** The same connection for a server and for the embedded stand-in of the tests. */
export function pgConnection(db: PgDatabase, rest: Pick<Connection, 'migrate' | 'close'>): Connection {
  const isConflict = (error: unknown) => SERIALISATION_CONFLICTS.includes(codeOf(error));
  return {
    db: db as unknown as Database,
    async commit(build) {
      try {
        await retried(isConflict, () =>
          db.transaction(async (tx) => {
            let sent = Promise.resolve();
            for (const entry of build(tx as Database)) {
              await sent;
              sent = run(entry);
              // Awaited in the next round: while the server works on one statement, the next is made here.
              sent.catch(() => undefined);
              await giveWay();
            }
            await sent;
          }),
        );
      } catch (error) {
        if (codeOf(error) === UNIQUE_VIOLATION) throw new Duplicate();
        if (error instanceof Conflict) throw error;
        // Drizzle puts the values of the statement into its message: what people wrote must not reach a log.
        const { cause } = error as { cause?: Error };
        throw cause ?? error;
      }
    },
    claim: () => true,
    async wipe() {
      // Only what is ours: the database may be shared.
      for (const name of TABLES) await db.execute(sql`drop table if exists ${sql.identifier(name)} cascade`);
      await db.execute(sql`drop function if exists refuse_change`);
      await db.execute(sql`drop table if exists drizzle.__drizzle_migrations`);
    },
    assertThere: () => undefined, // the server says so itself
    ...rest,
  };
}

/** Whether the database holds an installation. */
export async function isMadePg(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(`select to_regclass('drizzle.__drizzle_migrations') as made`);
    return (rows as { made: unknown }[])[0]?.made !== null;
  } finally {
    await client.end();
  }
}

export function openPg(url: string): Connection {
  const types = {
    getTypeParser: (oid: number, format?: 'text') =>
      [INT8, NUMERIC].includes(oid) ? Number : pg.types.getTypeParser(oid, format),
  };
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    max: 10,
    types: types as pg.CustomTypesConfig,
  });
  // An idle connection that the server drops is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  const db = drizzle(pool, { casing: 'snake_case' });
  return pgConnection(db as unknown as PgDatabase, {
    async migrate() {
      const client = await pool.connect();
      try {
        await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
        await migrate(drizzle(client), { migrationsFolder: path.resolve('db/migrations/pg') });
      } finally {
        await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
        client.release();
      }
    },
    close: () => pool.end(),
  });
}
