import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { loadCase } from '@/db/cases';
import { closeDatabase } from '@/db/client';
import { loadApplicant } from '@/db/people';
import { rawSql, useFreshDatabase } from '@/db/testing';
import { normaliseCode } from '@/lib/platform/seal';
import { aHandIn, callBy, given, giveSettings } from '@/lib/testing/calls';
import { OTHER_UNIT, staff } from '@/lib/testing/case-builder';
import { answer, refusal } from '@/lib/testing/decisions';
import { anApplicant, BODY, storeOffice } from '@/lib/testing/office';
import { listSameApplicant, queryCodeDigest, registerRequest } from './register-request';
import { verify } from './verify';

beforeEach(async () => {
  await useFreshDatabase();
  await storeOffice();
});
afterAll(closeDatabase);

const register = async (on = '2020-03-02', more = {}, applicant = anApplicant()) =>
  given(await registerRequest(callBy('registrar', on), aHandIn(on, more, applicant)));
const countOf = async (table: string) => Number((await rawSql(`select count(*) as n from ${table}`))[0]?.['n']);

describe('a request that is registered', () => {
  test('becomes a case with the first number of its year', async () => {
    const { caseId, acceptanceNumber } = await register();
    expect(acceptanceNumber).toBe('2020-0001');
    const stored = await loadCase(BODY.id, caseId);
    expect(stored?.state).toMatchObject({ status: 'registered', acceptanceNumber, receivedOn: '2020-03-02' });
    expect(stored?.events.map(({ type, by }) => [type, by.userId])).toEqual([
      ['received', 'the-registrar'],
      ['registered', 'the-registrar'],
    ]);
  });

  test('gets the next number, and the first of a year anew', async () => {
    expect((await register('2020-12-30')).acceptanceNumber).toBe('2020-0001');
    expect((await register('2020-12-31')).acceptanceNumber).toBe('2020-0002');
    expect((await register('2021-01-04')).acceptanceNumber).toBe('2021-0001');
  });

  test('gets its number from the year it arrived in, also when it is entered later', async () => {
    const late = await registerRequest(callBy('registrar', '2021-01-04'), aHandIn('2020-12-31'));
    expect(given(late).acceptanceNumber).toBe('2020-0001');
  });

  test('gets its number in the pattern of the body', async () => {
    await giveSettings({ numberPattern: '温公开〔{year}〕{serial:3}号' }, '2020-01-02');
    expect((await register()).acceptanceNumber).toBe('温公开〔2020〕001号');
  });

  test('waits for confirmation when it came online, and has no day of receipt yet', async () => {
    const { caseId } = await register('2020-03-02', { channel: 'online' });
    expect((await loadCase(BODY.id, caseId))?.state).toMatchObject({
      status: 'awaiting_confirmation',
      receivedOn: null,
    });
  });

  test('is told a query code that the database holds only as a keyed digest', async () => {
    const { caseId, queryCode } = await register();
    expect(queryCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    const [row] = await rawSql('select * from cases');
    expect(row?.['query_code_hash']).toBe(queryCodeDigest(queryCode));
    const everything = await Promise.all(
      ['cases', 'case_events', 'applicants', 'idempotency_keys'].map((table) => rawSql(`select * from ${table}`)),
    );
    const text = JSON.stringify(everything);
    expect(text).not.toContain(queryCode);
    expect(text).not.toContain(normaliseCode(queryCode));
    expect(caseId).not.toContain('2020');
  });

  test('gets a query code no other request has', async () => {
    const codes = new Set<string>();
    for (let count = 0; count < 20; count++) codes.add((await register()).queryCode);
    expect(codes.size).toBe(20);
  });

  test('keeps its applicant sealed and apart, and shows a masked name', async () => {
    const person = anApplicant({ name: '王某某', address: '某市某路3号' });
    const { caseId } = await register('2020-03-02', {}, person);
    expect(await loadApplicant(BODY.id, caseId)).toEqual(person);
    expect((await loadCase(BODY.id, caseId))?.applicantMasked).toBe('王**');
    const text = JSON.stringify(
      await Promise.all(['cases', 'case_events', 'applicants'].map((t) => rawSql(`select * from ${t}`))),
    );
    for (const secret of [person.name, person.idNumber, person.phone, person.address])
      expect(text).not.toContain(secret);
  });
});

describe('a request is refused', () => {
  test.each([
    'handler',
    'unit_head',
    'legal_reviewer',
    'office_head',
    'supervisor',
    'system_admin',
    'auditor',
  ] as const)('from the %s', async (role) => {
    expect(answer(await registerRequest(callBy(role, '2020-03-02'), aHandIn('2020-03-02')))).toBe('not_allowed');
    expect(await countOf('cases')).toBe(0);
  });

  test('when it arrives tomorrow, and uses no number up', async () => {
    const early = await registerRequest(callBy('registrar', '2020-03-02'), aHandIn('2020-03-03'));
    expect(refusal(early)).toMatchObject({ code: 'day_in_future', field: 'arrivedOn' });
    expect(await countOf('serials')).toBe(0);
    expect((await register()).acceptanceNumber).toBe('2020-0001');
  });
});

describe('the same request again', () => {
  const call = callBy('registrar', '2020-03-02');

  test('under the same key gets the same answer, query code included, and makes no second case', async () => {
    const first = given(await registerRequest(call, aHandIn('2020-03-02'), 'key-1'));
    const again = given(await registerRequest(call, aHandIn('2020-03-02'), 'key-1'));
    expect(again).toEqual(first);
    expect(await countOf('cases')).toBe(1);
  });

  test('under the same key, twenty times at once, makes one case', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => registerRequest(call, aHandIn('2020-03-02'), 'key-1')),
    );
    expect(new Set(answers.map((one) => JSON.stringify(given(one)))).size).toBe(1);
    expect(await countOf('cases')).toBe(1);
  });

  test('under the key of another request is refused', async () => {
    await registerRequest(call, aHandIn('2020-03-02'), 'key-1');
    const other = await registerRequest(call, aHandIn('2020-03-02', { subject: '别的事项' }), 'key-1');
    expect(answer(other)).toBe('key_used_for_another_request');
    expect(await countOf('cases')).toBe(1);
  });

  test('by another person under the same key is another request', async () => {
    const first = given(await registerRequest(call, aHandIn('2020-03-02'), 'key-1'));
    const colleague = callBy(staff('registrar', 'another-handler'), '2020-03-02');
    const second = given(await registerRequest(colleague, aHandIn('2020-03-02'), 'key-1'));
    expect([first.acceptanceNumber, second.acceptanceNumber]).toEqual(['2020-0001', '2020-0002']);
  });

  test('without a key is another request', async () => {
    await register();
    expect((await register()).acceptanceNumber).toBe('2020-0002');
  });

  test('may follow a refused one under the same key', async () => {
    const early = await registerRequest(call, aHandIn('2020-03-03'), 'key-1');
    expect(answer(early)).toBe('day_in_future');
    expect(answer(await registerRequest(call, aHandIn('2020-03-02'), 'key-1'))).toBe('ok');
  });
});

