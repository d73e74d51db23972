import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { decide } from '@/lib/domain/case/decide';
import { NATIONAL_CALENDAR } from '@/lib/domain/clock/national-calendar';
import { aCase, aContext, staff, UNIT } from '@/lib/testing/case-builder';
import { anApplicant, BODY, storeCase, storeOffice } from '@/lib/testing/office';
import { insertBody } from './bodies';
import {
  appendEvents,
  casesByNumber,
  insertCases,
  lastSerial,
  listByNumber,
  listImported,
  loadCase,
  newCaseRows,
  takeSerial,
} from './cases';
import { closeDatabase, commit, db } from './client';
import { Conflict, Duplicate } from './engine';
import { firstBreak } from './event-chain';
import { applicantRow } from './people';
import { applicants, caseEvents, cases } from './schema/cases';
import { useFreshDatabase } from './testing';

beforeEach(async () => {
  await useFreshDatabase();
  await storeOffice();
});
afterAll(closeDatabase);

const assigned = () => aCase().received('2020-03-02').assigned();
const load = async (id: string) => (await loadCase(BODY.id, id)) ?? expect.fail(`no case ${id}`);
const rowOf = async (id: string) => (await db().select().from(cases).where(eq(cases.id, id)))[0];

function accepted(stored: Awaited<ReturnType<typeof load>>, handlerId: string) {
  const context = aContext(staff('handler', handlerId), '2020-03-04');
  const decided = decide(stored.state, { type: 'accept', handlerId }, context);
  return decided.ok ? decided.value : expect.fail(decided.refusal.code);
}

const causes = (error: unknown): string =>
  error instanceof Error ? `${error.message}\n${causes(error.cause)}` : String(error);

describe('a stored case', () => {
  test('comes back with the events it was told with, and the state they add up to', async () => {
    const told = aCase().received('2020-03-02').assigned().accepted().drafted().reviewed().signed();
    const id = await storeCase(told);
    const stored = await load(id);
    expect(stored.events).toEqual(told.events());
    expect(stored.state).toEqual(told.state());
    expect(stored.applicantMasked).toBe('诸葛**');
  });

  test('has a row that says what lists and tables ask for', async () => {
    // Received on Monday 2020-03-02; twenty working days later, with no holiday in between, is 2020-03-30.
    const id = await storeCase(assigned());
    expect(await rowOf(id)).toMatchObject({
      acceptanceNumber: '2020-0001',
      version: 3,
      status: 'assigned',
      imported: false,
      channel: 'in_person',
      applicantKind: 'natural',
      arrivedOn: '2020-03-02',
      receivedOn: '2020-03-02',
      receivedYear: 2020,
      dueOn: '2020-03-30',
      dueProvisional: false,
      waitingUntil: null,
      moverRole: 'unit',
      unitId: UNIT,
      handlerId: null,
      outcome: null,
      closedOn: null,
      closedYear: null,
      heldSince: new Date('2020-03-02T02:00:00Z'),
    });
  });

  test('is not there for another body, nor under another id', async () => {
    const id = await storeCase(assigned());
    expect(await loadCase('another', id)).toBeNull();
    expect(await loadCase(BODY.id, 'nothing')).toBeNull();
  });

  test('shares its number with no other case of its body', async () => {
    await storeCase(assigned(), { id: 'one' });
    await expect(storeCase(assigned(), { id: 'two' })).rejects.toBeInstanceOf(Duplicate);
    expect(await loadCase(BODY.id, 'two')).toBeNull();
    expect(await db().select().from(caseEvents).where(eq(caseEvents.caseId, 'two'))).toEqual([]);
  });

  test('may share its number with a case of another body', async () => {
    await commit((tx) => [insertBody(tx, { ...BODY, id: 'another', name: '另一机关' }, new Date(0))]);
    await storeCase(assigned(), { id: 'one' });
    await storeCase(assigned(), { id: 'two', bodyId: 'another' });
    expect((await listByNumber('2020-0001')).map(({ id, bodyId }) => [id, bodyId]).sort()).toEqual([
      ['one', BODY.id],
      ['two', 'another'],
    ]);
  });
});

