/** Passwords as they are kept and made. Which ones may be chosen is the domain's business. */
import 'server-only';
import { hash, verify } from '@node-rs/argon2';
import { passwordProblem } from '@/lib/domain/staff/password';
import { readableCode } from '@/lib/platform/seal';

/** Argon2id with the library's defaults (19 MiB, two passes: the floor OWASP recommends). */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'));

/** Stands in place of a hash where there is no password yet: none fits. */
export const NO_PASSWORD = '';

export const fitsPassword = (passwordHash: string, password: string): Promise<boolean> =>
  verify(passwordHash, password.normalize('NFKC'));

const PASSWORD_GROUPS = 4;

/** Eighty random bits, drawn again until they are a password anybody might have chosen. */
export function newPassword(): string {
  for (;;) {
    const drawn = readableCode(PASSWORD_GROUPS);
    if (passwordProblem(drawn, '') === null) return drawn;
  }
}
