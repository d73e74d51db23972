/**
 * The one file that knows next-auth. Its token carries nothing but a random session id; who that is, and whether it still
 * counts, is asked of the session row on every request.
 */
import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { getServerSession, type NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import type { Actor } from '@/lib/domain/staff/actor';
import { CLIENT_IP_HEADER } from '@/lib/platform/client-ip-header.mjs';
import { env } from '@/lib/platform/env';
import { keyFor } from '@/lib/platform/keys';
import { BACKGROUND_HEADER } from '@/lib/queries/request';
import { actorOfSession, signIn, signOut } from '@/lib/services/sign-in';

const TWELVE_HOURS = 12 * 60 * 60;

/** next-auth reads its own address from the environment and nowhere else. */
function tellOwnAddress(): void {
  const { publicUrl, port } = env();
  process.env['NEXTAUTH_URL'] ??= publicUrl ?? `http://localhost:${port}`;
}

export function authOptions(): NextAuthOptions {
  tellOwnAddress();
  return {
    secret: keyFor('session').toString('base64'),
    session: { strategy: 'jwt', maxAge: TWELVE_HOURS },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    useSecureCookies: env().publicUrl?.startsWith('https:') ?? false,
    providers: [
      CredentialsProvider({
        credentials: { username: {}, password: {} },
        async authorize(credentials, request) {
          const clientIp = String(request.headers?.[CLIENT_IP_HEADER] ?? '');
          const { username = '', password = '' } = credentials ?? {};
          const answer = await signIn({ username, password, clientIp });
          if (answer.kind === 'too_many') throw new Error(`too_many_attempts:${answer.retryAfterSeconds}`);
          return answer.kind === 'signed_in' ? { id: answer.sessionId } : null;
        },
      }),
    ],
    callbacks: {
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

/** The session this request was made in, which may have ended; null without one. */
export const currentSessionId = cache(async (): Promise<string | null> => {
  const session = (await getServerSession(authOptions())) as { sid?: string } | null;
  return session?.sid ?? null;
});

/** Who is asking, or null. Read once per request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const sessionId = await currentSessionId();
  if (!sessionId) return null;
  const keepsAlive = !(await headers()).has(BACKGROUND_HEADER);
  return actorOfSession(sessionId, keepsAlive);
});

/** For staff pages: sends everyone else to the sign-in page. */
export async function requireActor(): Promise<Actor> {
  return (await currentActor()) ?? redirect('/sign-in');
}
