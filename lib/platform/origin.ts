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
  const own = env().publicUrl;
  if (own) return origin === own;
  return URL.canParse(origin) && new URL(origin).host === headers.get('host');
}
