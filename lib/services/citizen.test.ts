import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { foundBody } from '@/db/bodies';
import { closeDatabase, commit } from '@/db/client';
import { useFreshDatabase } from '@/db/testing';
import { aHandIn, callBy, given } from '@/lib/testing/calls';
import { aCase } from '@/lib/testing/case-builder';
import { anApplicant, BODY, storeCase, storeOffice } from '@/lib/testing/office';
import { actOnCase } from './act-on-case';
import { findStatus, loadPublicOffice, loadStatus } from './citizen';
import { queryCodeDigest, registerRequest } from './register-request';

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2020-03-04T02:00:00Z') });
  await useFreshDatabase();
  await storeOffice();
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(closeDatabase);

const MINUTE = 60_000;
const CODE = 'ABCD-EFGH-JKMN-PQRS';
const wait = (minutes: number) => vi.setSystemTime(Date.now() + minutes * MINUTE);
const store = (told = aCase().received('2020-03-02'), number = '2020-0001') =>
  storeCase(told, { number, queryCodeHash: queryCodeDigest(CODE) });

let networks = 0;
/** Each try from another network, unless one is given. */
const ask = (
  code: string,
  { number = '2020-0001', clientIp = `198.51.${(networks += 1) >> 8}.${networks & 255}` } = {},
) => findStatus({ number, code, clientIp });
const kindOf = async (...given: Parameters<typeof ask>) => (await ask(...given)).kind;
const statusFor = async (code = CODE) => {
  const found = await ask(code);
  return found.kind === 'found' ? await loadStatus(found.pass) : expect.fail(found.kind);
};

describe('asking where a request stands', () => {
  test.each([
    ['as it was told', CODE],
    ['in lower case', 'abcd-efgh-jkmn-pqrs'],
    ['without hyphens', 'ABCDEFGHJKMNPQRS'],
    ['with spaces', ' ABCD EFGH JKMN PQRS '],
    ['in full width', 'ＡＢＣＤ－ＥＦＧＨ－ＪＫＭＮ－ＰＱＲＳ'],
  ])('opens with the number and the code %s', async (_name, code) => {
    await store();
    expect(await kindOf(code)).toBe('found');
  });

  test('opens with a number typed in full width, or with spaces around it', async () => {
    await store();
    expect(await kindOf(CODE, { number: ' ２０２０－０００１ ' })).toBe('found');
  });

  test('gives one answer for a wrong code, an unknown number, no code at all and a case without a code', async () => {
    await store();
    await storeCase(aCase().received('2020-03-02'), { number: '2020-0002' });
    const answers = [
      await ask('ABCD-EFGH-JKMN-PQRT'),
      await ask(''),
      await ask(CODE, { number: '2020-0009' }),
      await ask(CODE, { number: '' }),
      await ask('', { number: '2020-0002' }),
      await ask(CODE, { number: '2020-0002' }),
    ];
    expect(answers).toEqual(answers.map(() => ({ kind: 'not_found' })));
  });

  test('finds the right case when two bodies gave out the same number', async () => {
    await commit((tx) => foundBody(tx, { ...BODY, id: 'another', name: '另一机关' }, new Date(0)));
    await store();
    const other = 'WXYZ-0123-4567-89AB';
    await storeCase(aCase().received('2020-03-03'), {
      id: 'foreign',
      bodyId: 'another',
      queryCodeHash: queryCodeDigest(other),
    });
    expect(await statusFor(CODE)).toMatchObject({ receivedOn: '2020-03-02' });
    expect(await statusFor(other)).toMatchObject({ receivedOn: '2020-03-03' });
  });
});

describe('guessing', () => {
  test('one number ends after ten tries, also from many networks, and also for the right code', async () => {
    await store();
    for (let tries = 1; tries <= 10; tries++) expect(await kindOf(`wrong ${tries}`)).toBe('not_found');
    expect(await ask('wrong 11')).toEqual({ kind: 'too_many', retryAfterSeconds: 900 });
    expect(await kindOf(CODE)).toBe('too_many');
  });

  test('one number lets the right code in again after a quarter of an hour', async () => {
    await store();
    for (let tries = 1; tries <= 12; tries++) await ask(`wrong ${tries}`);
    wait(14);
    expect(await kindOf(CODE)).toBe('too_many');
    wait(2);
    expect(await kindOf(CODE)).toBe('found');
  });

  test('one number does not shut another one', async () => {
    await store();
    await store(aCase().received('2020-03-02'), '2020-0002');
    for (let tries = 1; tries <= 12; tries++) await ask(`wrong ${tries}`);
    expect(await kindOf(CODE, { number: '2020-0002' })).toBe('found');
  });

  test('is not what somebody does who has the code: they may look as often as they like', async () => {
    await store();
    for (let looks = 1; looks <= 25; looks++) expect(await kindOf(CODE), `look ${looks}`).toBe('found');
  });

  test('many numbers ends for a network after thirty tries, and for no other network', async () => {
    const clientIp = '203.0.113.9';
    for (let tries = 1; tries <= 30; tries++) {
      expect(await kindOf('wrong', { clientIp, number: `2020-${tries}` })).toBe('not_found');
    }
    expect(await kindOf('wrong', { clientIp, number: '2020-31' })).toBe('too_many');
    expect(await kindOf('wrong', { clientIp: '203.0.113.10', number: '2020-31' })).toBe('not_found');
    wait(16);
    expect(await kindOf('wrong', { clientIp, number: '2020-32' })).toBe('not_found');
  });

  test('from many addresses of one IPv6 network is guessing from one', async () => {
    for (let tries = 1; tries <= 30; tries++) {
      await ask('wrong', { clientIp: `2001:db8:1:2::${tries.toString(16)}`, number: `2020-${tries}` });
    }
    expect(await kindOf('wrong', { clientIp: '2001:db8:1:2:ffff::1', number: '2020-31' })).toBe('too_many');
    expect(await kindOf('wrong', { clientIp: '2001:db8:1:3::1', number: '2020-31' })).toBe('not_found');
  });

  test('all at once is counted before it is answered', async () => {
    await store();
    const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => kindOf(`wrong ${index}`)));
    expect(answers.filter((kind) => kind === 'not_found').length).toBeLessThanOrEqual(10);
    expect(await kindOf(CODE)).toBe('too_many');
  });
});

