import { describe, expect, it } from 'vitest';
import { ownPath } from './own-path';

const HOST = 'gongkai.example.gov.cn';

describe('the page to go back to after choosing a language', () => {
  it.each([
    ['/queue?view=mine&page=2', '/queue?view=mine&page=2'],
    [`http://${HOST}/status`, '/status'],
    ['status', '/status'],
  ])('%s is %s', (text, path) => {
    expect(ownPath(text, HOST)).toBe(path);
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    `http://${HOST}@evil.example/`,
    '',
  ])('%s leads nowhere', (text) => {
    expect(ownPath(text, HOST)).toBeNull();
  });
});
