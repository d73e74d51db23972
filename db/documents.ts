/** What is known of the documents of a case; their bytes lie in the file store. */
import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import { db } from './client';
import type { Database, Statement } from './engine';
import { documents } from './schema/cases';

export type DocumentRow = typeof documents.$inferSelect;

export const insertDocument = (tx: Database, row: DocumentRow): Statement => tx.insert(documents).values(row);

export const listDocuments = async (caseId: string): Promise<DocumentRow[]> =>
  db()
    .select()
    .from(documents)
    .where(eq(documents.caseId, caseId))
    .orderBy(asc(documents.uploadedAt), asc(documents.id));

export async function loadDocument(bodyId: string, documentId: string): Promise<DocumentRow | null> {
  const [row] = await db()
    .select()
    .from(documents)
    .where(and(eq(documents.id, documentId), eq(documents.bodyId, bodyId)));
  return row ?? null;
}
