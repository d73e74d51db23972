/**
 * The JSON door: session, origin, parsing and a database that is away, once for every route. Rules are in the services; a
 * route only names the service it opens.
 */
import 'server-only';
import { headers } from 'next/headers';
import type { z } from 'zod';
import { hasType } from '@/app/media-type';
import { currentActor } from '@/app/session';
import type { Refusal, Result } from '@/lib/domain/result';
import { log } from '@/lib/platform/log';
import { isSameOrigin } from '@/lib/platform/origin';
import { type Call, callNow } from '@/lib/services/call';
import { codeOf, isUnavailable } from '@/lib/services/readiness';
import { problem } from '../problem';
import { isSound } from './sound-text';
import { idempotencyKey } from './idempotency-key';

/** What the parser found, without repeating what was typed. */
const malformed = (error: z.ZodError) =>
  problem(
    { code: 'invalid_input' },
    {
      issues: error.issues.map(({ path, code, message }) => ({
        path: path.join('.'),
        code: code === 'custom' ? message : code,
      })),
    },
  );

/** What a service gave, or its refusal. */
export const answer = async (result: Result<unknown>, status = 200): Promise<Response> =>
  result.ok
    ? Response.json(result.value, { status, headers: { 'cache-control': 'no-store' } })
    : problem(result.refusal);

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

/** For reading: a session is enough. A database that does not answer is told as that; every other surprise stays one. */
export async function reading(open: (call: Call) => Promise<Response>): Promise<Response> {
  try {
    const actor = await currentActor();
    return await (actor ? open(callNow(actor)) : problem({ code: 'signed_out' }));
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    log().error({ code: codeOf(error) }, 'the database does not answer');
    return problem({ code: 'database_unavailable' });
  }
}

/** For writing: besides a session, the request must come from our own pages. */
export async function writing(
  request: Request,
  open: (call: Call, key: string | undefined) => Promise<Response>,
): Promise<Response> {
  if (!isSameOrigin(await headers())) return problem({ code: 'cross_site' });
  const key = idempotencyKey(request.headers);
  return key.ok ? reading((call) => open(call, key.value)) : problem(key.refusal);
}

/** For writing JSON: parsed before the service sees it. */
export const writingJson = <S extends z.ZodType>(
  request: Request,
  schema: S,
  open: (call: Call, input: z.infer<S>, key: string | undefined) => Promise<Response>,
): Promise<Response> =>
  writing(request, async (call, key) => {
    const parsed = await parseBody(request, schema);
    if (!parsed) return problem({ code: 'invalid_input' });
    return parsed.success ? open(call, parsed.data, key) : malformed(parsed.error);
  });

/** Room for the multipart frame around a file. */
const FRAME_BYTES = 64 * 1024;

interface Sent<Fields> {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly fields: Fields;
}

async function formOf(request: Request): Promise<FormData | null> {
  try {
    return await request.formData();
  } catch {
    return null;
  }
}

/**
 * For writing with a file in the field `file`: too large a one is refused before any of it is read, and what comes beside it
 * is parsed before the service sees it.
 */
export const writingFile = <S extends z.ZodObject>(
  request: Request,
  { fields, tooLarge }: { readonly fields: S; readonly tooLarge: Refusal },
  open: (call: Call, sent: Sent<z.infer<S>>, key: string | undefined) => Promise<Response>,
): Promise<Response> =>
  writing(request, async (call, key) => {
    const largest = Number(tooLarge.values?.['megabytes']) * 1024 * 1024 + FRAME_BYTES;
    if (Number(request.headers.get('content-length') ?? Infinity) > largest) return problem(tooLarge);
    const { file, ...beside } = Object.fromEntries((await formOf(request)) ?? []);
    if (!(file instanceof File)) return problem({ code: 'file_missing', field: 'file' });
    if (!isSound(JSON.stringify(beside))) return problem({ code: 'invalid_input' });
    const parsed = fields.safeParse(beside);
    if (!parsed.success) return malformed(parsed.error);
    return open(call, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), fields: parsed.data }, key);
  });

/** For a query string. */
export const parseQuery = <S extends z.ZodType>(
  request: Request,
  schema: S,
): { query: z.infer<S> } | { response: Promise<Response> } => {
  const parsed = schema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  return parsed.success ? { query: parsed.data } : { response: malformed(parsed.error) };
};
