import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { listBodies, listBodyNodes } from '@/db/bodies';
import { closeDatabase } from '@/db/client';
import { rawSql, useFreshDatabase } from '@/db/testing';
import { ApplicantKind } from '@/lib/domain/applicant/applicant-kind';
import { CaseStatus } from '@/lib/domain/case/case-status';
import { DisputeKind, DisputeResult } from '@/lib/domain/report/dispute';
import { reportForm } from '@/lib/domain/report/report-form';
import { printedTable2, table2Cells, table2Key } from '@/lib/domain/report/table-two';
import { staff } from '@/lib/testing/case-builder';
import { WENZHOU_POLICE_2020 } from '@/lib/testing/published-reports';
import { callNow } from '../call';
import { findStatus, listPublishedReports, loadStatus } from '../citizen';
import { listQueue, QueueQuery } from '../queue';
import { actorOfSession, signIn } from '../sign-in';
import { verify } from '../verify';
import { loadYearlyReport } from '../report/yearly-report';
import { type Demonstration, loadDemonstration } from './load';
import { BODY_NAME } from './people';

afterAll(closeDatabase);
afterEach(() => {
  vi.useRealTimers();
});

const clientIp = '192.0.2.1';
const bodyId = async () => (await listBodies())[0]?.id ?? expect.fail('no body');
const freeze = (moment: string) => vi.useFakeTimers({ toFake: ['Date'], now: new Date(moment) });

describe('the demonstration', () => {
  let loaded: Demonstration;
  const { table3, table4 } = WENZHOU_POLICE_2020;

  beforeAll(async () => {
    await useFreshDatabase();
    freeze('2026-11-24T02:00:00Z');
    loaded = await loadDemonstration();
  }, 60_000);

  test('is the bureau whose report was published', async () => {
    const [bureau, ...branches] = await listBodyNodes();
    expect(bureau).toMatchObject({ name: BODY_NAME, parentId: null });
    expect(branches.map(({ parentId }) => parentId)).toEqual(branches.map(() => bureau?.id));
    expect(branches.every(({ name }) => name.endsWith('（演示）'))).toBe(true);
    expect(BODY_NAME).toBe(WENZHOU_POLICE_2020.body);
  });

  test('gives table three of 2020 as it was published, in every cell', async () => {
    const report = await loadYearlyReport(await bodyId(), 2020);
    for (const row of reportForm('2019').table3.countedRows) {
      const cells = ApplicantKind.options.map((kind) => [kind, table3[row]?.[kind] ?? 0] as const);
      const total = cells.reduce((sum, [, count]) => sum + count, 0);
      expect(report.table3[row], row).toEqual({ ...Object.fromEntries(cells), total });
    }
    expect(report.checks.filter(({ ok }) => !ok)).toEqual([]);
  });

  test('gives table two of 2020 as it was published, in every cell', async () => {
    const { table2 } = await loadYearlyReport(await bodyId(), 2020);
    const printed = table2Cells('2019').map((cell) => [
      table2Key(cell),
      printedTable2(cell, table2[table2Key(cell)] ?? -1),
    ]);
    expect(Object.fromEntries(printed)).toEqual(WENZHOU_POLICE_2020.table2);
  });

  test('gives table four of 2020 as it was published, in every cell', async () => {
    const report = await loadYearlyReport(await bodyId(), 2020);
    for (const kind of DisputeKind.options) {
      const cells = [...DisputeResult.options, 'pending' as const].map(
        (key) => [key, table4[kind]?.[key] ?? 0] as const,
      );
      const total = cells.reduce((sum, [, count]) => sum + count, 0);
      expect(report.table4[kind], kind).toEqual({ ...Object.fromEntries(cells), total });
    }
  });

  test('has published 2020, and nothing else', async () => {
    expect((await listPublishedReports()).map(({ year, form }) => [year, form])).toEqual([[2020, '2019']]);
  });

  test('is whole', async () => {
    expect((await verify()).differences).toEqual([]);
  });

  test('has a live case in every status, and both overdue ones and ones due soon', async () => {
    freeze('2026-11-24T02:00:00Z');
    const actor = { ...staff('supervisor'), bodyId: await bodyId() };
    const { counts } = await listQueue(callNow(actor), QueueQuery.parse({ view: 'all' }));
    const statuses = await rawSql(`select distinct status from cases where arrived_on >= '2026-01-01'`);
    expect(statuses.map(({ status }) => status).sort()).toEqual([...CaseStatus.options].sort());
    for (const view of ['due', 'overdue', 'waiting', 'all'] as const) expect(counts[view], view).toBeGreaterThan(0);
  });

  test('gives every account a way in, in its role', async () => {
    for (const { username, password, role, name } of loaded.accounts) {
      const entered = await signIn({ username, password, clientIp });
      const actor = entered.kind === 'signed_in' ? await actorOfSession(entered.sessionId, true) : null;
      expect(actor, username).toMatchObject({ roles: [role], name });
    }
  });

  test('gives a case to try the status page with', async () => {
    const { acceptanceNumber: number, queryCode: code } = loaded.tryOut;
    const found = await findStatus({ number, code, clientIp });
    expect(found.kind === 'found' && (await loadStatus(found.pass))).toMatchObject({ status: 'handling' });
  });

  test('says of every person in it that they are invented', async () => {
    const people = await rawSql('select name from users');
    for (const { name } of people) expect(name).toContain('演示');
  });

  test('has other passwords and codes every time', async () => {
    await useFreshDatabase();
    const again = await loadDemonstration();
    const secrets = ({ accounts, tryOut }: Demonstration) => [
      ...accounts.map(({ password }) => password),
      tryOut.queryCode,
    ];
    expect(new Set([...secrets(loaded), ...secrets(again)]).size).toBe(2 * (loaded.accounts.length + 1));
  });
});

test.each([
  ['on a Sunday', '2026-11-22T02:00:00Z'],
  ['on New Year’s Day', '2026-01-01T02:00:00Z'],
  ['in the week after Spring Festival', '2026-02-25T02:00:00Z'],
  ['in a year whose holidays are not known yet', '2028-05-04T02:00:00Z'],
])('the demonstration loads and is whole %s', async (_name, moment) => {
  freeze(moment);
  await useFreshDatabase();
  await loadDemonstration();
  expect((await verify()).differences).toEqual([]);
  const statuses = await rawSql(`select distinct status from cases where arrived_on >= '2021-01-01'`);
  expect(statuses.map(({ status }) => status).sort()).toEqual([...CaseStatus.options].sort());
});
