/** Which files a case takes, and how large: what can be read for decades and carries no program. House rules, not law. */
import { z } from 'zod';
import type { Refusal } from '../result';

/** Shows who the applicant is, such as the request or proof of identity or delivery; or a working paper, which does not. */
export const DocumentKind = z.enum(['applicant', 'working']);
export type DocumentKind = z.infer<typeof DocumentKind>;

export const LARGEST_FILE_MEGABYTES = 20;
export const LARGEST_FILE_BYTES = LARGEST_FILE_MEGABYTES * 1024 * 1024;

/** The browser says it before it sends, the door before it reads, and the service whoever asks. */
export const FILE_TOO_LARGE: Refusal = {
  code: 'file_too_large',
  field: 'file',
  values: { megabytes: LARGEST_FILE_MEGABYTES },
};

/** Content types taken, with the endings their names may have. */
export const TAKEN_FILES: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
};

export const TAKEN_ENDINGS: readonly string[] = Object.values(TAKEN_FILES).flat();
