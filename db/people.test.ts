import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { aCase } from '@/lib/testing/case-builder';
import { anApplicant, BODY, storeCase, storeOffice } from '@/lib/testing/office';
import { closeDatabase, commit, db } from './client';
import { insertAccess, listCasesOf, loadApplicant } from './people';
import { applicants } from './schema/cases';
import { accessLog } from './schema/safeguards';
import { rawSql, useFreshDatabase } from './testing';

beforeEach(async () => {
  await useFreshDatabase();
  await storeOffice();
});
afterAll(closeDatabase);

const PERSON = anApplicant({ contactPerson: '联系某', address: '浙江省温州市某路2号', email: 'a@example.invalid' });
const received = (on = '2020-03-02') => aCase().received(on);
const numbersOf = async (who: { name: string; idNumber: string }, limit = 20) =>
  (await listCasesOf(BODY.id, who, limit)).map(({ acceptanceNumber }) => acceptanceNumber);

describe('an applicant', () => {
  test('is opened again word for word', async () => {
    const id = await storeCase(received(), { applicant: PERSON });
    expect(await loadApplicant(BODY.id, id)).toEqual(PERSON);
  });

  test('is not there for another body', async () => {
    const id = await storeCase(received(), { applicant: PERSON });
    expect(await loadApplicant('another', id)).toBeNull();
    expect(await loadApplicant(BODY.id, 'nothing')).toBeNull();
  });

  test('leaves nothing readable in the database but a masked name', async () => {
    await storeCase(received(), { applicant: PERSON });
    const stored = await Promise.all(['applicants', 'cases', 'case_events'].map((t) => rawSql(`select * from ${t}`)));
    const text = JSON.stringify(stored);
    const { name, idNumber, phone, contactPerson, address, email } = PERSON;
    for (const secret of [name, idNumber, phone, contactPerson, address, email]) expect(text).not.toContain(secret);
    expect(text).toContain('诸葛**');
    const base64 = (secret: string) => Buffer.from(secret).toString('base64').replace(/=+$/, '').slice(0, -2);
    expect(text).not.toContain(base64(idNumber));
  });

  test('is sealed differently every time, even for the same person', async () => {
    await storeCase(received(), { number: '2020-0001', applicant: PERSON });
    await storeCase(received(), { number: '2020-0002', applicant: PERSON });
    const rows = await db().select().from(applicants);
    expect(new Set(rows.map(({ sealed }) => sealed)).size).toBe(2);
  });

  test('does not open in the record of another case', async () => {
    const one = await storeCase(received(), { number: '2020-0001', applicant: PERSON });
    const other = await storeCase(received(), { number: '2020-0002', applicant: anApplicant({ name: '别人' }) });
    const [row] = await db().select().from(applicants).where(eq(applicants.caseId, one));
    const sealed = row?.sealed ?? expect.fail('no applicant');
    await commit((tx) => [tx.update(applicants).set({ sealed }).where(eq(applicants.caseId, other))]);
    await expect(loadApplicant(BODY.id, other)).rejects.toThrow();
    expect(await loadApplicant(BODY.id, one)).toEqual(PERSON);
  });
});

describe('earlier cases of the same person', () => {
  test.each([
    ['as it was written', '11010519491231002X'],
    ['in lower case', '11010519491231002x'],
    ['in full width', '１１０１０５１９４９１２３１００２Ｘ'],
    ['with spaces and hyphens', ' 110105 19491231-002X '],
  ])('are found by identity number %s', async (_name, idNumber) => {
    await storeCase(received(), { applicant: PERSON });
    expect(await numbersOf({ name: '另一个名字', idNumber })).toEqual(['2020-0001']);
  });

  test('are not found by the name when the identity number is another one', async () => {
    await storeCase(received(), { applicant: PERSON });
    expect(await numbersOf({ name: PERSON.name, idNumber: '110105194912310038' })).toEqual([]);
  });

  test('are found by the exact name where no identity number is given, whatever its spaces and width', async () => {
    await storeCase(received(), { number: '2020-0001', applicant: anApplicant({ name: 'Ann Lee', idNumber: '' }) });
    await storeCase(received(), { number: '2020-0002', applicant: PERSON });
    expect(await numbersOf({ name: 'ａｎｎ　ＬＥＥ', idNumber: ' ' })).toEqual(['2020-0001']);
    expect(await numbersOf({ name: 'Ann', idNumber: '' })).toEqual([]);
  });

  test('come newest first, and no more than asked for', async () => {
    await storeCase(received('2020-03-02'), { number: '2020-0001', applicant: PERSON });
    await storeCase(received('2020-05-06'), { number: '2020-0002', applicant: PERSON });
    await storeCase(received('2020-04-01'), { number: '2020-0003', applicant: PERSON });
    expect(await numbersOf(PERSON)).toEqual(['2020-0002', '2020-0003', '2020-0001']);
    expect(await numbersOf(PERSON, 2)).toEqual(['2020-0002', '2020-0003']);
  });

  test('of two people without identity numbers are kept apart', async () => {
    await storeCase(received(), { number: '2020-0001', applicant: anApplicant({ name: '甲', idNumber: '' }) });
    await storeCase(received(), { number: '2020-0002', applicant: anApplicant({ name: '乙', idNumber: '' }) });
    expect(await numbersOf({ name: '甲', idNumber: '' })).toEqual(['2020-0001']);
  });

  test('are not found in another body', async () => {
    await storeCase(received(), { applicant: PERSON });
    expect(await listCasesOf('another', PERSON, 20)).toEqual([]);
  });
});

test('who looked at a person is written down', async () => {
  const at = new Date('2020-03-02T02:00:00.123Z');
  const access = { id: '1', bodyId: BODY.id, userId: 'the-registrar', caseId: 'a', what: 'applicant_revealed', at };
  await commit((tx) => [insertAccess(tx, access)]);
  expect(await db().select().from(accessLog)).toEqual([access]);
});
