// Runs before every test file.
import { afterEach, expect } from 'vitest';
import { takeUnexpected, watchConsole } from './console';

watchConsole();
afterEach(() => {
  expect(takeUnexpected(), 'on the console').toEqual([]);
});