describe('a pass', () => {
  test('opens the status for fifteen minutes', async () => {
    await store();
    const found = await ask(CODE);
    const pass = found.kind === 'found' ? found.pass : expect.fail(found.kind);
    wait(14);
    expect(await loadStatus(pass)).toMatchObject({ acceptanceNumber: '2020-0001' });
    wait(1);
    expect(await loadStatus(pass)).toBeNull();
  });

  test('that was not made here opens nothing', async () => {
    await store();
    const found = await ask(CODE);
    const pass = found.kind === 'found' ? found.pass : expect.fail(found.kind);
    const bytes = Buffer.from(pass, 'base64');
    bytes.writeUInt8(bytes.readUInt8(20) ^ 1, 20);
    for (const forged of ['', 'nonsense', bytes.toString('base64'), pass.slice(0, -8)]) {
      expect(await loadStatus(forged)).toBeNull();
    }
  });

  test('says nothing of the case it is for', async () => {
    const id = await store();
    const found = await ask(CODE);
    const pass = found.kind === 'found' ? found.pass : '';
    expect(Buffer.from(pass, 'base64').toString('latin1')).not.toContain(id);
  });
});

describe('what the citizen sees', () => {
  test('is never who asked, what for, or what the answer was', async () => {
    const told = { subject: '某路口抓拍记录', description: '申请公开某路口抓拍记录' };
    const person = anApplicant({ name: '王小明' });
    const { queryCode, caseId } = given(
      await registerRequest(callBy('registrar', '2020-03-04'), aHandIn('2020-03-04', told, person)),
    );
    given(
      await actOnCase(
        callBy('registrar', '2020-03-04'),
        caseId,
        { type: 'assign', unitId: 'unit-a', note: '涉及王小明' },
        2,
      ),
    );
    const text = JSON.stringify(await statusFor(queryCode));
    const secrets = [
      told.subject,
      '王',
      person.idNumber,
      person.phone,
      person.address,
      '涉及',
      'unit-a',
      'the-',
      caseId,
    ];
    for (const secret of secrets) expect(text).not.toContain(secret);
  });

  test('is never the outcome of a closed case', async () => {
    const told = aCase().received('2020-03-02').assigned().accepted();
    await store(told.drafted('refused_state_secret').reviewed().signed().delivered('2020-03-03'));
    const text = JSON.stringify(await statusFor());
    expect(text).not.toContain('refused');
    expect(text).not.toContain('secret');
  });

  test('before confirmation is that no day runs yet', async () => {
    await store(aCase().arrived('2020-03-02', { channel: 'online' }));
    expect(await statusFor()).toMatchObject({
      status: 'awaiting_confirmation',
      mover: 'registrar',
      receivedOn: null,
      latestOn: null,
      latestKind: null,
      steps: [
        { key: 'handed_in', on: '2020-03-02', state: 'current' },
        { key: 'accepted', on: null, state: 'ahead' },
        { key: 'working', on: null, state: 'ahead' },
        { key: 'answered', on: null, state: 'ahead' },
      ],
    });
  });

  test('while a supplement is awaited is that it is their move, and until when', async () => {
    // Fifteen working days after Wednesday 2020-03-04.
    await store(aCase().received('2020-03-02').supplementAsked('2020-03-04'));
    expect(await statusFor()).toMatchObject({
      status: 'awaiting_supplement',
      mover: 'applicant',
      latestOn: '2020-03-25',
      latestKind: 'supplement',
    });
  });

  test('names the office they can turn to', async () => {
    expect(await loadPublicOffice()).toEqual({
      bodyName: BODY.name,
      contact: BODY.settings.contact,
      reconsiderationBody: BODY.settings.reconsiderationBody,
      court: BODY.settings.court,
    });
  });
});
