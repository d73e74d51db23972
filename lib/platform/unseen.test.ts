import { expect, test } from 'vitest';
import { firstUnseen, withUnseenShown } from './unseen';

test('signs nobody sees are written out as JSON writes them', () => {
  expect(withUnseenShown('甲\u001B[2J\u009B\u202E乙\uD800\u{E0041}\n')).toBe(
    String.raw`甲\u001b[2J\u009b\u202e乙\ud800\udb40\udc41\u000a`,
  );
  expect(withUnseenShown('一\n二\r', true)).toBe('一\n二\\u000d');
});

test('what people read stays: rare signs, their variants, blanks', () => {
  const text = '\u{20000}辻\u{E0100}\u3000a\u00A0é';
  expect(withUnseenShown(text)).toBe(text);
  expect(firstUnseen(text, { lineEnds: true })).toBeNull();
});

test('tabs and line ends count where they are asked for', () => {
  expect(firstUnseen('甲\t\r\n乙', { lineEnds: false })).toBeNull();
  expect(firstUnseen('甲\n乙', { lineEnds: true })).toBe('U+000A');
});
