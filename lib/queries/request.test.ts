import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiRefusal, NoAnswer, request } from './request';

const answers = (...given: (Response | Error)[]) => {
  const sent = vi.fn((_url: string, _init: RequestInit) => {
    const next = given.shift() ?? new Error('no answer left');
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
  });
  vi.stubGlobal('fetch', sent);
  return { sent, header: (call: number, name: string) => new Headers(sent.mock.calls[call]?.[1].headers).get(name) };
};

afterEach(() => vi.unstubAllGlobals());

describe('asking the office', () => {
  it('gives the value', async () => {
    const { header } = answers(Response.json({ total: 1 }));
    expect(await request('/cases', { background: true })).toEqual({ total: 1 });
    expect(header(0, 'x-background-refresh')).toBe('1');
    expect(header(0, 'idempotency-key')).toBeNull();
  });

  it('throws a refusal with what the form has to mark', async () => {
    answers(
      Response.json(
        { refusal: { code: 'invalid_input' }, issues: [{ path: 'request.subject', code: 'too_small' }] },
        { status: 422 },
      ),
    );
    const refused = await request('/cases', { method: 'POST', body: {} }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ApiRefusal);
    expect(refused).toMatchObject({
      status: 422,
      refusal: { code: 'invalid_input' },
      issues: [{ path: 'request.subject' }],
    });
  });

  it.each([
    [new TypeError('Failed to fetch'), 'network'],
    [Response.json({ refusal: { code: 'signed_out' } }, { status: 401 }), 'signed_out'],
    [new Response('<html>', { status: 502, headers: { 'content-type': 'text/html' } }), 'server'],
    [Response.json({}, { status: 500 }), 'server'],
    [Response.json({ refusal: { code: 'database_unavailable' } }, { status: 503 }), 'server'],
  ] as const)('tells one lack of an answer from another', async (answer, why) => {
    answers(answer);
    const failed = await request('/me').catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(NoAnswer);
    expect(failed).toMatchObject({ why });
  });
});

describe('the idempotency key', () => {
  const write = (body: object) => request('/cases', { method: 'POST', body });

  it('is the same when the same content is sent again after no answer, and new afterwards', async () => {
    const { header } = answers(new TypeError('offline'), Response.json({}), Response.json({}));
    await write({ a: 1 }).catch(() => undefined);
    await write({ a: 1 });
    await write({ a: 1 });
    const [first, second, third] = [0, 1, 2].map((call) => header(call, 'idempotency-key'));
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('is another one for other content', async () => {
    const { header } = answers(new TypeError('offline'), Response.json({}));
    await write({ a: 1 }).catch(() => undefined);
    await write({ a: 2 });
    expect(header(1, 'idempotency-key')).not.toBe(header(0, 'idempotency-key'));
  });
});
