/**
 * Whether a request that changes something comes from our own pages. Closed by default: a request that says nothing about
 * where it comes from is refused.
 */
import { env } from './env';

export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site && site !== 'same-origin' && site !== 'none') return false;
  const origin = headers.get('origin');
  if (!origin) return false;
  return origin === (env().publicUrl ?? addressAskedFor(headers));
}

/** The address this installation is reached at from outside, without a slash at its end. */
export const publicAddress = (headers: Headers): string => env().publicUrl ?? addressAskedFor(headers) ?? '';

/** Scheme and host this request was sent to. Only a trusted proxy may say that it was asked over HTTPS. */
function addressAskedFor(headers: Headers): string | null {
  const isHttps = headers.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https';
  const address = `${isHttps ? 'https' : 'http'}://${headers.get('host')}`;
  // As a browser writes it: in small letters, and without the port that goes without saying.
  return URL.canParse(address) ? new URL(address).origin : null;
}
