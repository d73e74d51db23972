import { describe, expect, it } from 'vitest';
import { counted } from './text-item';

describe('the length of a text that may have a hundred characters', () => {
  const { max, show } = counted(100);
  const shown = (count: number) => (typeof show === 'function' ? show({ value: '', count, maxLength: 100 }) : null);

  it('is shown once it nears them, and told beyond them: nothing is cut', () => {
    expect(max).toBe(100);
    expect([0, 80, 81, 100, 101].map(shown)).toEqual(['', '', '81 / 100', '100 / 100', '101 / 100']);
  });
});
