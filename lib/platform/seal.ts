/**
 * Encryption at rest and keyed digests. Sealed text is AES-256-GCM bound to the record it belongs to; a blind index is
 * an HMAC by which equal values can be found and nothing else learned.
 */
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { keyFor, type Purpose } from './keys';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** @param record id of the record it is stored in: sealed bytes moved to another record do not open. */
export function sealBytes(plain: Uint8Array, record: string, purpose: Purpose): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), iv).setAAD(Buffer.from(record));
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** @throws when the bytes were changed, belong to another record, or the key is another one. */
export function openBytes(sealed: Buffer, record: string, purpose: Purpose): Buffer {
  const tagAt = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), sealed.subarray(0, IV_BYTES));
  decipher.setAAD(Buffer.from(record)).setAuthTag(sealed.subarray(tagAt));
  return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, tagAt)), decipher.final()]);
}

/** Text, sealed as bytes are. */
export const seal = (plain: string, record: string, purpose: Purpose = 'applicant'): string =>
  sealBytes(Buffer.from(plain, 'utf8'), record, purpose).toString('base64');

export const open = (sealed: string, record: string, purpose: Purpose = 'applicant'): string =>
  openBytes(Buffer.from(sealed, 'base64'), record, purpose).toString('utf8');

export const keyedDigest = (purpose: Purpose, text: string): string =>
  createHmac('sha256', keyFor(purpose)).update(text).digest('base64url');

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** A random secret for cookies and tokens: 32 bytes. */
export const randomToken = (): string => randomBytes(32).toString('base64url');

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Random text people copy by hand: groups of four, without I, L, O and U; five bits a sign. */
export function readableCode(groups: number): string {
  const signs = Array.from(randomBytes(groups * 4), (byte) => ALPHABET[byte & 31]).join('');
  return (signs.match(/.{4}/g) ?? []).join('-');
}

/** What was copied by hand, as it was meant: upper case, look-alikes resolved, separators dropped. */
export const normaliseCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '');
