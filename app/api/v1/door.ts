/**
 * The JSON door: session, origin, parsing and the wording of refusals as statuses, once for every route. Rules are in the
 * services; a route only names the service it opens.
 */
import 'server-only';
import { headers } from 'next/headers';
import type { z } from 'zod';
import { hasType } from '@/app/media-type';
import { currentActor } from '@/app/session';
import type { Refusal, RefusalCode, Result } from '@/lib/domain/result';
import { isSameOrigin } from '@/lib/platform/origin';
import { type Call, callNow } from '@/lib/services/call';
import { isSound } from './sound-text';
import { idempotencyKey } from './idempotency-key';

const STATUS: Partial<Record<RefusalCode, number>> = {
  not_found: 404,
  not_allowed: 403,
  cross_site: 403,
  four_eyes: 403,
  not_your_unit: 403,
  not_the_handler: 403,
  changed_meanwhile: 409,
  settings_changed: 409,
  last_administrator: 409,
  holds_open_cases: 409,
  not_in_this_status: 409,
  key_used_for_another_request: 409,
  too_many_attempts: 429,
  file_too_large: 413,
};
const UNPROCESSABLE = 422;

const json = (body: unknown, status: number) =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } });

const refusal = (refused: Refusal) => json({ refusal: refused }, STATUS[refused.code] ?? UNPROCESSABLE);

/** What the parser found, without repeating what was typed. */
const malformed = (error: z.ZodError) =>
  json(
    {
      refusal: { code: 'invalid_input' satisfies RefusalCode },
      issues: error.issues.map(({ path, code, message }) => ({
        path: path.join('.'),
        code: code === 'custom' ? message : code,
      })),
    },
    UNPROCESSABLE,
  );

export const answer = (result: Result<unknown>, status = 200): Response =>
  result.ok ? json(result.value, status) : refusal(result.refusal);

const LARGEST_BODY_BYTES = 1024 * 1024;

/** Reads a JSON body against its schema. Anything that is not JSON is answered like anything that does not fit. */
async function parseBody<S extends z.ZodType>(
  request: Request,
  schema: S,
): Promise<z.ZodSafeParseResult<z.infer<S>> | null> {
  if (!hasType(request.headers, 'application/json')) return null;
  const text = await request.text();
  if (text.length > LARGEST_BODY_BYTES || !isSound(text)) return null;
  try {
    return schema.safeParse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** For reading: a session is enough. */
export async function reading(open: (call: Call) => Promise<Response>): Promise<Response> {
  const actor = await currentActor();
  return actor ? open(callNow(actor)) : json({ refusal: { code: 'signed_out' satisfies RefusalCode } }, 401);
}

/** For writing: besides a session, the request must come from our own pages. */
export async function writing(
  request: Request,
  open: (call: Call, key: string | undefined) => Promise<Response>,
): Promise<Response> {
  if (!isSameOrigin(await headers())) return refusal({ code: 'cross_site' });
  const key = idempotencyKey(request.headers);
  return key.ok ? reading((call) => open(call, key.value)) : refusal(key.refusal);
}

/** For writing JSON: parsed before the service sees it. */
export const writingJson = <S extends z.ZodType>(
  request: Request,
  schema: S,
  open: (call: Call, input: z.infer<S>, key: string | undefined) => Promise<Response>,
): Promise<Response> =>
  writing(request, async (call, key) => {
    const parsed = await parseBody(request, schema);
    if (!parsed) return refusal({ code: 'invalid_input' });
    return parsed.success ? open(call, parsed.data, key) : malformed(parsed.error);
  });

/** For a query string. */
export const parseQuery = <S extends z.ZodType>(
  request: Request,
  schema: S,
): { query: z.infer<S> } | { response: Response } => {
  const parsed = schema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  return parsed.success ? { query: parsed.data } : { response: malformed(parsed.error) };
};
