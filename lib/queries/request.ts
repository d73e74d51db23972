/** The one way from the browser to `/api/v1`: JSON both ways, refusals thrown as values the forms can word. */
import { v4 } from 'uuid';
import type { Refusal } from '@/lib/domain/result';

/** A part of the input that could not be read; `path` is dotted, `code` is a key under `common.validation`. */
export interface InputIssue {
  readonly path: string;
  readonly code: string;
}

/** The office said no, and why. Nothing was changed. */
export class ApiRefusal extends Error {
  constructor(
    readonly status: number,
    readonly refusal: Refusal,
    readonly issues: readonly InputIssue[],
  ) {
    super(refusal.code);
    this.name = 'ApiRefusal';
  }
}

/** No answer that can be relied on: the network is down, the session has ended, or the server failed. */
export class NoAnswer extends Error {
  constructor(readonly why: 'network' | 'signed_out' | 'server') {
    super(why);
    this.name = 'NoAnswer';
  }
}

/** Sent by refreshes no person asked for: they do not keep a session alive. */
export const BACKGROUND_HEADER = 'x-background-refresh';

interface Asked {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** JSON, or a form with a file. */
  readonly body?: unknown;
  /** Asked by a timer, not by a person: does not keep the session alive. */
  readonly background?: boolean;
  readonly signal?: AbortSignal;
}

/** Keys of writes that were sent but not answered: the same content sent again is known again by the server. */
const unanswered = new Map<string, string>();

export async function request<T>(path: string, { method = 'GET', body, background, signal }: Asked = {}): Promise<T> {
  const form = body instanceof FormData;
  const json = body === undefined || form ? undefined : JSON.stringify(body);
  const headers = new Headers({ accept: 'application/json' });
  if (background) headers.set(BACKGROUND_HEADER, '1');
  if (json !== undefined) headers.set('content-type', 'application/json');
  const write = `${method} ${path} ${json ?? v4()}`;
  if (method !== 'GET') {
    const key = unanswered.get(write) ?? v4();
    unanswered.set(write, key);
    headers.set('idempotency-key', key);
  }

  const response = await fetch(`/api/v1${path}`, {
    method,
    headers,
    body: form ? body : (json ?? null),
    signal: signal ?? null,
    credentials: 'same-origin',
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new NoAnswer('network');
  });
  try {
    const answer = await readAnswer(response);
    unanswered.delete(write);
    return answer as T;
  } catch (error) {
    if (error instanceof ApiRefusal) unanswered.delete(write);
    throw error;
  }
}

/** The value, or throws: a refusal when the server gave one, `NoAnswer` for everything else. */
async function readAnswer(response: Response): Promise<unknown> {
  if (response.status === 503) throw new NoAnswer('server'); // it may yet have been done: its key is kept
  if (response.status === 401) throw new NoAnswer('signed_out');
  const isJson = response.headers.get('content-type')?.includes('application/json');
  if (!isJson) throw new NoAnswer(response.redirected ? 'signed_out' : 'server');
  const answer: unknown = await response.json().catch(() => {
    throw new NoAnswer('network');
  });
  if (response.ok) return answer;
  const { refusal, issues = [] } = answer as { refusal?: Refusal; issues?: readonly InputIssue[] };
  if (!refusal) throw new NoAnswer('server');
  throw new ApiRefusal(response.status, refusal, issues);
}
