import 'server-only';
import { env } from '@/lib/platform/env';
import { PATHS } from '@/components/public/paths';

export const PASS_COOKIE = 'gongkai_status';

const FIFTEEN_MINUTES = 15 * 60;

const isHttps = (request: Request): boolean =>
  new URL(request.url).protocol === 'https:' ||
  request.headers.get('x-forwarded-proto') === 'https' ||
  (env().publicUrl?.startsWith('https:') ?? false);

const cookie = (request: Request, value: string, seconds: number): string =>
  `${PASS_COOKIE}=${encodeURIComponent(value)}; Path=${PATHS.status}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${isHttps(request) ? '; Secure' : ''}`;

/** Lets this browser see one request for a quarter of an hour. */
export const passCookie = (request: Request, pass: string): string => cookie(request, pass, FIFTEEN_MINUTES);

export const noPassCookie = (request: Request): string => cookie(request, '', 0);
