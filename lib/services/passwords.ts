/** Passwords as they are kept and made. Which ones may be chosen is the domain's business. */
import 'server-only';
import { hash, verify } from '@node-rs/argon2';
import { readableCode } from '@/lib/platform/seal';

/** Argon2id with the library's defaults (19 MiB, two passes: the floor OWASP recommends). */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'));

export const fitsPassword = (passwordHash: string, password: string): Promise<boolean> =>
  verify(passwordHash, password.normalize('NFKC'));

const PASSWORD_GROUPS = 4;
export const newPassword = (): string => readableCode(PASSWORD_GROUPS);
