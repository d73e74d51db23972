import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase } from '@/db/client';
import { useFreshDatabase } from '@/db/testing';
import { day } from '@/lib/domain/day';
import { Role } from '@/lib/domain/staff/role';
import { callBy, given } from '@/lib/testing/calls';
import { aCase, staff } from '@/lib/testing/case-builder';
import { answer, refusal } from '@/lib/testing/decisions';
import { BODY, storeCase, storeOffice } from '@/lib/testing/office';
import { concludeDispute, type ConcludeDispute, fileDispute, type FileDispute, listDisputeViews } from './disputes';
import { loadYearlyReport } from './yearly-report';

beforeEach(async () => {
  await useFreshDatabase();
  await storeOffice();
});
afterAll(closeDatabase);

const legal = callBy('legal_reviewer', '2020-05-06');
const filed = (more: Partial<FileDispute> = {}): FileDispute => ({
  kind: 'recon',
  filedOn: day('2020-04-01'),
  acceptanceNumber: '',
  ...more,
});
const concluded = (more: Partial<ConcludeDispute> = {}): ConcludeDispute => ({
  version: 1,
  concludedOn: day('2020-05-06'),
  result: 'upheld',
  ...more,
});

describe('a dispute', () => {
  test('is filed over a case by its number, or over none', async () => {
    await storeCase(aCase().received('2020-03-02'));
    given(await fileDispute(legal, filed({ acceptanceNumber: '2020-0001' })));
    given(await fileDispute(legal, filed({ filedOn: day('2020-04-02'), kind: 'suit_direct' })));
    const { rows } = given(await listDisputeViews(legal));
    expect(rows.map(({ kind, acceptanceNumber, concludedOn }) => [kind, acceptanceNumber, concludedOn])).toEqual([
      ['suit_direct', null, null],
      ['recon', '2020-0001', null],
    ]);
  });

  test('counts as pending until it is concluded, then under its result', async () => {
    const { id } = given(await fileDispute(legal, filed()));
    expect((await loadYearlyReport(BODY.id, 2020)).table4.recon).toMatchObject({ pending: 1, total: 1 });
    given(await concludeDispute(legal, id, concluded({ result: 'corrected' })));
    expect((await loadYearlyReport(BODY.id, 2020)).table4.recon).toMatchObject({ pending: 0, corrected: 1, total: 1 });
  });

  test.each([
    ['filed tomorrow', filed({ filedOn: day('2020-05-07') }), 'day_in_future'],
    ['over a case that is not there', filed({ acceptanceNumber: '2020-0009' }), 'number_unknown'],
  ])('%s is refused', async (_name, input, code) => {
    expect(answer(await fileDispute(legal, input))).toBe(code);
    expect(given(await listDisputeViews(legal)).rows).toEqual([]);
  });

  test('is not concluded tomorrow, nor before it was filed', async () => {
    const { id } = given(await fileDispute(legal, filed()));
    expect(answer(await concludeDispute(legal, id, concluded({ concludedOn: day('2020-05-07') })))).toBe(
      'day_in_future',
    );
    expect(refusal(await concludeDispute(legal, id, concluded({ concludedOn: day('2020-03-31') })))).toMatchObject({
      code: 'day_before_last_step',
      values: { on: '2020-03-31', earliest: '2020-04-01' },
    });
    expect(answer(await concludeDispute(legal, id, concluded({ concludedOn: day('2020-04-01') })))).toBe('ok');
  });

  test('is concluded once', async () => {
    const { id } = given(await fileDispute(legal, filed()));
    given(await concludeDispute(legal, id, concluded()));
    expect(answer(await concludeDispute(legal, id, concluded({ version: 2, result: 'other' })))).toBe(
      'dispute_concluded',
    );
    expect(answer(await concludeDispute(legal, 'nothing', concluded()))).toBe('not_found');
  });

  test('is concluded by one of two who do it at the same time', async () => {
    const { id } = given(await fileDispute(legal, filed()));
    const answers = await Promise.all([
      concludeDispute(legal, id, concluded({ result: 'upheld' })),
      concludeDispute(legal, id, concluded({ result: 'corrected' })),
    ]);
    expect(answers.map(answer).sort()).toEqual(['changed_meanwhile', 'ok']);
  });

  test('that has changed since it was seen is not concluded', async () => {
    const { id } = given(await fileDispute(legal, filed()));
    expect(answer(await concludeDispute(legal, id, concluded({ version: 0 })))).toBe('changed_meanwhile');
  });

  test('of another body is not there', async () => {
    const { id } = given(await fileDispute(legal, filed()));
    const foreign = callBy({ ...staff('legal_reviewer'), bodyId: 'another' }, '2020-05-06');
    expect(answer(await concludeDispute(foreign, id, concluded()))).toBe('not_found');
    expect(given(await listDisputeViews(foreign)).rows).toEqual([]);
  });
});

test('disputes are written by the registrar and the legal reviewer, and read by the heads too', async () => {
  const { id } = given(await fileDispute(legal, filed()));
  const may = async (role: Role) => {
    const call = callBy(role, '2020-05-06');
    const read = await listDisputeViews(call);
    const write = answer(await fileDispute(call, filed()));
    if (write === 'not_allowed') expect(answer(await concludeDispute(call, id, concluded()))).toBe('not_allowed');
    if (read.ok) expect(read.value.mayWrite).toBe(write === 'ok');
    return [read.ok, write === 'ok'];
  };
  const [neither, reads, both] = [
    [false, false],
    [true, false],
    [true, true],
  ];
  const expected: Record<Role, boolean[] | undefined> = {
    registrar: both,
    handler: neither,
    unit_head: neither,
    secrecy_reviewer: neither,
    legal_reviewer: both,
    office_head: reads,
    supervisor: reads,
    system_admin: neither,
    security_admin: neither,
    auditor: neither,
  };
  for (const role of Role.options) expect(await may(role), role).toEqual(expected[role]);
});
