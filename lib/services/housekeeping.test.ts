// What has served its time goes; what may still be asked for stays.
import { afterAll, beforeEach, expect, test } from 'vitest';
import { insertSession, loadSession } from '@/db/bodies';
import { closeDatabase, commit } from '@/db/client';
import { addPoints, keepAnswer, loadAnswer, loadPoints } from '@/db/safeguards';
import { useFreshDatabase } from '@/db/testing';
import { BODY, storeOffice } from '@/lib/testing/office';
import { tidy } from './housekeeping';

const NOW = new Date('2020-03-04T12:00:00Z');
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 60 * 60_000);
const OF = { bodyId: BODY.id, userId: 'the-handler' };

beforeEach(async () => {
  await useFreshDatabase();
  await storeOffice();
});
afterAll(closeDatabase);

test('tries whose window is over are forgotten', async () => {
  await addPoints('door:over', 1, hoursAgo(2), hoursAgo(1));
  await addPoints('door:running', 1, hoursAgo(1), hoursAgo(-1));
  await tidy(NOW);
  expect(await loadPoints('door:over')).toBeNull();
  expect(await loadPoints('door:running')).toMatchObject({ points: 1 });
});

test.each([
  [23, true],
  [25, false],
])('an answer and a session %i hours old: kept %s', async (hours, kept) => {
  const createdAt = hoursAgo(hours);
  await commit((tx) => [
    keepAnswer(tx, { ...OF, key: 'key', requestHash: 'hash', answer: 'sealed', createdAt }),
    insertSession(tx, { ...OF, idHash: 'session', createdAt, seenAt: createdAt }),
  ]);
  await tidy(NOW);
  expect((await loadAnswer(OF.bodyId, OF.userId, 'key')) !== null).toBe(kept);
  expect((await loadSession('session')) !== null).toBe(kept);
});
