// Notices and the mails that carry them out, on both engines.
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { visibleTo } from '@/lib/domain/case/scope';
import type { NoticeKind } from '@/lib/domain/notice/notice';
import { newId } from '@/lib/platform/id';
import { aCase, OTHER_UNIT, staff } from '@/lib/testing/case-builder';
import { BODY, storeCase, storeOffice } from '@/lib/testing/office';
import { updateUser } from './bodies';
import { closeDatabase, commit } from './client';
import { insertMails, listDue, listMailsOf, listUnmailed, updateMails } from './mails';
import { countUnread, insertNotices, listNoticesOf, listNoticesOfBody, markRead, type NewNotice } from './notices';
import { rawSql, useFreshDatabase } from './testing';
import { watchedCases } from './watched-cases';

beforeEach(async () => {
  await useFreshDatabase();
  await storeOffice();
  await storeCase(aCase().received('2020-03-02').assigned().accepted(), { id: 'case-1' });
});
afterAll(closeDatabase);

const at = (time: string) => new Date(`2020-03-30T${time}.000Z`);
const handler = staff('handler');
const owner = { bodyId: BODY.id, userId: handler.userId, scopes: visibleTo(handler) };
const first = { unread: false, cursor: null, limit: 50 };

const notice = (more: Partial<NewNotice> & { kind?: NoticeKind } = {}): NewNotice => ({
  id: newId(),
  bodyId: BODY.id,
  userId: handler.userId,
  kind: 'due_today',
  caseId: 'case-1',
  about: '2020-03-30',
  createdAt: at('00:30:00'),
  ...more,
});
const make = (...rows: NewNotice[]) => commit((tx) => insertNotices(tx, rows));
const abouts = async (who = owner) => (await listNoticesOf(who, first)).map(({ about }) => about);

describe('notices', () => {
  test('of one person, kind, case and day are made once; another of these makes another', async () => {
    await make(notice(), notice());
    await make(
      notice(),
      notice({ about: '2020-03-31' }),
      notice({ kind: 'overdue' }),
      notice({ userId: 'the-registrar' }),
      notice({ caseId: '', kind: 'calendar_missing' }),
    );
    expect(await rawSql('select cast(count(*) as integer) as n from notices')).toEqual([{ n: 5 }]);
  });

  test('are made by the hundred, whatever the limits of a statement', async () => {
    await make(...Array.from({ length: 450 }, (_, index) => notice({ about: `2020-03-30/${index}` })));
    expect(await countUnread(owner)).toBe(450);
  });

  test('are listed newest first, a page at a time, also where many were made at one moment', async () => {
    const made = Array.from({ length: 7 }, (_, index) =>
      notice({ about: `2020-03-30/${index}`, createdAt: at(index < 2 ? '00:29:00' : '00:30:00') }),
    );
    await make(...made);
    const seen: string[] = [];
    for (let cursor: { at: Date; id: string } | null = null, pages = 0; pages < 4; pages += 1) {
      const page = await listNoticesOf(owner, { unread: false, cursor, limit: 3 });
      seen.push(...page.map(({ id }) => id));
      const last = page.at(-1);
      if (!last) break;
      cursor = { at: last.createdAt, id: last.id };
    }
    const newestFirst = [...made].sort((a, b) => +b.createdAt - +a.createdAt || (a.id < b.id ? 1 : -1));
    expect(seen).toEqual(newestFirst.map(({ id }) => id));
  });

  test('carry the number and subject of their case', async () => {
    await make(notice());
    const [row] = await listNoticesOf(owner, first);
    expect(row).toMatchObject({ caseId: 'case-1', acceptanceNumber: '2020-0001', subject: '某事项', readAt: null });
  });

  test('about a case the person may no longer see are neither shown nor counted', async () => {
    const left = { ...handler, unitId: OTHER_UNIT, unitIds: [OTHER_UNIT] };
    await make(notice(), notice({ caseId: '', kind: 'calendar_missing' }));
    await rawSql(`update cases set handler_id = 'another-handler'`);
    const scopes = visibleTo(left);
    expect(await abouts({ ...owner, scopes })).toHaveLength(1);
    expect(await countUnread({ ...owner, scopes })).toBe(1);
    expect(await countUnread({ ...owner, scopes: [] })).toBe(1);
  });

  test('are read by whom they are for, and keep the moment they were first read', async () => {
    const [mine, later, others] = [
      notice(),
      notice({ about: '2020-03-31', createdAt: at('01:30:00') }),
      notice({ userId: 'the-registrar' }),
    ];
    await make(mine, later, others);
    await commit((tx) => [markRead(tx, owner, { ids: [mine.id, others.id] }, at('02:00:00'))]);
    await commit((tx) => [markRead(tx, owner, { upTo: at('01:00:00') }, at('03:00:00'))]);
    const read = new Map((await listNoticesOfBody(BODY.id, null, 50)).map(({ id, readAt }) => [id, readAt]));
    expect([mine, later, others].map(({ id }) => read.get(id))).toEqual([at('02:00:00'), null, null]);
    expect((await listNoticesOf(owner, { ...first, unread: true })).map(({ id }) => id)).toEqual([later.id]);
  });
});

