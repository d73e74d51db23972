import { expect, test } from 'vitest';
import { hasType } from './media-type';

test.each([
  ['application/json', true],
  ['Application/JSON; charset=utf-8', true],
  ['application/jsonfoo', false],
  ['application/json, text/plain', false],
  ['text/plain; application/json', false],
  [undefined, false],
])('%s is JSON: %s', (given, isJson) => {
  expect(hasType(new Headers(given === undefined ? {} : { 'content-type': given }), 'application/json')).toBe(isJson);
});
