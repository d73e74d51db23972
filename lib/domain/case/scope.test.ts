import { describe, expect, it } from 'vitest';
import { aCase, type CaseBuilder, OTHER_UNIT, staff, UNIT } from '@/lib/testing/case-builder';
import type { Actor } from '@/lib/domain/staff/actor';
import { Role } from '@/lib/domain/staff/role';
import { clock } from '@/lib/domain/clock/reply-clock';
import { NATIONAL_CALENDAR } from '@/lib/domain/clock/national-calendar';
import { day } from '@/lib/domain/day';
import { clockFacts } from './clock-facts';
import { isWithin, visibleTo, workOf } from './scope';
import { alsoMoves, whoseMove } from './whose-move';

const scoped = (story: CaseBuilder) => ({ ...story.state(), moverRole: whoseMove(story.state()).role });
const sees = (actor: Actor, story: CaseBuilder) => isWithin(visibleTo(actor), scoped(story));
const isWorkOf = (actor: Actor, story: CaseBuilder, today = '2020-03-03') =>
  isWithin(workOf(actor, day(today)), {
    ...scoped(story),
    alsoMoverRole: alsoMoves(story.state()),
    waitingUntil: clock(clockFacts(story.state(), NATIONAL_CALENDAR), NATIONAL_CALENDAR).waitingUntil,
  });

const registered = () => aCase().received('2020-03-02');
const handling = () => registered().assigned().accepted();
const STORIES = {
  'waiting for confirmation': () => aCase().arrived('2020-03-02', { channel: 'online' }),
  registered,
  'waiting for the applicant': () => handling().supplementAsked('2020-03-03'),
  assigned: () => registered().assigned(),
  'in hand': handling,
  'in unit review': () => handling().drafted(),
  'in secrecy review': () => handling().drafted().by(staff('unit_head'), { type: 'approve', opinion: '' }),
  'in legal review': () =>
    handling()
      .drafted()
      .by(staff('unit_head'), { type: 'approve', opinion: '' })
      .by(staff('secrecy_reviewer'), { type: 'approve', opinion: '' }),
  'waiting for signature': () => handling().drafted().reviewed(),
  'waiting for delivery': () => handling().drafted().reviewed().signed(),
  closed: () => handling().drafted().reviewed().signed().delivered(),
};
type Story = keyof typeof STORIES;
const ALL = Object.keys(STORIES) as Story[];
const IN_UNIT = ALL.filter((name) => name !== 'waiting for confirmation' && name !== 'registered');
const UNDER_REVIEW: Story[] = [
  'in unit review',
  'in secrecy review',
  'in legal review',
  'waiting for signature',
  'waiting for delivery',
  'closed',
];

describe('who sees a case', () => {
  it.each<[Role, Story[]]>([
    ['registrar', ALL],
    ['handler', IN_UNIT],
    ['unit_head', IN_UNIT],
    ['secrecy_reviewer', UNDER_REVIEW],
    ['legal_reviewer', UNDER_REVIEW],
    ['office_head', ALL],
    ['supervisor', ALL],
    ['system_admin', []],
    ['security_admin', []],
    ['auditor', []],
  ])('a %s of the unit sees: %j', (role, expected) => {
    expect(ALL.filter((name) => sees(staff(role), STORIES[name]()))).toEqual(expected);
  });

  it.each(['handler', 'unit_head'] as const)('a %s of another unit sees none of it', (role) => {
    expect(ALL.filter((name) => sees(staff(role, 'somebody', OTHER_UNIT), STORIES[name]()))).toEqual([]);
  });

  it('a unit above sees what is with the units below it', () => {
    const above: Actor = { ...staff('unit_head', 'upper-head', 'upper'), unitIds: ['upper', UNIT] };
    expect(sees(above, handling())).toBe(true);
  });

  it('a handler of a unit below, to whom the head gave the case, sees that one and no other of the upper unit', () => {
    // The case stays with unit-a; handler-b belongs to a unit below it.
    const head: Actor = { ...staff('unit_head'), unitIds: [UNIT, OTHER_UNIT] };
    const below = staff('handler', 'handler-b', OTHER_UNIT);
    const given = registered().assigned().by(head, { type: 'accept', handlerId: 'handler-b' });
    expect(given.state()).toMatchObject({ unitId: UNIT, handlerId: 'handler-b' });
    expect(sees(below, given)).toBe(true);
    expect(isWorkOf(below, given)).toBe(true);
    expect(sees(below, handling())).toBe(false);
  });

  it('roles held together add up', () => {
    const both: Actor = { ...staff('handler', 'somebody', OTHER_UNIT), roles: ['handler', 'legal_reviewer'] };
    expect(ALL.filter((name) => sees(both, STORIES[name]()))).toEqual(UNDER_REVIEW);
  });
});

