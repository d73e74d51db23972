import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase } from '@/db/client';
import { rawSql, useFreshDatabase } from '@/db/testing';
import type { Disclosure } from '@/lib/domain/disclosure/disclosure';
import { day } from '@/lib/domain/day';
import { Role } from '@/lib/domain/staff/role';
import { callBy, given } from '@/lib/testing/calls';
import { OTHER_UNIT, UNIT } from '@/lib/testing/case-builder';
import { answer, refusal } from '@/lib/testing/decisions';
import { BODY, storeOffice } from '@/lib/testing/office';
import { changeDisclosure, listDisclosureViews, loadRegister, recordDisclosure, removeDisclosure } from './disclosures';

beforeEach(async () => {
  await useFreshDatabase();
  await storeOffice();
});
afterAll(closeDatabase);

const registrar = callBy('registrar', '2020-07-01');
const head = callBy('unit_head', '2020-07-02');
const entry = (more: Partial<Disclosure> = {}): Disclosure => ({
  kind: 'licence',
  unitId: null,
  from: day('2020-01-01'),
  to: day('2020-06-30'),
  quantities: { decisions: 300 },
  title: '',
  number: '',
  source: '行政审批系统',
  ...more,
});
const record = async (more: Partial<Disclosure> = {}) =>
  given(await recordDisclosure(registrar, { disclosure: entry(more) }));
const decisions = async (year: number) => given(await listDisclosureViews(registrar, year)).table2['licence.decisions'];

describe('an entry', () => {
  test('recorded is shown with who recorded it and when, and counts in its year', async () => {
    const { id } = await record();
    expect(given(await listDisclosureViews(registrar, 2020))).toMatchObject({
      form: '2019',
      rows: [
        {
          id,
          version: 1,
          disclosure: entry(),
          madeByName: 'the-registrar',
          madeAt: '2020-07-01T02:00:00.000Z',
          reason: '',
        },
      ],
    });
    expect([await decisions(2019), await decisions(2020), await decisions(2021)]).toEqual([0, 300, 0]);
  });

  test('changed counts as changed, and keeps what it said before', async () => {
    const { id } = await record();
    const change = { version: 1, disclosure: entry({ quantities: { decisions: 320 } }), reason: '漏计 20 件' };
    expect(given(await changeDisclosure(registrar, id, change))).toEqual({ id, version: 2 });
    expect(await decisions(2020)).toBe(320);
    expect(given(await listDisclosureViews(registrar, 2020)).rows).toMatchObject([
      { version: 2, reason: '漏计 20 件' },
    ]);
    const rows = await rawSql(`select version, quantities from disclosure_changes order by version`);
    expect(rows.map(({ quantities }) => JSON.parse(String(quantities)) as object)).toEqual([
      { decisions: 300 },
      { decisions: 320 },
    ]);
  });

  test('taken out counts nowhere, and cannot be changed any more', async () => {
    const { id } = await record();
    given(await removeDisclosure(registrar, id, { version: 1, reason: '重复' }));
    expect(await decisions(2020)).toBe(0);
    expect(given(await listDisclosureViews(registrar, 2020)).rows).toEqual([]);
    expect(answer(await removeDisclosure(registrar, id, { version: 2, reason: '重复' }))).toBe('not_found');
  });

  test('moved to another year counts there alone', async () => {
    const { id } = await record({ from: day('2019-01-01'), to: day('2019-12-31') });
    given(await changeDisclosure(registrar, id, { version: 1, disclosure: entry(), reason: '年度有误' }));
    expect([await decisions(2019), await decisions(2020)]).toEqual([0, 300]);
  });

  test('stood in the register of a day as it stood then', async () => {
    const { id } = await record();
    const later = callBy('registrar', '2020-08-01');
    given(
      await changeDisclosure(later, id, {
        version: 1,
        disclosure: entry({ quantities: { decisions: 1 } }),
        reason: '更正',
      }),
    );
    const at = async (moment: string) =>
      (await loadRegister(BODY.id, new Date(moment))).map(({ quantities }) => quantities);
    expect(await at('2020-06-30T00:00:00Z')).toEqual([]);
    expect(await at('2020-07-31T00:00:00Z')).toEqual([{ decisions: 300 }]);
    expect(await at('2020-08-31T00:00:00Z')).toEqual([{ decisions: 1 }]);
  });
});

