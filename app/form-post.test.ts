import { describe, expect, it } from 'vitest';
import { isCrossSite, readForm } from './form-post';

const HOST = 'gongkai.example:3000';
const headers = (given: Record<string, string>) => new Headers({ host: HOST, ...given });

describe('isCrossSite', () => {
  it.each([
    ['our own page', { origin: `http://${HOST}`, 'sec-fetch-site': 'same-origin' }, false],
    ['our own page on plain http, where browsers send no more', { origin: `http://${HOST}` }, false],
    ['a program that says nothing', {}, false],
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, true],
    ['another site, by its origin alone', { origin: 'https://evil.example' }, true],
    ['another site, by the fetch header alone', { 'sec-fetch-site': 'cross-site' }, true],
    ['a sandboxed frame', { origin: 'null' }, true],
  ])('%s', (_, given, expected) => {
    expect(isCrossSite(headers(given))).toBe(expected);
  });
});

describe('readForm', () => {
  const post = (body: string, given: Record<string, string> = {}) =>
    new Request('http://gongkai.example/status/lookup', {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(body.length),
        ...given,
      },
    });

  it('reads an ordinary form', async () => {
    const form = await readForm(post('number=2026-0131&code=A+B'));
    expect(form?.get('number')).toBe('2026-0131');
    expect(form?.get('code')).toBe('A B');
  });

  it.each([
    ['another kind of content', post('{}', { 'content-type': 'application/json' })],
    ['content of a type that only begins alike', post('a=1', { 'content-type': 'application/x-www-form-urlencodedx' })],
    ['a sign nobody types and no database keeps', post('number=%00')],
    ['a form larger than any of ours', post(`number=${'1'.repeat(5000)}`)],
  ])('does not read %s', async (_, request) => {
    expect(await readForm(request)).toBeNull();
  });
});
