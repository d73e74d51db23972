import { afterAll, beforeEach, expect, test } from 'vitest';
import { lastSerial, takeSerial } from './cases';
import { closeDatabase, commit } from './client';
import { Conflict, Duplicate } from './engine';
import { useFreshDatabase } from './testing';

beforeEach(useFreshDatabase);
afterAll(closeDatabase);

const take = (seen: number, taken = seen + 1, year = 2020, bodyId = 'body') =>
  commit((tx) => [takeSerial(tx, bodyId, year, seen, taken)]);

/** Draws the next number, again and again until nobody was faster. */
async function draw(): Promise<number> {
  for (;;) {
    const seen = await lastSerial('body', 2020);
    try {
      await take(seen);
      return seen + 1;
    } catch (error) {
      if (!(error instanceof Conflict || error instanceof Duplicate)) throw error;
    }
  }
}

test('a year begins with nothing given out', async () => {
  expect(await lastSerial('body', 2020)).toBe(0);
});

test('numbers follow on, each year and each body for itself', async () => {
  await take(0);
  await take(1);
  await take(0, 1, 2021);
  await take(0, 40, 2020, 'another');
  expect(await lastSerial('body', 2020)).toBe(2);
  expect(await lastSerial('body', 2021)).toBe(1);
  expect(await lastSerial('another', 2020)).toBe(40);
});

test('the first number of a year is given out once', async () => {
  await take(0);
  await expect(take(0)).rejects.toBeInstanceOf(Duplicate);
});

test('a number somebody else has drawn in between is not given out again', async () => {
  await take(0);
  await take(1);
  await expect(take(1)).rejects.toBeInstanceOf(Conflict);
  expect(await lastSerial('body', 2020)).toBe(2);
});

test('many who draw at the same time get every number once, and no number is left out', async () => {
  const drawn = await Promise.all(Array.from({ length: 40 }, draw));
  expect(drawn.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  expect(await lastSerial('body', 2020)).toBe(40);
});
