/**
 * Which passwords may be chosen. GB/T 22239 (等级保护基本要求) 8.1.4.1 a) asks that what somebody signs in with be complex
 * and names no numbers: three kinds of characters out of four is how it is assessed; the lengths are a house rule.
 */
import type { RefusalCode } from '../result';

export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 128;
const FEWEST_KINDS = 3;

/** Small letters, capital letters, digits, and everything else. */
const KINDS = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];

export type PasswordProblem = Extract<RefusalCode, 'password_length' | 'password_is_username' | 'password_too_plain'>;

/** Why a password may not be chosen by the person of that user name; null when it may. Full-width signs count as plain ones. */
export function passwordProblem(chosen: string, username: string): PasswordProblem | null {
  const password = chosen.normalize('NFKC');
  const { length } = [...password];
  if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD) return 'password_length';
  if (password.toLowerCase() === username.toLowerCase()) return 'password_is_username';
  return KINDS.filter((kind) => kind.test(password)).length < FEWEST_KINDS ? 'password_too_plain' : null;
}
