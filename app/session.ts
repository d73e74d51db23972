/**
 * The one file that knows next-auth. Its token carries nothing but a random session id; who that is, and whether it still
 * counts, is asked of the session row on every request.
 */
import 'server-only';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { NextAuthOptions } from 'next-auth';
import { decode } from 'next-auth/jwt';
import CredentialsProvider from 'next-auth/providers/credentials';
import type { Actor } from '@/lib/domain/staff/actor';
import { signInAddress } from '@/components/layout/sign-in-address';
import { ADDRESS_HEADER, CLIENT_IP_HEADER } from '@/lib/platform/own-headers.mjs';
import { env } from '@/lib/platform/env';
import { keyFor } from '@/lib/platform/keys';
import { log } from '@/lib/platform/log';
import { BACKGROUND_HEADER } from '@/lib/queries/request';
import { codeOf } from '@/lib/services/readiness';
import { actorOfSession, signIn, signOut } from '@/lib/services/sign-in';

const TWELVE_HOURS = 12 * 60 * 60;

/** next-auth reads its own address from the environment and nowhere else. */
function tellOwnAddress(): void {
  const { publicUrl, port } = env();
  process.env['NEXTAUTH_URL'] ??= publicUrl ?? `http://localhost:${port}`;
}

const secret = () => keyFor('session').toString('base64');
const isSecure = () => env().publicUrl?.startsWith('https:') ?? false;

/** The name of the cookie next-auth keeps a session in. */
export const sessionCookie = (): string => `${isSecure() ? '__Secure-' : ''}next-auth.session-token`;

export function authOptions(): NextAuthOptions {
  tellOwnAddress();
  return {
    secret: secret(),
    session: { strategy: 'jwt', maxAge: TWELVE_HOURS },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    useSecureCookies: isSecure(),
    // By its code alone: what comes with it are stacks, for whatever a stranger sends.
    logger: { error: (code) => log().debug({ code }, 'next-auth refused a request') },
    providers: [
      CredentialsProvider({
        credentials: { username: {}, password: {} },
        async authorize(credentials, request) {
          const clientIp = String(request.headers?.[CLIENT_IP_HEADER] ?? '');
          const { username = '', password = '' } = credentials ?? {};
          const answer = await signIn({ username, password, clientIp }).catch(unavailable);
          if (answer.kind === 'too_many') throw new Error(`too_many_attempts:${answer.retryAfterSeconds}`);
          return answer.kind === 'signed_in' ? { id: answer.sessionId } : null;
        },
      }),
    ],
    callbacks: {
      // Where to go on is for the sign-in page to know: next-auth is never followed anywhere.
      redirect: ({ baseUrl }) => baseUrl,
      jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token['sid'] }),
      session: ({ session, token }) => ({ expires: session.expires, sid: token['sid'] }) as unknown as typeof session,
    },
    events: {
      async signOut({ token }) {
        if (typeof token['sid'] === 'string') await signOut(token['sid']);
      },
    },
  };
}

/** What next-auth makes of an error goes to the browser: the name of the failure, and nothing of the statement that failed. */
function unavailable(error: unknown): never {
  log().error({ code: codeOf(error) }, 'sign-in failed');
  throw new Error('unavailable');
}

/** The session this request was made in, which may have ended; null without one, and for a cookie that is none of ours. */
export const currentSessionId = cache(async (): Promise<string | null> => {
  const token = (await cookies()).get(sessionCookie())?.value;
  const read = token ? await decode({ token, secret: secret() }).catch(() => null) : null;
  return typeof read?.['sid'] === 'string' ? read['sid'] : null;
});

/** Who is asking, or null. Read once per request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const sessionId = await currentSessionId();
  if (!sessionId) return null;
  const keepsAlive = !(await headers()).has(BACKGROUND_HEADER);
  return actorOfSession(sessionId, keepsAlive);
});

/** For staff pages: sends everyone else to the sign-in page, which leads back to the page that was asked for. */
export async function requireActor(): Promise<Actor> {
  return (await currentActor()) ?? redirect(signInAddress((await headers()).get(ADDRESS_HEADER) ?? '/queue'));
}
