import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase, commit } from './client';
import { Duplicate } from './engine';
import {
  addPoints,
  clearAnswersBefore,
  clearExpiredPoints,
  clearPoints,
  keepAnswer,
  listUsedUp,
  loadAnswer,
  loadPoints,
} from './safeguards';
import { useFreshDatabase } from './testing';

beforeEach(useFreshDatabase);
afterAll(closeDatabase);

const at = (time: string) => new Date(`2020-03-02T${time}:00.000Z`);

describe('points used in a window', () => {
  test('a key nobody has used has no points', async () => {
    expect(await loadPoints('door:somebody')).toBeNull();
  });

  test('add up until the window ends, and do not put off its end', async () => {
    await addPoints('door:somebody', 1, at('09:00'), at('10:00'));
    await addPoints('door:somebody', 1, at('09:30'), at('10:30'));
    await addPoints('door:somebody', 3, at('09:59'), at('10:59'));
    expect(await loadPoints('door:somebody')).toEqual({ points: 5, expiresAt: at('10:00') });
  });

  test('start again from the new points in a new window', async () => {
    await addPoints('door:somebody', 7, at('09:00'), at('10:00'));
    await addPoints('door:somebody', 2, at('10:01'), at('11:01'));
    expect(await loadPoints('door:somebody')).toEqual({ points: 2, expiresAt: at('11:01') });
  });

  test('are counted one by one when many come at once', async () => {
    await Promise.all(Array.from({ length: 30 }, () => addPoints('door:many', 1, at('09:00'), at('10:00'))));
    expect(await loadPoints('door:many')).toMatchObject({ points: 30 });
  });

  test('of one key are not those of another', async () => {
    await addPoints('door:one', 1, at('09:00'), at('10:00'));
    await addPoints('door:other', 4, at('09:00'), at('10:00'));
    expect(await loadPoints('door:one')).toMatchObject({ points: 1 });
  });

  test('are used up once there are enough of them, while their window runs', async () => {
    await addPoints('door:spent', 5, at('09:00'), at('10:00'));
    await addPoints('door:nearly', 4, at('09:00'), at('10:00'));
    await addPoints('door:unasked', 9, at('09:00'), at('10:00'));
    await addPoints('door:over', 9, at('08:00'), at('08:30'));
    const asked = ['door:spent', 'door:nearly', 'door:over', 'door:nobody'];
    expect(await listUsedUp(asked, 5, at('09:30'))).toEqual(['door:spent']);
    expect(await listUsedUp([], 5, at('09:30'))).toEqual([]);
  });

  test('are forgotten on request, and once their window is over', async () => {
    await addPoints('door:forgiven', 1, at('09:00'), at('10:00'));
    await addPoints('door:over', 1, at('08:00'), at('08:30'));
    await addPoints('door:running', 1, at('08:00'), at('09:30'));
    await clearPoints('door:forgiven');
    await commit((tx) => [clearExpiredPoints(tx, at('09:00'))]);
    const left = await Promise.all(['door:forgiven', 'door:over', 'door:running'].map(loadPoints));
    expect(left.map((points) => points?.points ?? null)).toEqual([null, null, 1]);
  });
});

describe('the answer kept under a key', () => {
  const kept = {
    bodyId: 'body',
    userId: 'the-registrar',
    key: 'key-1',
    requestHash: 'hash',
    answer: 'sealed',
    createdAt: at('09:00'),
  };

  test('comes back for its sender alone', async () => {
    await commit((tx) => [keepAnswer(tx, kept)]);
    expect(await loadAnswer('body', 'the-registrar', 'key-1')).toEqual(kept);
    expect(await loadAnswer('body', 'the-handler', 'key-1')).toBeNull();
    expect(await loadAnswer('another', 'the-registrar', 'key-1')).toBeNull();
    expect(await loadAnswer('body', 'the-registrar', 'key-2')).toBeNull();
  });

  test('is forgotten once it is old', async () => {
    await commit((tx) => [keepAnswer(tx, kept)]);
    await commit((tx) => [clearAnswersBefore(tx, kept.createdAt)]);
    expect(await loadAnswer('body', 'the-registrar', 'key-1')).not.toBeNull();
    await commit((tx) => [clearAnswersBefore(tx, at('09:01'))]);
    expect(await loadAnswer('body', 'the-registrar', 'key-1')).toBeNull();
  });

  test('is kept once', async () => {
    await commit((tx) => [keepAnswer(tx, kept)]);
    await expect(commit((tx) => [keepAnswer(tx, { ...kept, answer: 'another' })])).rejects.toBeInstanceOf(Duplicate);
    expect(await loadAnswer('body', 'the-registrar', 'key-1')).toMatchObject({ answer: 'sealed' });
  });
});
