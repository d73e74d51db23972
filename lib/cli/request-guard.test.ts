import { describe, expect, test } from 'vitest';
import { FILE_TOO_LARGE } from '@/lib/domain/case/document-rules';
import { LEDGER_TOO_LARGE } from '@/lib/domain/disclosure/ledger';
import {
  cleanRequestHeaders,
  clientAddress,
  contentSecurityPolicy,
  isApi,
  isReadable,
  methodsOf,
  oversized,
  securityHeaders,
  sizeRefusal,
  trustedProxies,
} from './request-guard.mjs';

describe('the address of the client', () => {
  test.each([
    ['no proxy: what the client claims is ignored', '203.0.113.9', '10.0.0.1', 0, '10.0.0.1'],
    ['no proxy, IPv4 seen through an IPv6 socket', undefined, '::ffff:10.0.0.1', 0, '10.0.0.1'],
    ['one proxy: the last entry', '198.51.100.1, 203.0.113.9', '10.0.0.1', 1, '203.0.113.9'],
    ['two proxies: the last but one', '198.51.100.1, 203.0.113.9, 10.0.0.2', '10.0.0.1', 2, '203.0.113.9'],
    ['fewer entries than proxies: the socket', '203.0.113.9', '10.0.0.1', 2, '10.0.0.1'],
    ['one proxy that sent nothing: the socket', undefined, '10.0.0.1', 1, '10.0.0.1'],
    ['an entry that is no address: the socket', 'unknown', '10.0.0.1', 1, '10.0.0.1'],
    ['an entry with a port', '203.0.113.9:4711', '10.0.0.1', 1, '203.0.113.9'],
    ['an IPv6 entry with brackets and port', '[2001:DB8::1]:4711', '10.0.0.1', 1, '2001:db8::1'],
    ['a socket already gone', undefined, undefined, 0, 'unknown'],
  ])('%s', (_name, forwarded, remote, hops, expected) => {
    expect(clientAddress({ 'x-forwarded-for': forwarded }, remote, hops)).toBe(expected);
  });
});

describe('headers of a request', () => {
  const given = () => ({
    host: 'localhost:3000',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    'x-gongkai-client-ip': '1.2.3.4',
    'x-gongkai-address': '//evil.example',
    'x-gongkai-other': 'forged',
    'x-middleware-subrequest': 'middleware',
    'content-security-policy': "script-src 'nonce-forged'",
  });

  test('only the server says who the client is, what was asked for, and which nonce counts', () => {
    const headers = given();
    cleanRequestHeaders(headers, { address: '10.0.0.1', url: '/queue?view=due', hops: 0, policy: 'ours' });
    expect(headers).toEqual({
      host: 'localhost:3000',
      'x-gongkai-client-ip': '10.0.0.1',
      'x-gongkai-address': '/queue?view=due',
      'content-security-policy': 'ours',
    });
  });

  test('a trusted proxy may say which host and scheme it was asked for', () => {
    const headers = given();
    cleanRequestHeaders(headers, { address: '10.0.0.1', url: '/', hops: 1, policy: 'ours' });
    expect(headers).toMatchObject({ 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' });
    expect(headers).not.toHaveProperty('x-middleware-subrequest');
  });
});

test.each([
  [undefined, 0],
  ['', 0],
  ['0', 0],
  ['2', 2],
  ['yes', undefined],
  ['-1', undefined],
  ['1.5', undefined],
])('GONGKAI_TRUSTED_PROXIES=%s means %s', (value, hops) => {
  expect(trustedProxies(value)).toBe(hops);
});

test('scripts run only with the nonce of the answer, and nobody may frame the pages', () => {
  const policy = contentSecurityPolicy({ nonce: 'abc', dev: false });
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe-eval');
});

test('HTTPS is demanded of browsers only where Gongkai is served over it', () => {
  expect(securityHeaders({ policy: '', https: false })).not.toHaveProperty('Strict-Transport-Security');
  expect(securityHeaders({ policy: '', https: true })).toHaveProperty('Strict-Transport-Security');
});

describe('the address that is asked for', () => {
  test.each([
    ['/queue?q=%E5%85%AC%E5%BC%80&page=2', true],
    ['/queue?q=公开', true],
    ['/cases/%2500', true], // the text %00, encoded: what a person may well write
    ['/cases/%00', false],
    ['/queue?q=a%00b', false],
    ['/cases/%ff', false],
    ['/queue?q=%E5%85', false],
    ['/queue?q=50%', false],
  ])('%s can be read: %s', (url, readable) => {
    expect(isReadable(url)).toBe(readable);
  });

  test.each([
    ['/api/v1/cases', true],
    ['/api', true],
    ['/api?x=1', true],
    ['/apiary', false],
    ['/queue?next=/api/', false],
  ])('%s is for programs: %s', (url, forPrograms) => {
    expect(isApi(url)).toBe(forPrograms);
  });
});

test('a page is read and posted to, what belongs to programs is also changed, and nothing is traced', () => {
  expect(methodsOf('/queue')).toEqual(['GET', 'HEAD', 'OPTIONS', 'POST']);
  expect(methodsOf('/api/v1/me')).toEqual(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']);
});

describe('the size of a request', () => {
  const KIB = 1024;
  const MIB = 1024 * KIB;
  const length = (bytes: number) => ({ 'content-length': String(bytes) });
  test.each([
    ['a command of 1 MiB', 'POST', '/api/v1/cases', length(MIB), undefined],
    ['a command of 2 MiB', 'POST', '/api/v1/cases', length(2 * MIB), 413],
    ['a file of 20 MiB', 'POST', '/api/v1/cases/some-case/documents', length(20 * MIB + 4 * KIB), undefined],
    ['a file of 22 MiB', 'POST', '/api/v1/cases/some-case/documents?x=1', length(22 * MIB), 413],
    ['a ledger of 2 MiB', 'POST', '/api/v1/disclosures/import', length(2 * MIB + 4 * KIB), undefined],
    ['a ledger of 4 MiB', 'POST', '/api/v1/disclosures/import', length(4 * MIB), 413],
    ['a large form to the language switch', 'POST', '/locale', length(5 * MIB), 413],
    ['a body that does not say how long it is', 'POST', '/locale', { 'transfer-encoding': 'chunked' }, 411],
    ['a page', 'GET', '/queue', {}, undefined],
  ])('%s', (_what, method, url, headers, status) => {
    expect(oversized(method, url, headers)).toBe(status);
  });

  test('is told to whoever sends a file in the words for a file', () => {
    expect(sizeRefusal('/api/v1/cases/some-case/documents?x=1')).toEqual(FILE_TOO_LARGE);
    expect(sizeRefusal('/api/v1/disclosures/import')).toEqual(LEDGER_TOO_LARGE);
    expect(sizeRefusal('/api/v1/cases')).toEqual({ code: 'invalid_input' });
  });
});
