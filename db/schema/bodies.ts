/** The bodies, each with its tree of units and its staff. */
import type { BodyLevel, BodySettings } from '@/lib/domain/staff/body';
import type { Role } from '@/lib/domain/staff/role';
import { bool, choice, index, instant, int, json, table, text, uniqueIndex } from '../columns';

export const bodies = table(
  'bodies',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    /** The body it is under; null for the one at the top. */
    parentId: text(),
    level: choice<BodyLevel>().notNull().default('department'),
    settings: json<BodySettings>().notNull(),
    /** Loaded as the demonstration: it alone may be removed again. */
    demonstration: bool().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex('bodies_name').on(t.name)],
);

export const units = table(
  'units',
  {
    id: text().primaryKey(),
    bodyId: text()
      .notNull()
      .references(() => bodies.id),
    parentId: text(),
    name: text().notNull(),
    position: int().notNull(),
  },
  (t) => [index('units_of_body').on(t.bodyId, t.position)],
);

export const users = table(
  'users',
  {
    id: text().primaryKey(),
    bodyId: text()
      .notNull()
      .references(() => bodies.id),
    unitId: text().references(() => units.id),
    username: text().notNull(),
    name: text().notNull(),
    passwordHash: text().notNull(),
    roles: json<Role[]>().notNull(),
    /** Where reminders are mailed; empty for none. */
    email: text().notNull().default(''),
    active: bool().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex('users_username').on(t.username), index('users_of_body').on(t.bodyId)],
);

/** One row per sign-in, asked on every request: the cookie alone opens nothing. The id is stored hashed. */
export const sessions = table(
  'sessions',
  {
    idHash: text().primaryKey(),
    bodyId: text().notNull(),
    userId: text()
      .notNull()
      .references(() => users.id),
    createdAt: instant().notNull(),
    seenAt: instant().notNull(),
    revokedAt: instant(),
  },
  (t) => [index('sessions_of_user').on(t.userId)],
);
