import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { day } from '@/lib/domain/day';
import { aCase } from '@/lib/testing/case-builder';
import { anApplicant, BODY, storeCase, storeOffice } from '@/lib/testing/office';
import { closeDatabase, commit, db } from './client';
import { insertDispute, insertNextVersion, listDisputes, listDisputesOfCase, listDisputeVersions } from './disputes';
import { Duplicate } from './engine';
import { listReceiptsOf } from './people';
import { disputeChanges } from './schema/disputes';
import { useFreshDatabase } from './testing';

beforeEach(async () => {
  await useFreshDatabase();
  await storeOffice();
  await storeCase(aCase().received('2020-03-02'));
});
afterAll(closeDatabase);

const made = (on: string) => ({ madeBy: 'the-registrar', madeAt: new Date(`${on}T02:00:00.123Z`) });
const file = (disputeId: string, filedOn: string, more: object = {}) =>
  commit((tx) => [
    insertDispute(tx, {
      disputeId,
      bodyId: BODY.id,
      caseId: null,
      kind: 'recon',
      filedOn: day(filedOn),
      ...made(filedOn),
      ...more,
    }),
  ]);
const next = async (id: string, changes: object, on: string) => {
  const seen = (await listDisputes(BODY.id)).find((dispute) => dispute.id === id) ?? expect.fail('no dispute');
  return () => commit((tx) => [insertNextVersion(tx, seen, { ...changes, ...made(on) })]);
};
const conclusion = { concludedOn: day('2020-05-06'), result: 'corrected' } as const;
const causes = (error: unknown): string =>
  error instanceof Error ? `${error.message}\n${causes(error.cause)}` : String(error);

test('what is written is read back', async () => {
  await file('a', '2020-03-05', { caseId: '2020-0001', precededBy: 'b', asOriginalAgency: false, simplified: true });
  expect(await listDisputeVersions(BODY.id)).toEqual([
    {
      id: 'a',
      disputeId: 'a',
      version: 1,
      bodyId: BODY.id,
      caseId: '2020-0001',
      acceptanceNumber: '2020-0001',
      caseReceivedOn: '2020-03-02',
      kind: 'recon',
      filedOn: '2020-03-05',
      acceptedOn: null,
      copyReceivedOn: null,
      simplified: true,
      answeredOn: null,
      served: null,
      servedOn: null,
      concludedOn: null,
      result: null,
      appealedOn: null,
      appealedBy: null,
      appealConcludedOn: null,
      appealResult: null,
      asOriginalAgency: false,
      precededBy: 'b',
      newAnswerOrderedOn: null,
      orderedCaseId: null,
      orderedNumber: null,
      rowDigest: null,
      removed: false,
      reason: '',
      madeBy: 'the-registrar',
      madeAt: new Date('2020-03-05T02:00:00.123Z'),
    },
  ]);
});

test('come newest first, each with the number of its case where it has one', async () => {
  await file('a', '2020-03-02', { caseId: '2020-0001' });
  await file('b', '2020-04-01');
  await file('c', '2020-03-02');
  expect((await listDisputes(BODY.id)).map(({ id, acceptanceNumber }) => [id, acceptanceNumber])).toEqual([
    ['b', null],
    ['c', null],
    ['a', '2020-0001'],
  ]);
  expect(await listDisputes('another')).toEqual([]);
});

test('stand as they stood at a moment, to the millisecond', async () => {
  await file('a', '2020-03-02');
  await (
    await next('a', { ...conclusion, reason: '审结' }, '2020-05-06')
  )();
  await (
    await next('a', { removed: true }, '2020-06-01')
  )();
  const at = async (moment?: string, removed = false) =>
    (await listDisputes(BODY.id, { ...(moment && { until: new Date(moment) }), removed })).map(
      ({ version, result, reason, removed: out }) => [version, result, reason, out],
    );
  expect(await at('2020-03-02T02:00:00.122Z')).toEqual([]);
  expect(await at('2020-05-06T02:00:00.122Z')).toEqual([[1, null, '', false]]);
  expect(await at('2020-05-06T02:00:00.123Z')).toEqual([[2, 'corrected', '审结', false]]);
  expect(await at()).toEqual([]);
  expect(await at(undefined, true)).toEqual([[3, 'corrected', '', true]]);
});

test('the page of a case shows those that are over it now', async () => {
  await storeCase(aCase().received('2020-03-03'), { number: '2020-0002' });
  await file('a', '2020-03-05', { caseId: '2020-0001' });
  const idsOf = async (caseId: string) => (await listDisputesOfCase(caseId)).map(({ id }) => id);
  expect(await idsOf('2020-0001')).toEqual(['a']);
  await (
    await next('a', { caseId: '2020-0002' }, '2020-03-06')
  )();
  expect([await idsOf('2020-0001'), await idsOf('2020-0002')]).toEqual([[], ['a']]);
});

test('one version is made once', async () => {
  await file('a', '2020-03-05');
  const [one, other] = [await next('a', conclusion, '2020-05-06'), await next('a', conclusion, '2020-05-07')];
  await one();
  await expect(other()).rejects.toBeInstanceOf(Duplicate);
});

test('no version is changed or removed', async () => {
  await file('a', '2020-03-05');
  const changing = db().update(disputeChanges).set({ reason: 'x' }).where(eq(disputeChanges.disputeId, 'a'));
  expect(causes(await Promise.resolve(changing).catch((error: unknown) => error))).toContain('append-only');
  const removing = db().delete(disputeChanges);
  expect(causes(await Promise.resolve(removing).catch((error: unknown) => error))).toContain('append-only');
});

test('a case an order opened is no further request of its applicant, but counts for itself', async () => {
  const applicant = anApplicant();
  await storeCase(aCase().received('2020-03-09'), { number: '2020-0002', applicant });
  await storeCase(aCase().received('2020-03-10'), { number: '2020-0003', applicant });
  await file('a', '2020-03-05', { caseId: '2020-0001', orderedCaseId: '2020-0003' });
  const counted = async (caseId: string) =>
    (await listReceiptsOf(BODY.id, caseId)).map(({ acceptanceNumber }) => acceptanceNumber).sort();
  expect(await counted('2020-0001')).toEqual(['2020-0001', '2020-0002']);
  expect(await counted('2020-0003')).toEqual(['2020-0001', '2020-0002', '2020-0003']);
});
