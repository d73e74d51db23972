// From notices to mails that have gone: through a mail server, and into the outbox.
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { updateUser } from '@/db/bodies';
import { closeDatabase, commit } from '@/db/client';
import { insertNotices } from '@/db/notices';
import { rawSql, useFreshDatabase } from '@/db/testing';
import { newId } from '@/lib/platform/id';
import { aCase } from '@/lib/testing/case-builder';
import { BODY, storeCase, storeOffice } from '@/lib/testing/office';
import { type SmtpStub, startSmtpStub } from '@/lib/testing/smtp-stub';

const RUNNING = new AbortController().signal;
const ROUND_AT = new Date('2020-10-12T00:30:00Z');
const at = (minutes: number) => vi.setSystemTime(ROUND_AT.getTime() + minutes * 60_000);

let folder: string;
let smtp: SmtpStub;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: ROUND_AT });
  folder = mkdtempSync(path.join(tmpdir(), 'gongkai-mail-'));
  vi.stubEnv('GONGKAI_DATA_DIR', folder);
  await useFreshDatabase();
  await storeOffice();
  await storeCase(aCase().received('2020-09-07', { subject: '某路口改造方案' }), { id: 'case-1' });
  await storeCase(aCase().received('2020-09-07', { subject: '某小区规划' }), { id: 'case-2', number: '2020-0002' });
  smtp = await startSmtpStub();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
  await smtp.close();
});
afterAll(closeDatabase);

/** The job as it is with this configuration, which is read once per process. */
async function mailing(settings: Record<string, string> = {}) {
  vi.resetModules();
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  const { mailNotices } = await import('./mailing');
  return () => mailNotices(RUNNING);
}
const throughServer = () =>
  mailing({
    GONGKAI_SMTP_URL: smtp.url,
    GONGKAI_MAIL_FROM: 'gongkai@example.gov.cn',
    GONGKAI_URL: 'https://gongkai.example.gov.cn',
  });

const addressOf = (userId: string, email: string) => commit((tx) => [updateUser(tx, BODY.id, userId, { email })]);
const notice = (userId: string, caseId: string, kind: 'due_today' | 'overdue' = 'overdue', createdAt = ROUND_AT) =>
  commit((tx) =>
    insertNotices(tx, [{ id: newId(), bodyId: BODY.id, userId, kind, caseId, about: '2020-10-10', createdAt }]),
  );

const textOf = (message: string) => Buffer.from(message.split('\r\n\r\n')[1] ?? '', 'base64').toString('utf8');
const waiting = () => rawSql('select attempts, sent_at is null as open, last_error from mails order by id');