describe('appending', () => {
  test('adds the events to the chain and renews the row', async () => {
    const id = await storeCase(assigned());
    const before = await load(id);
    const events = accepted(before, 'the-handler');
    await commit((tx) => appendEvents(tx, before, events, NATIONAL_CALENDAR));
    const after = await load(id);
    expect(after.events).toEqual([...before.events, ...events]);
    expect(after.state).toMatchObject({ version: 4, status: 'handling', handlerId: 'the-handler' });
    const links = await db().select().from(caseEvents).orderBy(caseEvents.seq);
    expect(firstBreak(id, links)).toBeNull();
    expect(links.at(-1)?.hash).toBe(after.headHash);
    expect(await rowOf(id)).toMatchObject({ version: 4, status: 'handling', moverRole: 'handler' });
  });

  test('to a case that has moved on leaves everything as it was, also what came with it', async () => {
    const id = await storeCase(assigned());
    const seen = await load(id);
    await commit((tx) => appendEvents(tx, seen, accepted(seen, 'the-handler'), NATIONAL_CALENDAR));
    const late = commit((tx) => [
      takeSerial(tx, BODY.id, 2020, 0, 1),
      ...appendEvents(tx, seen, accepted(seen, 'another-handler'), NATIONAL_CALENDAR),
    ]);
    await expect(late).rejects.toBeInstanceOf(Conflict);
    expect(await lastSerial(BODY.id, 2020)).toBe(0);
    const after = await load(id);
    expect(after.state).toMatchObject({ version: 4, handlerId: 'the-handler' });
    expect(after.events).toHaveLength(4);
  });

  test('behind a head that is not the newest event is refused: the chain would break there', async () => {
    const id = await storeCase(assigned());
    const before = await load(id);
    await commit((tx) => appendEvents(tx, before, accepted(before, 'the-handler'), NATIONAL_CALENDAR));
    const torn = { ...(await load(id)), headHash: before.headHash };
    const events = aCase().received('2020-03-02').assigned().accepted().drafted().events().slice(-1);
    await expect(commit((tx) => appendEvents(tx, torn, events, NATIONAL_CALENDAR))).rejects.toBeInstanceOf(Conflict);
    expect((await load(id)).events).toHaveLength(4);
  });

  test('lets one of many win', async () => {
    const id = await storeCase(assigned());
    const seen = await load(id);
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        commit((tx) =>
          appendEvents(tx, seen, accepted(seen, index % 2 ? 'the-handler' : 'another-handler'), NATIONAL_CALENDAR),
        ),
      ),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await load(id)).events).toHaveLength(4);
  });

  test('nothing is nothing', async () => {
    const seen = await load(await storeCase(assigned()));
    await commit((tx) => appendEvents(tx, seen, [], NATIONAL_CALENDAR));
    expect(await load(seen.id)).toEqual(seen);
  });
});

describe('the history', () => {
  test('cannot be changed', async () => {
    const id = await storeCase(assigned());
    const change = commit((tx) => [tx.update(caseEvents).set({ payload: '{}' }).where(eq(caseEvents.caseId, id))]);
    const error = await change.then(
      () => expect.fail('the change went through'),
      (thrown: unknown) => thrown,
    );
    expect(causes(error)).toContain('append-only');
    expect((await load(id)).events).toHaveLength(3);
  });

  test('cannot be removed', async () => {
    const id = await storeCase(assigned());
    const removal = commit((tx) => [tx.delete(caseEvents).where(eq(caseEvents.caseId, id))]);
    const error = await removal.then(
      () => expect.fail('the removal went through'),
      (thrown: unknown) => thrown,
    );
    expect(causes(error)).toContain('append-only');
    expect((await load(id)).events).toHaveLength(3);
  });

  test('has no event without a case', async () => {
    const orphan = { bodyId: BODY.id, caseId: 'nothing', seq: 1, type: 'received', payload: '{}', previousHash: '' };
    const stray = commit((tx) => [tx.insert(caseEvents).values({ ...orphan, recordedAt: new Date(0), hash: '' })]);
    await expect(stray).rejects.toThrow();
  });
});

describe('finding cases by number', () => {
  test('gives those that are here, with their day of receipt', async () => {
    await storeCase(assigned(), { number: '2020-0001', id: 'one' });
    await storeCase(assigned(), { number: '2020-0002', id: 'two' });
    const found = await casesByNumber(BODY.id, ['2020-0002', '2020-0003', '2020-0001']);
    expect([...found].sort()).toEqual([
      ['2020-0001', { id: 'one', receivedOn: '2020-03-02' }],
      ['2020-0002', { id: 'two', receivedOn: '2020-03-02' }],
    ]);
    expect(await casesByNumber('another', ['2020-0001'])).toEqual(new Map());
    expect(await casesByNumber(BODY.id, [])).toEqual(new Map());
  });

  test('works for more numbers than one statement takes', async () => {
    await storeCase(assigned(), { number: '2020-1200', id: 'last' });
    const numbers = Array.from({ length: 1200 }, (_, index) => `2020-${String(index + 1).padStart(4, '0')}`);
    expect(await casesByNumber(BODY.id, numbers)).toEqual(
      new Map([['2020-1200', { id: 'last', receivedOn: '2020-03-02' }]]),
    );
  });

  test('tells cases of intake from those of a ledger', async () => {
    await storeCase(assigned(), { number: '2020-0001' });
    expect(await listImported(BODY.id, ['2020-0001', '2020-0002'])).toEqual(new Map([['2020-0001', null]]));
  });
});

test('cases stored many at a time are read as they were given', async () => {
  const stories = [aCase().received('2020-03-02').assigned().accepted(), aCase().received('2020-03-04')];
  const given = stories.map((told, at) => {
    const id = `case-${at}`;
    const events = told
      .events()
      .map((event) => (event.type === 'received' ? { ...event, acceptanceNumber: `2020-000${at}` } : event));
    const created = { id, bodyId: BODY.id, applicantMasked: '“王” \\ **', queryCodeHash: null, events };
    return { ...newCaseRows(created, NATIONAL_CALENDAR), applicant: applicantRow(BODY.id, id, anApplicant()) };
  });
  const done: number[] = [];
  await commit((tx) => insertCases(tx, given, (count) => done.push(count)));
  expect(done).toEqual([2]);
  expect(await db().select().from(cases).orderBy(cases.id)).toEqual(given.map(({ row }) => row));
  const events = await db().select().from(caseEvents).orderBy(caseEvents.caseId, caseEvents.seq);
  expect(events).toEqual(given.flatMap((one) => one.events));
  expect(await db().select().from(applicants).orderBy(applicants.caseId)).toEqual(given.map((one) => one.applicant));
});
