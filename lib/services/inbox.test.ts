import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase, commit } from '@/db/client';
import { insertMails, updateMails } from '@/db/mails';
import { insertNotices } from '@/db/notices';
import { listStaff } from '@/db/bodies';
import { useFreshDatabase } from '@/db/testing';
import type { NoticeKind } from '@/lib/domain/notice/notice';
import { Role } from '@/lib/domain/staff/role';
import { newId } from '@/lib/platform/id';
import { callBy, given } from '@/lib/testing/calls';
import { aCase } from '@/lib/testing/case-builder';
import { BODY, storeCase, storeOffice } from '@/lib/testing/office';
import { countInbox, INBOX_PAGE_SIZE, InboxQuery, listInbox, listSent, MarkRead, readNotices } from './inbox';
import { changeStaffEmail, StaffEmail } from './staff-email';

const TODAY = '2020-03-30';
const MADE = new Date('2020-03-30T00:30:00Z');

beforeEach(async () => {
  await useFreshDatabase();
  await storeOffice();
  await storeCase(aCase().received('2020-03-02').assigned().accepted(), { id: 'case-1' });
});
afterAll(closeDatabase);

async function make(userId: string, count: number, kind: NoticeKind = 'due_today'): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, index) => ({
    id: newId(),
    bodyId: BODY.id,
    userId,
    kind,
    caseId: 'case-1',
    about: `2020-03-30/${index}`,
    createdAt: MADE,
  }));
  await commit((tx) => insertNotices(tx, rows));
  return rows.map(({ id }) => id);
}
const handler = callBy('handler', TODAY);
const everything = (query: object = {}) => listInbox(handler, InboxQuery.parse(query));

describe('a person’s inbox', () => {
  test('holds their own notices, a page at a time, and says how many are unread', async () => {
    await make('the-handler', INBOX_PAGE_SIZE + 3);
    await make('the-registrar', 2);
    const first = await everything();
    expect([first.rows.length, first.unread]).toEqual([INBOX_PAGE_SIZE, INBOX_PAGE_SIZE + 3]);
    const second = await everything({ before: first.next });
    expect([second.rows.length, second.next]).toEqual([3, null]);
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(INBOX_PAGE_SIZE + 3);
  });

  test('lets one be read, and all that were on screen, but not those of others', async () => {
    const [one = ''] = await make('the-handler', 3);
    const [others = ''] = await make('the-registrar', 1);
    expect(given(await readNotices(handler, { ids: [one, others] }))).toEqual({ unread: 2 });
    expect((await everything({ unread: '1' })).rows).toHaveLength(2);
    const upTo = MarkRead.parse({ upTo: MADE.toISOString() });
    expect(given(await readNotices(handler, upTo))).toEqual({ unread: 0 });
    expect(await countInbox(callBy('registrar', TODAY))).toEqual({ unread: 1 });
  });

  test.each([{ before: 'x' }, { before: '1.2' }, { unread: 'yes' }])('%j is no question', (query) => {
    expect(InboxQuery.safeParse(query).success).toBe(false);
  });
});

describe('what was sent to whom', () => {
  test('is the supervisor’s to see, and nobody else’s', async () => {
    for (const role of Role.options) {
      const answer = await listSent(callBy(role, TODAY), {});
      expect(answer.ok, role).toBe(role === 'supervisor');
    }
  });

  test('says who, about what, whether it was read and what became of the mail', async () => {
    const ids = await make('the-handler', 5);
    const [, waiting = '', retried = '', sent = '', failed = ''] = ids;
    const mail = { bodyId: BODY.id, address: 'a@example.invalid', subject: '', body: '', createdAt: MADE, attempts: 0 };
    await commit((tx) => [
      ...insertMails(
        tx,
        [waiting, retried, sent, failed].map((id) => ({ id, noticeId: id, ...mail })),
      ),
      updateMails(tx, [retried], { attempts: 2, lastError: '451 later' }),
      updateMails(tx, [sent], { attempts: 1, sentAt: MADE }),
      updateMails(tx, [failed], { attempts: 12, lastError: '550 no such box' }),
    ]);
    const { rows } = given(await listSent(callBy('supervisor', TODAY), {}));
    expect(rows[0]).toMatchObject({
      person: 'the-handler',
      kind: 'due_today',
      acceptanceNumber: '2020-0001',
      readAt: null,
    });
    const states = new Map(rows.map(({ id, mail: { state, error } }) => [id, [state, error]]));
    expect(ids.map((id) => states.get(id))).toEqual([
      ['none', null],
      ['waiting', null],
      ['retrying', '451 later'],
      ['sent', null],
      ['failed', '550 no such box'],
    ]);
  });
});

describe('where a person is mailed', () => {
  const emailOf = async (userId: string) => (await listStaff(BODY.id)).find(({ id }) => id === userId)?.email;

  test('is kept and removed by the system administrator alone', async () => {
    for (const role of Role.options) {
      const answer = await changeStaffEmail(callBy(role, TODAY), 'the-handler', { email: 'a@example.invalid' });
      expect(answer.ok, role).toBe(role === 'system_admin');
    }
    expect(await emailOf('the-handler')).toBe('a@example.invalid');
    given(await changeStaffEmail(callBy('system_admin', TODAY), 'the-handler', { email: '' }));
    expect(await emailOf('the-handler')).toBe('');
  });

  test('nobody of that name has one', async () => {
    const answer = await changeStaffEmail(callBy('system_admin', TODAY), 'nobody', { email: '' });
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'not_found' } });
  });

  test.each(['x', 'a@b', 'a@example.invalid, b@example.invalid', 'a@example.invalid\r\nBcc: b@example.invalid'])(
    '%j is no address',
    (email) => expect(StaffEmail.safeParse({ email }).success).toBe(false),
  );
});