describe('through a mail server', () => {
  test('each person gets one mail of a round, in the official language, once', async () => {
    await addressOf('the-registrar', 'shoujian@example.invalid');
    await addressOf('the-supervisor', 'duban@example.invalid');
    for (const userId of ['the-registrar', 'the-supervisor', 'the-handler']) {
      await notice(userId, 'case-1');
      await notice(userId, 'case-2');
    }
    const run = await throughServer();
    at(1);
    for (let tries = 0; tries < 3; tries += 1) await run();
    expect(smtp.taken).toHaveLength(2);
    expect(smtp.taken.map((message) => /^To: (.*)$/m.exec(message)?.[1]?.trim()).sort()).toEqual([
      'duban@example.invalid',
      'shoujian@example.invalid',
    ]);
    const text = textOf(smtp.taken[0] ?? '');
    expect(text).toContain('【已超期】2020-0001 某路口改造方案（到期日 2020-10-10 周六）');
    expect(text).toContain('https://gongkai.example.gov.cn/cases/case-2');
    expect(text).not.toMatch(/诸葛|1101051949|13812345678|某路2号/);
    expect(await rawSql('select count(*) as n from mails where sent_at is not null')).toEqual([{ n: 4 }]);
  });

  test('a mail that is not taken is tried again, each time later, and its error is kept', async () => {
    await addressOf('the-registrar', 'shoujian@example.invalid');
    await notice('the-registrar', 'case-1');
    const run = await throughServer();
    smtp.refuse(2);
    const attempts: unknown[] = [];
    for (const minute of [1, 1.5, 2, 3, 4, 5]) {
      at(minute);
      await run();
      attempts.push((await waiting())[0]?.['attempts']);
    }
    // Refused at once and after two minutes, taken after four.
    expect(attempts).toEqual([1, 1, 2, 2, 3, 3]);
    expect(smtp.taken).toHaveLength(1);
    expect(await waiting()).toEqual([{ attempts: 3, open: 0, last_error: null }]);
  });

  test('a hundred that wait for their next try hold nothing newer back', async () => {
    await addressOf('the-registrar', 'shoujian@example.invalid');
    const run = await throughServer();
    // Each of a round of its own, so that each is a mail of its own.
    for (let round = 0; round < 101; round += 1) {
      const createdAt = new Date(ROUND_AT.getTime() + round);
      const about = `2020-10-10 ${round}`;
      await commit((tx) =>
        insertNotices(tx, [
          {
            id: newId(),
            bodyId: BODY.id,
            userId: 'the-registrar',
            kind: 'overdue',
            caseId: 'case-1',
            about,
            createdAt,
          },
        ]),
      );
    }
    smtp.refuse(101);
    at(1);
    await run();
    expect(smtp.taken).toEqual([]);
    await notice('the-registrar', 'case-2', 'due_today', new Date(ROUND_AT.getTime() + 60_500));
    at(1.5);
    await run();
    expect(smtp.taken).toHaveLength(1);
    expect(textOf(smtp.taken[0] ?? '')).toContain('2020-0002 某小区规划');
  });

  test('one that is never taken is given up', async () => {
    await addressOf('the-registrar', 'shoujian@example.invalid');
    await notice('the-registrar', 'case-1');
    const run = await throughServer();
    smtp.refuse(1000);
    for (let power = 0; power <= 16; power += 1) {
      at(2 ** power);
      await run();
    }
    const [row] = await waiting();
    expect(row).toMatchObject({ attempts: 12, open: 1 });
    expect(String(row?.['last_error'])).toContain('451');
  });

  test('what is too old to be news is not mailed', async () => {
    await addressOf('the-registrar', 'shoujian@example.invalid');
    await notice('the-registrar', 'case-1');
    const run = await throughServer();
    at(25 * 60);
    await run();
    expect(smtp.taken).toEqual([]);
  });

  test('while a round is being made nothing is written, so that it goes out whole', async () => {
    await addressOf('the-registrar', 'shoujian@example.invalid');
    await notice('the-registrar', 'case-1');
    const until = ROUND_AT.getTime() + 2 * 60_000;
    await rawSql(`insert into leases (job, holder, until) values ('reminders/body', 'another', ${until})`);
    const run = await throughServer();
    at(1);
    await run();
    expect(smtp.taken).toEqual([]);
    await notice('the-registrar', 'case-2');
    at(3);
    await run();
    expect(smtp.taken).toHaveLength(1);
  });
});

describe('without a mail server', () => {
  test('mails are files in the outbox, for the owner’s eyes only; one sent again is the same file', async () => {
    await addressOf('the-registrar', 'shoujian@example.invalid');
    await notice('the-registrar', 'case-1');
    const run = await mailing();
    at(1);
    await run();
    // As if the process had died between sending and noting it.
    await rawSql('update mails set sent_at = null, attempts = 0');
    at(5);
    await run();
    const outbox = path.join(folder, 'outbox');
    const files = readdirSync(outbox);
    expect(files).toHaveLength(1);
    const file = path.join(outbox, files[0] ?? '');
    expect(file).toMatch(/\.eml$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const message = readFileSync(file, 'utf8');
    expect(message).toMatch(/^To: shoujian@example.invalid\r$/m);
    expect(message).toMatch(/^Message-ID: <[0-9a-f-]{36}@localhost>\r$/m);
    expect(textOf(message)).toContain('2020-0001 某路口改造方案');
  });
});
