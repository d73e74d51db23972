import { describe, expect, test } from 'vitest';
import { isWithin, type ScopedCase, visibleTo } from '@/lib/domain/case/scope';
import { day } from '@/lib/domain/day';
import { Role } from '@/lib/domain/staff/role';
import { OTHER_UNIT, staff, UNIT } from '@/lib/testing/case-builder';
import { NoticeKind, type CaseNoticeKind } from './notice';
import { recipientsOf, toldOfCalendar } from './recipients';

const TODAY = day('2020-10-13');

const STAFF = [
  ...Role.options.map((role) => staff(role)),
  staff('handler', 'another-handler'),
  staff('handler', 'handler-b', OTHER_UNIT),
  staff('unit_head', 'head-b', OTHER_UNIT),
];

const at = (status: ScopedCase['status'], moverRole: ScopedCase['moverRole'], more: Partial<ScopedCase> = {}) => ({
  status,
  moverRole,
  unitId: UNIT,
  handlerId: 'the-handler',
  ...more,
});
const unseated = { unitId: null, handlerId: null };

const told = (kind: CaseNoticeKind, found: ScopedCase, people = STAFF) =>
  recipientsOf(kind, found, people, TODAY)
    .map(({ userId }) => userId)
    .sort();

describe('what is due goes to whoever’s move it is', () => {
  test.each<[ScopedCase, string[]]>([
    [at('awaiting_confirmation', 'registrar', unseated), ['the-registrar']],
    [at('registered', 'registrar', unseated), ['the-registrar']],
    [at('assigned', 'unit', { handlerId: null }), ['another-handler', 'the-handler', 'the-unit_head']],
    [at('handling', 'handler'), ['the-handler']],
    [at('handling', 'handler', { alsoMoverRole: 'office_head' }), ['the-handler', 'the-office_head']],
    [at('in_review', 'unit_head'), ['the-unit_head']],
    [at('in_review', 'secrecy_reviewer'), ['the-secrecy_reviewer']],
    [at('in_review', 'legal_reviewer'), ['the-legal_reviewer']],
    [at('awaiting_signature', 'office_head'), ['the-office_head']],
    [at('awaiting_delivery', 'registrar'), ['the-registrar']],
  ])('%j', (found, people) => {
    for (const kind of ['due_in_5', 'due_in_3', 'due_in_1', 'due_today', 'supplement_notice_due'] as const) {
      expect(told(kind, found), kind).toEqual(people);
    }
  });
});

describe('what is overdue goes up as well', () => {
  test.each<[ScopedCase, string[]]>([
    [at('handling', 'handler'), ['the-handler', 'the-supervisor', 'the-unit_head']],
    [at('in_review', 'legal_reviewer'), ['the-legal_reviewer', 'the-supervisor', 'the-unit_head']],
    [at('registered', 'registrar', unseated), ['the-registrar', 'the-supervisor']],
    [
      at('handling', 'handler', { unitId: OTHER_UNIT, handlerId: 'handler-b' }),
      ['handler-b', 'head-b', 'the-supervisor'],
    ],
  ])('%j', (found, people) => {
    expect(told('overdue', found)).toEqual(people);
  });
});

test('receipt that is not agreed is the registrars’', () => {
  expect(told('receipt_unconfirmed', at('awaiting_confirmation', 'registrar', unseated))).toEqual(['the-registrar']);
});

test.each(['supplement_over', 'payment_over', 'consultation_over'] as const)('%s: handler and registrar', (kind) => {
  expect(told(kind, at('handling', 'applicant'))).toEqual(['the-handler', 'the-registrar']);
  expect(told(kind, at('awaiting_supplement', 'applicant', unseated))).toEqual(['the-registrar']);
});

test('a case that lies with nobody in use is the supervisors’', () => {
  const left = STAFF.filter(({ userId }) => userId !== 'the-handler');
  expect(told('due_today', at('handling', 'handler'), left)).toEqual(['the-supervisor']);
});

test('nobody is told of a case they may not see, whatever the kind and wherever it stands', () => {
  const units = [null, UNIT, OTHER_UNIT];
  const found = units.flatMap((unitId) =>
    (['registrar', 'unit', 'handler', 'secrecy_reviewer', 'office_head', 'applicant'] as const).map((mover) =>
      at('handling', mover, { unitId, handlerId: unitId === OTHER_UNIT ? 'handler-b' : null }),
    ),
  );
  for (const kind of NoticeKind.exclude(['calendar_missing']).options) {
    for (const one of found) {
      const people = recipientsOf(kind, one, STAFF, TODAY);
      expect(people.filter((person) => !isWithin(visibleTo(person), one))).toEqual([]);
      expect(people.length).toBeGreaterThan(0);
    }
  }
});

test('a missing calendar is told to those who load it and those who answer for the days', () => {
  expect(toldOfCalendar(STAFF).map(({ userId }) => userId)).toEqual(['the-supervisor', 'the-system_admin']);
});
