/** Signing in and out from the browser. The session itself is a cookie scripts cannot read. */
import { NoAnswer } from './request';

export type SignInAnswer =
  | { readonly kind: 'signed_in' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'too_many'; readonly minutes: number };

async function post(path: string, fields: Record<string, string>): Promise<string> {
  try {
    const { csrfToken } = (await (await fetch('/api/auth/csrf')).json()) as { csrfToken: string };
    const body = new URLSearchParams({ ...fields, csrfToken, callbackUrl: '/', json: 'true' });
    const response = await fetch(path, { method: 'POST', body });
    const { url = '' } = (await response.json()) as { url?: string };
    if (!url) throw new NoAnswer('server');
    return url;
  } catch (error) {
    throw error instanceof NoAnswer ? error : new NoAnswer('network');
  }
}

/** The answer comes as an address; a refusal as its `error`. */
export async function signIn(username: string, password: string): Promise<SignInAnswer> {
  const url = new URL(await post('/api/auth/callback/credentials', { username, password }), location.origin);
  const error = url.searchParams.get('error');
  if (!error) return { kind: 'signed_in' };
  const [what, seconds] = error.split(':');
  if (what === 'unavailable') throw new NoAnswer('server');
  return what === 'too_many_attempts'
    ? { kind: 'too_many', minutes: Math.max(1, Math.ceil(Number(seconds) / 60)) }
    : { kind: 'refused' };
}

export const signOut = (): Promise<string> => post('/api/auth/signout', {});
