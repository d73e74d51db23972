/** What keeps the doors honest: repeated requests, limits on trying, who looked at a person, the first administrator. */
import { index, instant, int, primaryKey, table, text } from '../columns';

/** The answer to a request already carried out, kept under the key its sender chose. */
export const idempotencyKeys = table(
  'idempotency_keys',
  {
    bodyId: text().notNull(),
    userId: text().notNull(),
    key: text().notNull(),
    /** Digest of what was asked, so that one key cannot stand for two requests. */
    requestHash: text().notNull(),
    /** Sealed: an answer may hold a query code. */
    answer: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.bodyId, t.userId, t.key] })],
);

/** Points used in a window; belongs to the installation, before any body is known. */
export const rateLimits = table('rate_limits', {
  key: text().primaryKey(),
  points: int().notNull(),
  expiresAt: instant().notNull(),
});

export const accessLog = table(
  'access_log',
  {
    id: text().primaryKey(),
    bodyId: text().notNull(),
    userId: text().notNull(),
    caseId: text().notNull(),
    what: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index('access_log_of_case').on(t.bodyId, t.caseId, t.at)],
);

/** The one-time token that lets the first administrator of an empty installation in; hashed, removed once used. */
export const setupTokens = table('setup_tokens', {
  tokenHash: text().primaryKey(),
  createdAt: instant().notNull(),
});

/** A keyed digest of a fixed text: tells whether the key at hand is the one this database was sealed with. */
export const keyChecks = table('key_checks', {
  id: text().primaryKey(),
  digest: text().notNull(),
});
