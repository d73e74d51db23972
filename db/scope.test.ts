import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CaseStatus } from '@/lib/domain/case/case-status';
import { type CaseScope, isWithin, type ScopedCase, visibleTo, workOf } from '@/lib/domain/case/scope';
import type { MoverRole } from '@/lib/domain/case/whose-move';
import { Role } from '@/lib/domain/staff/role';
import { NATIONAL_CALENDAR } from '@/lib/domain/clock/national-calendar';
import { day } from '@/lib/domain/day';
import { aCase, OTHER_UNIT, staff, UNIT } from '@/lib/testing/case-builder';
import { BODY, storeOffice } from '@/lib/testing/office';
import { newCaseRows } from './cases';
import { closeDatabase, commit } from './client';
import { listCases } from './queue';
import { cases } from './schema/cases';
import { useFreshDatabase } from './testing';

const MOVERS: readonly MoverRole[] = [...Role.options, 'applicant', 'unit', 'nobody'];
const UNITS = [null, UNIT, OTHER_UNIT];
const HANDLERS = [null, 'the-handler', 'handler-b'];
const TODAY = day('2020-03-11');
const WAITS = [null, day('2020-03-10'), TODAY];
const ALSO: readonly (Role | null)[] = [null, 'office_head'];

/** Every status with every mover, unit and handler, also those that no case can have. */
const GRID: readonly (ScopedCase & { id: string })[] = CaseStatus.options
  .flatMap((status) => MOVERS.map((moverRole) => ({ status, moverRole })))
  .flatMap((found) => UNITS.map((unitId) => ({ ...found, unitId })))
  .flatMap((found) => HANDLERS.map((handlerId) => ({ ...found, handlerId })))
  .map((found, index) => ({
    ...found,
    waitingUntil: WAITS[index % WAITS.length] ?? null,
    alsoMoverRole: ALSO[index % ALSO.length] ?? null,
  }))
  .map((found, index) => ({ ...found, id: String(index).padStart(4, '0') }));

beforeAll(async () => {
  await useFreshDatabase();
  await storeOffice();
  const told = {
    bodyId: BODY.id,
    applicantMasked: '',
    queryCodeHash: null,
    events: aCase().received('2020-03-02').events(),
  };
  const { row } = newCaseRows({ id: '', ...told }, NATIONAL_CALENDAR);
  const rows = GRID.map((found) => ({ ...row, ...found, acceptanceNumber: found.id }));
  const batches = Array.from({ length: Math.ceil(rows.length / 500) }, (_, at) => rows.slice(at * 500, at * 500 + 500));
  await commit((tx) => batches.map((batch) => tx.insert(cases).values(batch)));
}, 60_000);
afterAll(closeDatabase);

const byQuery = async (...scopes: CaseScope[][]) => {
  const page = { sort: 'number', descending: false, offset: 0, limit: GRID.length } as const;
  return (await listCases({ bodyId: BODY.id, scopes }, page)).map(({ id }) => id);
};
const byRule = (...scopes: CaseScope[][]) =>
  GRID.filter((found) => scopes.every((group) => isWithin(group, found))).map(({ id }) => id);

describe('a scope means the same to a query as to the check on a single case', () => {
  test.each(Role.options)('for what the %s sees and has to do', async (role) => {
    const actor = staff(role);
    expect(await byQuery(visibleTo(actor))).toEqual(byRule(visibleTo(actor)));
    expect(await byQuery(workOf(actor, TODAY))).toEqual(byRule(workOf(actor, TODAY)));
    expect(await byQuery(visibleTo(actor), workOf(actor, TODAY))).toEqual(
      byRule(visibleTo(actor), workOf(actor, TODAY)),
    );
  });

  test('for every combination of conditions', async () => {
    const scope = fc.record(
      {
        statuses: fc.subarray([...CaseStatus.options]),
        moverRole: fc.constantFrom(...MOVERS),
        unitIds: fc.subarray([UNIT, OTHER_UNIT, 'unknown']),
        handlerId: fc.constantFrom('the-handler', 'handler-b', 'unknown'),
        alsoMoverRole: fc.constantFrom<Role>('office_head', 'supervisor'),
        waitedUntilBefore: fc.constantFrom(day('2020-03-10'), TODAY, day('2020-03-12')),
      },
      { requiredKeys: [] },
    );
    const groups = fc.array(fc.array(scope, { maxLength: 3 }), { minLength: 1, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(groups, async (scopes) => {
        expect(await byQuery(...scopes)).toEqual(byRule(...scopes));
      }),
      { numRuns: 60 },
    );
  });
});

test('the three administrators see no case, and the registrar every one', async () => {
  expect(await byQuery(visibleTo(staff('system_admin')))).toEqual([]);
  expect(await byQuery(visibleTo(staff('security_admin')))).toEqual([]);
  expect(await byQuery(visibleTo(staff('auditor')))).toEqual([]);
  expect(await byQuery(visibleTo(staff('registrar')))).toHaveLength(GRID.length);
});