describe('two people at once', () => {
  test('the second is told that it changed', async () => {
    const { id } = await record();
    const change = (count: number) => ({
      version: 1,
      disclosure: entry({ quantities: { decisions: count } }),
      reason: '更正',
    });
    const both = await Promise.all([
      changeDisclosure(registrar, id, change(1)),
      changeDisclosure(callBy('supervisor', '2020-07-01'), id, change(2)),
    ]);
    expect(both.map(answer).sort()).toEqual(['changed_meanwhile', 'ok']);
  });

  test('the same request twice is recorded once', async () => {
    const sent = () => recordDisclosure(registrar, { disclosure: entry() }, 'a-key');
    const [first, second] = await Promise.all([sent(), sent()]);
    expect(given(first)).toEqual(given(second));
    expect(await decisions(2020)).toBe(300);
  });
});

describe('who may', () => {
  test.each(Role.options)('%s', async (role) => {
    const { id } = await record({ unitId: UNIT });
    const call = callBy(role, '2020-07-02');
    const change = { version: 1, disclosure: entry({ unitId: UNIT }), reason: '更正' };
    const reads = !['system_admin', 'security_admin', 'auditor'].includes(role);
    const writes = ['registrar', 'supervisor', 'unit_head'].includes(role);
    expect(answer(await listDisclosureViews(call, 2020))).toBe(reads ? 'ok' : 'not_allowed');
    expect(answer(await recordDisclosure(call, { disclosure: entry({ unitId: UNIT }) }))).toBe(
      writes ? 'ok' : 'not_allowed',
    );
    expect(answer(await changeDisclosure(call, id, change))).toBe(writes ? 'ok' : 'not_allowed');
  });

  test('the head of a unit keeps the register of the unit, not of others or of the body', async () => {
    const of = async (unitId: string | null) => answer(await recordDisclosure(head, { disclosure: entry({ unitId }) }));
    expect([await of(UNIT), await of(OTHER_UNIT), await of(null)]).toEqual(['ok', 'not_allowed', 'not_allowed']);
    const { id } = await record({ unitId: OTHER_UNIT });
    const taken = { version: 1, disclosure: entry({ unitId: UNIT }), reason: '归入本处' };
    expect(answer(await changeDisclosure(head, id, taken))).toBe('not_allowed');
    const mine = await record({ unitId: UNIT });
    const givenAway = { version: 1, disclosure: entry({ unitId: OTHER_UNIT }), reason: '归入他处' };
    expect(answer(await changeDisclosure(head, mine.id, givenAway))).toBe('not_allowed');
  });

  test('nobody reads or changes the register of another body', async () => {
    const { id } = await record();
    const stranger = { ...registrar, actor: { ...registrar.actor, bodyId: 'another-body' } };
    expect(given(await listDisclosureViews(stranger, 2020)).rows).toEqual([]);
    expect(answer(await removeDisclosure(stranger, id, { version: 1, reason: '误' }))).toBe('not_found');
  });
});

test('nothing is recorded of days to come, nor of a unit there is not', async () => {
  const tried = async (more: Partial<Disclosure>) =>
    refusal(await recordDisclosure(registrar, { disclosure: entry(more) }));
  expect(await tried({ to: day('2020-07-02') })).toMatchObject({ code: 'day_in_future', field: 'disclosure.to' });
  expect(await tried({ unitId: 'nowhere' })).toEqual({ code: 'unit_unknown', field: 'disclosure.unitId' });
});
