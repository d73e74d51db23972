import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { loadCredentials } from '@/db/bodies';
import { closeDatabase } from '@/db/client';
import { rawSql, useFreshDatabase } from '@/db/testing';
import { instant } from '@/lib/domain/instant';
import { given } from '@/lib/testing/calls';
import { answer } from '@/lib/testing/decisions';
import { storeOffice } from '@/lib/testing/office';
import { addBody, listBodyNodes, makeBody } from './bodies';
import { FirstAdministrator, issueSetupToken, needsSetup, setUp, setupBodyName } from './setup';
import { actorOfSession, signIn } from './sign-in';

beforeEach(useFreshDatabase);
afterAll(closeDatabase);

describe('the first administrator of an empty installation', () => {
  const AT = instant('2020-03-04T02:00:00.000Z');
  const first = (token: string): FirstAdministrator => ({
    token,
    bodyName: '某市某局',
    username: 'guanli',
    name: '管理员',
    password: 'A long enough passw0rd',
  });
  const enter = (token: string, clientIp = '192.0.2.1') => setUp(first(token), clientIp, AT);

  test('is let in by the token, once', async () => {
    const token = await issueSetupToken(AT);
    expect(await needsSetup()).toBe(true);
    expect(given(await enter(token))).toEqual({ username: 'guanli' });
    expect(await needsSetup()).toBe(false);
    expect(answer(await enter(token))).toBe('not_allowed');
    const entered = await signIn({ username: 'guanli', password: 'A long enough passw0rd', clientIp: '192.0.2.1' });
    const actor = entered.kind === 'signed_in' ? await actorOfSession(entered.sessionId, true) : null;
    expect(actor?.roles).toEqual(['system_admin']);
    expect(await setupBodyName()).toBe('某市某局');
  });

  test('is let in also when a body below has its administrator already', async () => {
    await makeBody('某市某局', AT);
    const token = await issueSetupToken(AT);
    const below = { name: '某区分局', under: '某市某局', level: 'department', administrator: 'qu-admin' } as const;
    expect(await addBody(below, AT)).toHaveProperty('password');
    expect(await needsSetup()).toBe(true);
    expect(answer(await enter(token))).toBe('ok');
  });

  test('two bodies of one name added at once are one body', async () => {
    await makeBody('某市某局', AT);
    const below = { name: '某区分局', under: '某市某局', level: 'department' } as const;
    const add = (administrator: string) => addBody({ ...below, administrator }, AT);
    const answers = await Promise.all([add('first-admin'), add('second-admin')]);
    expect(answers.filter((one) => one === 'name')).toHaveLength(1);
    expect((await listBodyNodes()).map(({ name }) => name)).toEqual(['某市某局', '某区分局']);
  });

  test('is let in by the token also when it was copied with spaces', async () => {
    const token = await issueSetupToken(AT);
    expect(answer(await enter(`  ${token}\n`))).toBe('ok');
  });

  test('is not let in by another token, an empty one, or one that was given out before', async () => {
    const old = await issueSetupToken(AT);
    const token = await issueSetupToken(AT);
    for (const wrong of ['', 'wrong', old, `${token}x`]) expect(answer(await enter(wrong))).toBe('not_allowed');
    expect(await needsSetup()).toBe(true);
    expect(answer(await enter(token))).toBe('ok');
  });

  test('is not let in where there are accounts already, whatever the token', async () => {
    await storeOffice();
    const token = await issueSetupToken(AT);
    expect(answer(await enter(token))).toBe('not_allowed');
    expect(await loadCredentials('guanli')).toBeNull();
  });

  test('is let in once when two try at the same time', async () => {
    const token = await issueSetupToken(AT);
    const answers = await Promise.all([enter(token), enter(token)]);
    expect(answers.map(answer).sort()).toEqual(['not_allowed', 'ok']);
    expect(await rawSql('select * from users')).toHaveLength(1);
  });

  test('joins the body that was made on the command line', async () => {
    const bodyId = await makeBody('已设立的局', AT);
    given(await enter(await issueSetupToken(AT)));
    expect(await loadCredentials('guanli')).toMatchObject({ bodyId });
    expect(await setupBodyName()).toBe('已设立的局');
    expect(await rawSql('select * from bodies')).toHaveLength(1);
  });

  test('is not found by guessing: a network has ten tries', async () => {
    const token = await issueSetupToken(AT);
    for (let tries = 1; tries <= 10; tries++) expect(answer(await enter(`wrong ${tries}`))).toBe('not_allowed');
    expect(answer(await enter(token))).toBe('too_many_attempts');
    expect(answer(await enter(token, '192.0.2.2'))).toBe('ok');
  });

  test('is kept in no readable form', async () => {
    const token = await issueSetupToken(AT);
    expect(JSON.stringify(await rawSql('select * from setup_tokens'))).not.toContain(token);
  });

  test('chooses a password that is not too plain', () => {
    const takes = (password: string) => FirstAdministrator.safeParse({ ...first('t'), password }).success;
    expect(takes('Gongkai202')).toBe(true);
    expect(takes('Gongkai20')).toBe(false);
    expect(takes('twelve signs')).toBe(false);
    const named = { ...first('t'), username: 'guanli-2020', password: 'Guanli-2020' };
    expect(FirstAdministrator.safeParse(named).error?.issues.map(({ path }) => path)).toEqual([['password']]);
  });
});
