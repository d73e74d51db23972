import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase, commit } from '@/db/client';
import { foundBody } from '@/db/bodies';
import { rawSql, useFreshDatabase } from '@/db/testing';
import { aHandIn, callBy, given, giveSettings } from '@/lib/testing/calls';
import { aCase } from '@/lib/testing/case-builder';
import { BODY, storeCase, storeOffice } from '@/lib/testing/office';
import { registerRequest } from './register-request';
import { verify } from './verify';

beforeEach(async () => {
  await useFreshDatabase();
  await storeOffice();
  const told = aCase().received('2020-03-02').assigned().accepted();
  await storeCase(told, { number: '2020-0001' });
  await storeCase(aCase().received('2020-03-03').assigned(), { number: '2020-0002' });
  await storeCase(aCase().arrived('2020-03-04', { channel: 'online' }), { number: '2020-0003' });
});
afterAll(closeDatabase);

/** What somebody does who has the database file in hand: no trigger, no foreign key stands in the way. */
async function tamper(...statements: string[]): Promise<void> {
  await rawSql('drop trigger if exists case_events_no_update');
  await rawSql('drop trigger if exists case_events_no_delete');
  await rawSql('PRAGMA foreign_keys = OFF');
  for (const statement of statements) await rawSql(statement);
}
const found = async () =>
  (await verify()).differences.map(({ code, values }) => [code, ...Object.values(values).map(String)].join(' '));

describe('what is stored', () => {
  test('is whole as it was written', async () => {
    expect(await verify()).toEqual({ cases: 3, events: 8, differences: [] });
  });

  test('is whole when there is nothing', async () => {
    await useFreshDatabase();
    expect(await verify()).toEqual({ cases: 0, events: 0, differences: [] });
  });

  test('is whole when two bodies give out the same numbers', async () => {
    await commit((tx) => foundBody(tx, { ...BODY, id: 'another' }, new Date(0)));
    await storeCase(aCase().received('2020-03-02'), { id: 'foreign', number: '2020-0001', bodyId: 'another' });
    expect((await verify()).differences).toEqual([]);
  });
});

