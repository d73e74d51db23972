/** Yearly tables as they were published. */
import type { PublishedTables } from '@/lib/domain/report/publication';
import type { FormYear } from '@/lib/domain/report/report-form';
import { choice, index, instant, int, json, table, text } from '../columns';
import { bodies } from './bodies';

export const publications = table(
  'publications',
  {
    id: text().primaryKey(),
    bodyId: text()
      .notNull()
      .references(() => bodies.id),
    year: int().notNull(),
    form: choice<FormYear>().notNull(),
    tables: json<PublishedTables>().notNull(),
    publishedBy: text().notNull(),
    publishedAt: instant().notNull(),
  },
  (t) => [index('publications_of_body').on(t.bodyId, t.year, t.publishedAt)],
);