test('two hundred registrations at once get two hundred consecutive numbers', async () => {
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, index) =>
      registerRequest(callBy('registrar', '2020-03-02'), aHandIn('2020-03-02', { subject: `事项${index}` })),
    ),
  );
  const numbers = answers.map((one) => given(one).acceptanceNumber).sort();
  expect(numbers).toEqual(Array.from({ length: 200 }, (_, index) => `2020-${String(index + 1).padStart(4, '0')}`));
  expect(await verify()).toMatchObject({ cases: 200, differences: [] });
});

describe('earlier cases of the same applicant', () => {
  const who = { name: '诸葛测试', idNumber: '11010519491231002x' };

  test('are shown to the registrar, without anything personal', async () => {
    await register('2020-03-02');
    await register('2020-03-03', {}, anApplicant({ idNumber: '110105194912310038' }));
    const shown = given(await listSameApplicant(callBy('registrar', '2020-03-04'), who));
    expect(shown).toEqual([
      {
        id: expect.any(String) as string,
        acceptanceNumber: '2020-0001',
        subject: '某事项',
        status: 'registered',
        arrivedOn: '2020-03-02',
        outcome: null,
      },
    ]);
  });

  test('are shown to nobody else', async () => {
    for (const role of ['handler', 'office_head', 'system_admin'] as const) {
      expect(answer(await listSameApplicant(callBy(role, '2020-03-04'), who))).toBe('not_allowed');
    }
    expect(answer(await listSameApplicant(callBy(staff('handler', 'handler-b', OTHER_UNIT), '2020-03-04'), who))).toBe(
      'not_allowed',
    );
  });
});
