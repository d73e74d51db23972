import { describe, expect, it } from 'vitest';
import { isSound } from './sound-text';

describe('a JSON text', () => {
  it.each(['"王某"', '"\\u738b"', '"\\ud83d\\ude00"', JSON.stringify('𠮷\n"'), '{}'])('%s is sound', (json) => {
    expect(isSound(json)).toBe(true);
  });

  it.each(['"\\u0000"', '"\\ud800"', '"\\uDE00"', '"\\ud83d and \\ude00"', '{"a":"x\\uDBFF"}'])('%s is not', (json) => {
    expect(isSound(json)).toBe(false);
  });
});