describe('mails', () => {
  const mail = (id: string, more = {}) => ({
    id,
    noticeId: id,
    bodyId: BODY.id,
    address: 'a@example.invalid',
    subject: '当日到期',
    body: '一行',
    createdAt: at('00:30:00'),
    attempts: 0,
    ...more,
  });
  const addressed = (changes = {}) =>
    commit((tx) => [updateUser(tx, BODY.id, handler.userId, { email: 'a@example.invalid', ...changes })]);
  const unmailed = async () => (await listUnmailed(at('00:00:00'), at('01:00:00'), 50)).map(({ id }) => id);

  test('are wanted for new notices of people in use who have an address, once each', async () => {
    const [mine, old, coming] = [
      notice(),
      notice({ about: '2020-03-01', createdAt: at('00:00:00') }),
      notice({ about: '2020-03-02', createdAt: at('01:00:00') }),
    ];
    await make(mine, old, coming, notice({ userId: 'the-registrar' }));
    expect(await unmailed()).toEqual([]);
    await addressed({ active: false });
    expect(await unmailed()).toEqual([]);
    await addressed({ active: true });
    expect(await unmailed()).toEqual([mine.id]);
    await commit((tx) => insertMails(tx, [mail(mine.id)]));
    await commit((tx) => insertMails(tx, [mail(mine.id, { body: '又一行' })]));
    expect(await unmailed()).toEqual([]);
    expect(await rawSql('select body from mails')).toEqual([{ body: '一行' }]);
  });

  test('of one person and round wait together, until they have gone or were tried too often', async () => {
    await addressed();
    const [one, two] = [notice(), notice({ kind: 'overdue' })];
    await make(one, two);
    await commit((tx) => insertMails(tx, [mail(one.id), mail(two.id)]));
    const now = at('00:30:00');
    const waiting = await listDue(now, 3, 50);
    expect(waiting).toMatchObject([{ userId: handler.userId, address: 'a@example.invalid', attempts: 0 }]);
    const lines = await listMailsOf(waiting[0] ?? expect.fail('nothing waits'));
    expect(lines.map(({ id }) => id)).toEqual([one.id, two.id].sort());
    await commit((tx) => [
      updateMails(tx, [one.id, two.id], { attempts: 3, nextAt: at('00:30:01'), lastError: 'refused' }),
    ]);
    expect(await listDue(now, 4, 50)).toEqual([]);
    await commit((tx) => [updateMails(tx, [one.id, two.id], { nextAt: now })]);
    expect(await listDue(now, 3, 50)).toEqual([]);
    expect(await listDue(now, 4, 50)).toHaveLength(1);
    await commit((tx) => [updateMails(tx, [one.id, two.id], { sentAt: at('00:31:00'), lastError: null })]);
    expect(await listDue(now, 4, 50)).toEqual([]);
    expect(await listNoticesOfBody(BODY.id, null, 1)).toMatchObject([
      { person: 'the-handler', mailedTo: 'a@example.invalid', sentAt: at('00:31:00'), attempts: 3, lastError: null },
    ]);
  });
});

test('the open cases of a body come each once, and no closed or foreign one', async () => {
  await storeCase(aCase().received('2020-03-03'), { id: 'case-2', number: '2020-0002' });
  await storeCase(aCase().received('2020-03-03').assigned(), { id: 'case-3', number: '2020-0003' });
  await rawSql(`update cases set status = 'closed' where id = 'case-3'`);
  const ids: string[] = [];
  for await (const page of watchedCases(BODY.id)) ids.push(...page.map(({ id }) => id));
  expect(ids.sort()).toEqual(['case-1', 'case-2']);
  for await (const page of watchedCases('another')) expect(page).toEqual([]);
});
