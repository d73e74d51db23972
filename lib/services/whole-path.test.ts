import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDatabase } from '@/db/client';
import { useFreshDatabase } from '@/db/testing';
import type { CaseCommand } from '@/lib/domain/case/command';
import type { Role } from '@/lib/domain/staff/role';
import { day } from '@/lib/domain/day';
import { aHandIn, callBy, given } from '@/lib/testing/calls';
import { UNIT } from '@/lib/testing/case-builder';
import { BODY, storeOffice } from '@/lib/testing/office';
import { actOnCase } from './act-on-case';
import { findStatus, loadStatus } from './citizen';
import { type Registered, registerRequest } from './register-request';
import { verify } from './verify';
import { loadYearlyReport } from './report/yearly-report';

afterAll(closeDatabase);

/** A letter signed for on Wednesday 2020-03-04 and answered on 2020-03-20, told step by step. */
const STEPS: readonly { on: string; by: Role; command: CaseCommand; seen: object }[] = [
  {
    on: '2020-03-05',
    by: 'registrar',
    command: { type: 'assign', unitId: UNIT, note: '' },
    seen: { status: 'assigned', mover: 'unit' },
  },
  {
    on: '2020-03-06',
    by: 'handler',
    command: { type: 'accept', handlerId: 'the-handler' },
    seen: { status: 'handling', mover: 'handler' },
  },
  {
    on: '2020-03-10',
    by: 'handler',
    command: { type: 'draftOutcome', outcome: 'partial', grounds: '含个人隐私', reply: '予以部分公开' },
    seen: { status: 'in_review', mover: 'unit_head' },
  },
  {
    on: '2020-03-11',
    by: 'unit_head',
    command: { type: 'approve', opinion: '同意' },
    seen: { status: 'in_review', mover: 'secrecy_reviewer' },
  },
  {
    on: '2020-03-12',
    by: 'secrecy_reviewer',
    command: { type: 'approve', opinion: '不涉密' },
    seen: { status: 'in_review', mover: 'legal_reviewer' },
  },
  {
    on: '2020-03-12',
    by: 'legal_reviewer',
    command: { type: 'sendBack', reason: '请补充区分处理的理由' },
    seen: { status: 'handling', mover: 'handler' },
  },
  {
    on: '2020-03-13',
    by: 'handler',
    command: { type: 'draftOutcome', outcome: 'partial', grounds: '含个人隐私，逐项说明', reply: '予以部分公开' },
    seen: { status: 'in_review', mover: 'unit_head' },
  },
  {
    on: '2020-03-16',
    by: 'unit_head',
    command: { type: 'approve', opinion: '同意' },
    seen: { status: 'in_review', mover: 'secrecy_reviewer' },
  },
  {
    on: '2020-03-17',
    by: 'secrecy_reviewer',
    command: { type: 'approve', opinion: '不涉密' },
    seen: { status: 'in_review', mover: 'legal_reviewer' },
  },
  {
    on: '2020-03-18',
    by: 'legal_reviewer',
    command: { type: 'approve', opinion: '依据适当' },
    seen: { status: 'awaiting_signature', mover: 'office_head' },
  },
  {
    on: '2020-03-19',
    by: 'office_head',
    command: { type: 'sign' },
    seen: { status: 'awaiting_delivery', mover: 'registrar' },
  },
  {
    on: '2020-03-20',
    by: 'registrar',
    command: {
      type: 'deliver',
      delivery: { method: 'post', postedOn: day('2020-03-20'), carrier: 'postal_enterprise', proof: 'EMS-1' },
    },
    seen: { status: 'closed', mover: 'nobody', latestOn: null, closedOn: '2020-03-20' },
  },
];

describe('a request by mail, from the letter to the closed case', () => {
  let registered: Registered;
  let before: Awaited<ReturnType<typeof loadYearlyReport>>;

  const status = async () => {
    const found = await findStatus({
      number: registered.acceptanceNumber,
      code: registered.queryCode,
      clientIp: '192.0.2.1',
    });
    return found.kind === 'found' ? await loadStatus(found.pass) : expect.fail(found.kind);
  };

  beforeAll(async () => {
    await useFreshDatabase();
    await storeOffice();
    before = await loadYearlyReport(BODY.id, 2020);
    registered = given(
      await registerRequest(callBy('registrar', '2020-03-04'), aHandIn('2020-03-04', { channel: 'signed_mail' })),
    );
  });

  test('the citizen sees it accepted, and the latest day of the reply', async () => {
    // Twenty working days after 2020-03-04; no holiday lies in between.
    expect(await status()).toMatchObject({
      status: 'registered',
      mover: 'registrar',
      arrivedOn: '2020-03-04',
      receivedOn: '2020-03-04',
      latestOn: '2020-04-01',
      latestKind: 'reply',
      provisional: false,
    });
  });

  test('every step shows to the citizen at once', async () => {
    let version = 2;
    for (const { on, by, command, seen } of STEPS) {
      ({ version } = given(await actOnCase(callBy(by, on), registered.caseId, command, version)));
      expect(await status(), `after ${command.type} by the ${by}`).toMatchObject(seen);
    }
  });

  test('the citizen sees all four steps done', async () => {
    expect((await status())?.steps).toEqual([
      { key: 'handed_in', on: '2020-03-04', state: 'done' },
      { key: 'accepted', on: '2020-03-04', state: 'done' },
      { key: 'working', on: null, state: 'done' },
      { key: 'answered', on: '2020-03-20', state: 'done' },
    ]);
  });

  test('the table of the year has moved by one in three rows and their totals, and nowhere else', async () => {
    const after = await loadYearlyReport(BODY.id, 2020);
    const moved = Object.entries(after.table3).flatMap(([row, cells]) =>
      Object.entries(cells)
        .filter(([column, count]) => count !== (before.table3[row as 'partial']?.[column as 'total'] ?? 0))
        .map(([column, count]) => `${row}/${column}: ${count}`),
    );
    expect(moved.sort()).toEqual([
      'new_received/natural: 1',
      'new_received/total: 1',
      'partial/natural: 1',
      'partial/total: 1',
      'total_handled/natural: 1',
      'total_handled/total: 1',
    ]);
    expect(after.checks.filter(({ id, ok }) => id.startsWith('T') && !ok)).toEqual([]);
  });

  test('what is stored is whole', async () => {
    expect(await verify()).toEqual({ cases: 1, events: 15, differences: [] });
  });
});
