/**
 * Limits on trying: so many tries per window, counted in the database, so that a restart does not forget them and several
 * instances share them. A try is counted before anything is verified.
 */
import 'server-only';
import { addPoints, clearPoints, listUsedUp, loadPoints } from '@/db/safeguards';

export interface Limit {
  readonly name: string;
  readonly tries: number;
  readonly windowMs: number;
}

const MINUTE_MS = 60_000;

const limit = (name: string, tries: number, minutes: number): Limit => ({ name, tries, windowMs: minutes * MINUTE_MS });

export const SIGN_IN_BY_NAME = limit('sign-in-name', 5, 15);
export const SIGN_IN_BY_NETWORK = limit('sign-in-net', 60, 15);
export const STATUS_BY_NUMBER = limit('status-number', 10, 15);
export const STATUS_BY_NETWORK = limit('status-net', 30, 15);
export const PASSWORD_BY_PERSON = limit('password-person', 5, 15);
export const SETUP_BY_NETWORK = limit('setup-net', 10, 15);

/** IPv6 networks are handed out by /64: one of them is one party. */
export function networkOf(clientIp: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(clientIp);
  if (mapped?.[1]) return mapped[1];
  return clientIp.includes(':') ? expandIpv6(clientIp).slice(0, 4).join(':') : clientIp;
}

function expandIpv6(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const left = head ? head.split(':') : [];
  const right = tail ? tail.split(':') : [];
  const missing = tail === undefined ? 0 : 8 - left.length - right.length;
  return [...left, ...Array.from({ length: Math.max(missing, 0) }, () => '0'), ...right];
}

const rowKey = ({ name }: Limit, key: string) => `${name}:${key}`;

/** Uses one try up. @returns 0 when it may go on, else the seconds until the window ends. */
export async function secondsToWait(limited: Limit, key: string): Promise<number> {
  const now = Date.now();
  await addPoints(rowKey(limited, key), 1, new Date(now), new Date(now + limited.windowMs));
  const kept = await loadPoints(rowKey(limited, key));
  if (!kept || kept.points <= limited.tries) return 0;
  return Math.max(Math.ceil((kept.expiresAt.getTime() - now) / 1000), 1);
}

/** Which of these keys have no try left right now. */
export async function spentKeys(limited: Limit, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = new Map(keys.map((key) => [rowKey(limited, key), key]));
  const spent = await listUsedUp([...rows.keys()], limited.tries, new Date());
  return new Set(spent.map((row) => rows.get(row) ?? ''));
}

/** Forgets the tries, once somebody has shown that they were not guessing. */
export const forgetTries = (limited: Limit, key: string): Promise<void> => clearPoints(rowKey(limited, key));
