/**
 * Documents of a case. Stored by a random id with their SHA-256; the name people gave is only ever a label. The type is
 * read from the content, and what can carry a program is not taken.
 */
import 'server-only';
import { fileTypeFromBuffer } from 'file-type';
import { commit } from '@/db/client';
import { insertDocument, loadDocument } from '@/db/documents';
import { insertAccess } from '@/db/people';
import { type DocumentKind, FILE_TOO_LARGE, LARGEST_FILE_BYTES, TAKEN_FILES } from '@/lib/domain/case/document-rules';
import { refuse, type Result } from '@/lib/domain/result';
import { mayAddDocument, mayOpenDocument } from '@/lib/domain/case/document-access';
import { readStoredFile, storeFile } from '@/lib/platform/files';
import { newId } from '@/lib/platform/id';
import { sha256 } from '@/lib/platform/seal';
import { loadVisibleCase } from './act-on-case';
import type { Call } from './call';
import { answerStatements, type Keyed, once } from './idempotency';
import { decideContext, loadOfficeOf } from './office';

const LONGEST_NAME = 120;

/** A label that is safe to show and to send: no path, no control or direction signs, its ending kept. */
export function safeName(given: string): string {
  const base = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = base.replace(/[\p{C}\u2028\u2029<>:"|?*]/gu, '').replace(/^[.\s]+|[.\s]+$/g, '');
  const ending = /\.[^.]{1,8}$/.exec(clean)?.[0] ?? '';
  const stem = [...clean.slice(0, clean.length - ending.length)].slice(0, LONGEST_NAME - ending.length).join('');
  return `${stem || 'file'}${ending}`;
}

async function mediaTypeOf(bytes: Uint8Array, name: string): Promise<string | null> {
  const ending = name.toLowerCase().split('.').at(-1) ?? '';
  const found = await fileTypeFromBuffer(bytes);
  return found && TAKEN_FILES[found.mime]?.includes(ending) ? found.mime : null;
}

interface SentFile {
  readonly kind: DocumentKind;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** @param key the sender's idempotency key. */
export async function addDocument(
  call: Call,
  caseId: string,
  file: SentFile,
  key?: string,
): Promise<Result<{ id: string }>> {
  const keyed = { key, request: { addDocument: caseId, kind: file.kind, name: file.name, sha256: sha256(file.bytes) } };
  return once(call, keyed, () => add(call, caseId, file, keyed));
}

async function add(call: Call, caseId: string, file: SentFile, keyed: Keyed): Promise<Result<{ id: string }>> {
  const stored = await loadVisibleCase(call.actor, caseId);
  if (!stored) return refuse('not_found');
  if (!mayAddDocument(stored.state, decideContext(call, await loadOfficeOf(stored)))) {
    const { status } = stored.state;
    return status === 'closed' ? refuse('not_in_this_status', { values: { status } }) : refuse('not_allowed');
  }
  if (file.bytes.length === 0) return refuse('file_missing', { field: 'file' });
  if (file.bytes.length > LARGEST_FILE_BYTES) return { ok: false, refusal: FILE_TOO_LARGE };
  const name = safeName(file.name);
  const mediaType = await mediaTypeOf(file.bytes, name);
  if (!mediaType) return refuse('file_type_not_allowed', { field: 'file', values: { name } });

  const id = newId();
  await storeFile(id, file.bytes);
  const { bodyId, userId } = call.actor;
  const row = {
    id,
    bodyId,
    caseId,
    kind: file.kind,
    name,
    mediaType,
    size: file.bytes.length,
    sha256: sha256(file.bytes),
    uploadedBy: userId,
    uploadedAt: new Date(call.at),
  };
  await commit((tx) => [insertDocument(tx, row), ...answerStatements(tx, call, keyed, { id })]);
  return { ok: true, value: { id } };
}

/** A document may show who the applicant is: who opens one is written down, like a look at the applicant. */
export async function openDocument(call: Call, documentId: string) {
  const { bodyId, userId } = call.actor;
  const document = await loadDocument(bodyId, documentId);
  const stored = document && (await loadVisibleCase(call.actor, document.caseId));
  if (!stored) return refuse('not_found');
  if (!mayOpenDocument(call.actor, stored.state, document.kind)) return refuse('not_allowed');
  const { id, caseId, name, size } = document;
  const content = await readStoredFile(id);
  const look = { id: newId(), bodyId, userId, caseId, what: `document_opened:${id}`, at: new Date(call.at) };
  await commit((tx) => [insertAccess(tx, look)]);
  return { ok: true as const, value: { name, size, content } };
}