describe('tampering shows', () => {
  test('where an event was edited', async () => {
    await tamper(
      `update case_events set payload = replace(payload, 'unit-a', 'unit-b') where seq = 3 and case_id = '2020-0001'`,
    );
    expect(await found()).toEqual(['chain 2020-0001 3', 'cache 2020-0001 unitId unit-b unit-a']);
  });

  test('where an event was edited so that it changes nothing else', async () => {
    await tamper(
      `update case_events set payload = replace(payload, '"note":""', '"note":"后加"') where seq = 3 and case_id = '2020-0001'`,
    );
    expect(await found()).toEqual(['chain 2020-0001 3']);
  });

  test('where an event in the middle was deleted', async () => {
    await tamper(`delete from case_events where seq = 3 and case_id = '2020-0001'`);
    expect(await found()).toContain('chain 2020-0001 3');
  });

  test('where the last event was deleted', async () => {
    await tamper(`delete from case_events where seq = 4 and case_id = '2020-0001'`);
    expect(await found()).toEqual(
      expect.arrayContaining([
        'chain 2020-0001 4',
        'cache 2020-0001 version 3 4',
        'cache 2020-0001 status assigned handling',
      ]),
    );
  });

  test('where the last event was deleted and the row put back to match', async () => {
    await tamper(
      `delete from case_events where seq = 4 and case_id = '2020-0001'`,
      `update cases set version = 3, status = 'assigned', handler_id = null, mover_role = 'unit' where id = '2020-0001'`,
    );
    expect(await found()).toContain('chain 2020-0001 4');
  });

  test('where two events were swapped', async () => {
    await tamper(
      `update case_events set seq = 30 where seq = 3 and case_id = '2020-0001'`,
      `update case_events set seq = 3 where seq = 4 and case_id = '2020-0001'`,
      `update case_events set seq = 4 where seq = 30 and case_id = '2020-0001'`,
    );
    expect(await found()).toContain('chain 2020-0001 3');
  });

  test('where an event was put in', async () => {
    await tamper(
      `insert into case_events select body_id, case_id, 5, type, payload, recorded_at, hash, 'made up' from case_events where seq = 4 and case_id = '2020-0001'`,
    );
    expect(await found()).toContain('chain 2020-0001 5');
  });

  test('where the whole history of a case is gone, or says nothing sensible', async () => {
    await tamper(`delete from case_events where case_id = '2020-0001'`);
    await tamper(`update case_events set payload = '{"type":"unheard_of"}' where seq = 2 and case_id = '2020-0002'`);
    const differences = await found();
    expect(differences).toContain('chain 2020-0001 1');
    expect(differences.some((line) => line.startsWith('history 2020-0001'))).toBe(true);
    expect(differences).toContain('chain 2020-0002 2');
    expect(differences.some((line) => line.startsWith('history 2020-0002'))).toBe(true);
  });

  test.each([
    ['status', `'closed'`, 'status handling closed'],
    ['due_on', `'2020-12-31'`, 'dueOn 2020-03-30 2020-12-31'],
    ['outcome', `'granted'`, 'outcome null granted'],
    ['subject', `'改了的题目'`, 'subject 某事项 改了的题目'],
    ['handler_id', 'null', 'handlerId the-handler null'],
    ['received_year', '2019', 'receivedYear 2020 2019'],
    ['held_since', '0', 'heldSince 2020-03-02T02:00:00.000Z 1970-01-01T00:00:00.000Z'],
    ['applicant_kind', `'business'`, 'applicantKind natural business'],
  ])('where the %s of a row was changed', async (column, value, difference) => {
    await tamper(`update cases set ${column} = ${value} where id = '2020-0001'`);
    expect(await found()).toContain(`cache 2020-0001 ${difference}`);
  });

  test('where an applicant was removed', async () => {
    await tamper(`delete from applicants where case_id = '2020-0002'`);
    expect(await found()).toEqual(['applicant 2020-0002']);
  });

  test('where a number was given twice', async () => {
    await tamper('drop index cases_number', `update cases set acceptance_number = '2020-0001' where id = '2020-0002'`);
    const differences = await found();
    expect(differences).toContain('number_twice 2020-0001');
    expect(differences).toContain('number_gap 2020 2');
  });

  test('where a case in the middle is gone altogether', async () => {
    await tamper(
      `delete from applicants where case_id = '2020-0002'`,
      `delete from case_events where case_id = '2020-0002'`,
      `delete from cases where id = '2020-0002'`,
    );
    expect(await found()).toEqual(['number_gap 2020 2']);
  });

  test('where the newest case is gone altogether', async () => {
    given(await registerRequest(callBy('registrar', '2021-03-05'), aHandIn('2021-03-05')));
    given(await registerRequest(callBy('registrar', '2021-03-05'), aHandIn('2021-03-05')));
    const newest = `(select id from cases where acceptance_number = '2021-0002')`;
    await tamper(
      `delete from applicants where case_id = ${newest}`,
      `delete from case_events where case_id = ${newest}`,
      `delete from cases where acceptance_number = '2021-0002'`,
    );
    expect(await found()).toEqual(['number_gap 2021 2']);
  });
});

describe('a new pattern of numbers', () => {
  const register = async () =>
    given(await registerRequest(callBy('registrar', '2021-03-05'), aHandIn('2021-03-05'))).acceptanceNumber;
  const changePattern = () => giveSettings({ numberPattern: '新{year}第{serial:2}号' }, '2021-03-05');

  test('in the middle of a year is no gap', async () => {
    await register();
    await register();
    await changePattern();
    expect((await verify()).differences).toEqual([]);
    expect(await register()).toBe('新2021第03号');
    expect((await verify()).differences).toEqual([]);
  });

  test('does not hide a gap', async () => {
    await register();
    await register();
    await changePattern();
    await register();
    await register();
    await tamper(`delete from cases where acceptance_number = '新2021第03号'`);
    expect(await found()).toContain('number_gap 2021 3');
  });
});
