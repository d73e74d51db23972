import { describe, expect, test } from 'vitest';
import { keyedDigest, normaliseCode, open, randomToken, readableCode, seal, sha256 } from './seal';

const TEXT = '王某某，身份证 11010519491231002X，𠮷😀';

describe('sealed text', () => {
  test.each(['', 'a', TEXT, '长'.repeat(100_000)])('opens word for word', (plain) => {
    expect(open(seal(plain, 'case-1'), 'case-1')).toBe(plain);
  });

  test('shows nothing of what it holds', () => {
    const bytes = Buffer.from(seal(TEXT, 'case-1'), 'base64');
    expect(bytes.includes(Buffer.from('11010519491231002X'))).toBe(false);
    expect(bytes).toHaveLength(12 + Buffer.byteLength(TEXT) + 16);
  });

  test('is another one every time', () => {
    expect(new Set(Array.from({ length: 20 }, () => seal(TEXT, 'case-1'))).size).toBe(20);
  });

  test('does not open in another record, nor for another purpose', () => {
    const sealed = seal(TEXT, 'case-1');
    expect(() => open(sealed, 'case-2')).toThrow();
    expect(() => open(sealed, 'case-1', 'cookie')).toThrow();
  });

  test('does not open when any part of it was changed or cut off', () => {
    const sealed = Buffer.from(seal('short', 'case-1'), 'base64');
    for (const [place, byte] of sealed.entries()) {
      const changed = Buffer.from(sealed);
      changed[place] = byte ^ 1;
      expect(() => open(changed.toString('base64'), 'case-1'), `byte ${place}`).toThrow();
    }
    for (const length of [0, 5, 12, 20, sealed.length - 1]) {
      expect(() => open(sealed.subarray(0, length).toString('base64'), 'case-1'), `${length} bytes`).toThrow();
    }
  });
});

describe('digests', () => {
  test('of equal text are equal, and differ by purpose', () => {
    expect(keyedDigest('blind-index', TEXT)).toBe(keyedDigest('blind-index', TEXT));
    expect(keyedDigest('blind-index', TEXT)).not.toBe(keyedDigest('query-code', TEXT));
    expect(keyedDigest('blind-index', TEXT)).not.toBe(sha256(TEXT));
  });

  test('without a key are SHA-256', () => {
    // FIPS 180-4, the message "abc".
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('a code people copy by hand', () => {
  test('has groups of four signs without look-alikes', () => {
    for (let count = 0; count < 50; count++)
      expect(readableCode(3)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  test('uses every sign of its alphabet', () => {
    const signs = new Set(Array.from({ length: 100 }, () => readableCode(4).replaceAll('-', '')).join(''));
    expect([...signs].sort().join('')).toBe('0123456789ABCDEFGHJKMNPQRSTVWXYZ');
  });

  test.each([
    ['lower case', 'abcd-efgh', 'ABCDEFGH'],
    ['spaces, dots and other hyphens', ' AB CD.EF—GH ', 'ABCDEFGH'],
    ['full width', 'ＡＢｃ１－２', 'ABC12'],
    ['the letter O for nought', 'oO0', '000'],
    ['the letters I and L for one', 'iIlL1', '11111'],
    ['nothing', '', ''],
    ['something else altogether', '查询码😀', ''],
  ])('is read as it was meant: %s', (_name, typed, meant) => {
    expect(normaliseCode(typed)).toBe(meant);
  });

  test('is its own meaning', () => {
    const code = readableCode(4);
    expect(normaliseCode(code)).toBe(code.replaceAll('-', ''));
  });
});

test('a random token holds 32 bytes and is never the same', () => {
  const tokens = Array.from({ length: 20 }, randomToken);
  expect(new Set(tokens).size).toBe(20);
  for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32);
});
