/**
 * What both engines offer. The static type is SQLite's; `.all() .get() .run()` exist on it but not on PostgreSQL, so
 * queries are awaited and statements handed to `commit`.
 */
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';

export type Database = BetterSQLite3Database;

/** A statement that has been built and not yet run. */
export interface Statement {
  run(): unknown;
}

/** A statement that must touch exactly one row, or the whole commit is undone. */
export interface Guarded {
  readonly exactlyOne: Statement;
}

export type Statements = Iterable<Statement | Guarded>;
export type Build = (tx: Database) => Statements;

export interface Connection {
  readonly db: Database;
  /** Runs the statements in one durable transaction, or none of them. */
  commit(build: Build): Promise<void>;
  migrate(): Promise<void>;
  /**
   * Takes the database for one process that serves it or empties it, until it is closed; false when another one has it. Commands
   * that only read and write beside the server do not ask. PostgreSQL serves any number.
   */
  claim(): boolean;
  /** Removes every table; the next `migrate` starts from nothing. */
  wipe(): Promise<void>;
  close(): Promise<void>;
  /** @throws when this is no longer the database that was opened, and what is written would be lost. */
  assertThere(): void;
}

/**
 * A built server loads this module once per bundle, and the connection is shared among them: what one bundle throws has to be
 * known by another, so these are told by name and not by class.
 */
const isNamed = (name: string) => (value: unknown) => value instanceof Error && value.name === name;

/** A guarded statement found another number of rows: somebody was faster. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
  static override [Symbol.hasInstance] = isNamed('Conflict');
}

/** A unique value is taken. */
export class Duplicate extends Error {
  override readonly name = 'Duplicate';
  static override [Symbol.hasInstance] = isNamed('Duplicate');
}

export const guardedStatement = (entry: Statement | Guarded) => ('exactlyOne' in entry ? entry.exactlyOne : entry);

/** Together some twenty seconds: an import of a large ledger holds the database about that long. */
const ATTEMPTS = 24;
const LONGEST_WAIT_MS = 1_000;

/** Tries again, a little later each time, what failed only because another transaction held the way. */
export async function retried<T>(isPassing: (error: unknown) => boolean, attempt: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt();
    } catch (error) {
      if (tried === ATTEMPTS || !isPassing(error)) throw error;
      await new Promise((resolve) =>
        setTimeout(resolve, Math.min(2 ** tried * 5, LONGEST_WAIT_MS) * (0.5 + Math.random())),
      );
    }
  }
}

/** The driver's own error below whatever Drizzle wrapped around it. */
export function codeOf(error: unknown): string {
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return typeof code === 'string' ? code : cause ? codeOf(cause) : '';
}

/** A database that cannot be reached, read or written: SQLite's codes, those of the network, PostgreSQL's classes. */
const UNAVAILABLE =
  /^(SQLITE_(BUSY|CANTOPEN|CORRUPT|FULL|IOERR|LOCKED|NOTADB|PROTOCOL|READONLY)|ECONN|ENOTFOUND|ETIMEDOUT|EPIPE|E(HOST|NET)UNREACH|EAI_AGAIN|(08|53|57P|58)\w+$|25006|28\w{3}$|3D000)/;

/** What the drivers say without a code. */
const CONNECTION_LOST =
  /^(Connection terminated|timeout exceeded when trying to connect|The database connection is not open)/;

/** Whether something failed for want of the database, and not for what was asked of it. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return UNAVAILABLE.test(codeOf(error)) || CONNECTION_LOST.test(error.message) || isUnavailable(error.cause);
}