describe('whose work a case is', () => {
  it.each<[Role, Story[]]>([
    ['registrar', ['waiting for confirmation', 'registered', 'waiting for delivery']],
    ['handler', ['assigned', 'in hand']],
    ['unit_head', ['assigned', 'in unit review']],
    ['secrecy_reviewer', ['in secrecy review']],
    ['legal_reviewer', ['in legal review']],
    ['office_head', ['waiting for signature']],
    ['supervisor', []],
    ['system_admin', []],
    ['security_admin', []],
    ['auditor', []],
  ])('the work of a %s: %j', (role, expected) => {
    expect(ALL.filter((name) => isWorkOf(staff(role), STORIES[name]()))).toEqual(expected);
  });

  it('a colleague’s case is not one’s own work, a case nobody has taken is', () => {
    const colleague = staff('handler', 'another-handler');
    expect(isWorkOf(colleague, handling())).toBe(false);
    expect(isWorkOf(colleague, registered().assigned())).toBe(true);
  });

  it('whoever has it as work also sees it', () => {
    for (const role of Role.options) {
      for (const name of ALL) {
        if (isWorkOf(staff(role), STORIES[name]())) expect(sees(staff(role), STORIES[name]())).toBe(true);
      }
    }
  });
});

describe('a scope', () => {
  const found = { status: 'handling', moverRole: 'handler', unitId: UNIT, handlerId: 'the-handler' } as const;

  it('without conditions holds every case; no scope at all holds none', () => {
    expect(isWithin([{}], found)).toBe(true);
    expect(isWithin([], found)).toBe(false);
  });

  it('holds a case only when every condition does; one of several scopes is enough', () => {
    expect(isWithin([{ unitIds: [UNIT], handlerId: 'the-handler' }], found)).toBe(true);
    expect(isWithin([{ unitIds: [UNIT], handlerId: 'another-handler' }], found)).toBe(false);
    expect(isWithin([{ statuses: ['closed'] }, { moverRole: 'handler' }], found)).toBe(true);
  });

  it('of units holds no case that no unit has', () => {
    expect(isWithin([{ unitIds: [UNIT] }], { ...found, unitId: null })).toBe(false);
    expect(isWithin([{ unitIds: [] }], found)).toBe(false);
  });
});

describe('what else is work', () => {
  it('an extension asked for is the office head’s to decide, though the case stays the handler’s', () => {
    const asked = handling().by(staff('handler'), { type: 'askExtension', workingDays: 5, reason: '检索量大' });
    expect([isWorkOf(staff('office_head'), asked), isWorkOf(staff('handler'), asked)]).toEqual([true, true]);
    const agreed = asked.by(staff('office_head'), { type: 'approveExtension' });
    expect([isWorkOf(staff('office_head'), agreed), isWorkOf(staff('handler'), agreed)]).toEqual([false, true]);
  });

  it('once the applicant’s own period is over, the office can go on', () => {
    // Notice on Tue 3 March, five working days: 4-6 = 1-3, 9-10 = 4-5.
    const waiting = handling().supplementAsked('2020-03-03', 5);
    for (const role of ['registrar', 'handler'] as const) {
      expect(['2020-03-10', '2020-03-11'].map((on) => isWorkOf(staff(role), waiting, on))).toEqual([false, true]);
    }
  });
});
