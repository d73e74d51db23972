import { describe, expect, it } from 'vitest';
import { aCase, OTHER_UNIT, staff, UNIT } from '@/lib/testing/case-builder';
import { answer, happenings } from '@/lib/testing/decisions';
import type { Actor } from '@/lib/domain/staff/actor';
import type { CaseCommand } from './command';

const assigned = () => aCase().received('2020-03-02').assigned();
const handling = () => assigned().accepted();

describe('assigning a case to a unit', () => {
  it('gives the case to the unit, and to no one in it', () => {
    const story = aCase().received('2020-03-02');
    expect(happenings(story.attempt(staff('registrar'), { type: 'assign', unitId: UNIT, note: '请办' }))).toEqual([
      { type: 'assigned', unitId: UNIT, note: '请办' },
    ]);
    expect(story.assigned().state()).toMatchObject({ status: 'assigned', unitId: UNIT, handlerId: null });
  });

  it('knows only units of the body', () => {
    const attempt = aCase()
      .received('2020-03-02')
      .attempt(staff('registrar'), { type: 'assign', unitId: 'x', note: '' });
    expect(answer(attempt)).toBe('unit_unknown');
  });
});

describe('accepting a case', () => {
  const accept = (handlerId: string): CaseCommand => ({ type: 'accept', handlerId });
  const head = staff('unit_head');
  const headOfBoth: Actor = { ...head, unitIds: [UNIT, OTHER_UNIT] };

  it.each([
    ['a handler takes it', staff('handler'), 'the-handler', 'ok'],
    ['a handler cannot give it to a colleague', staff('handler'), 'another-handler', 'not_the_handler'],
    ['the unit head gives it to a handler', head, 'another-handler', 'ok'],
    ['the unit head cannot give it to another unit', head, 'handler-b', 'handler_unknown'],
    ['the head of both units gives it to a handler of either', headOfBoth, 'handler-b', 'ok'],
    ['the unit head cannot give it to someone who is no handler', head, 'nobody', 'handler_unknown'],
    ['a unit head who is no handler cannot take it', head, 'the-unit_head', 'handler_unknown'],
  ])('%s', (_title, actor, handlerId, expected) => {
    expect(answer(assigned().attempt(actor, accept(handlerId)))).toBe(expected);
  });

  it('makes the person its handler', () => {
    expect(happenings(assigned().attempt(head, accept('another-handler')))).toEqual([
      { type: 'accepted', handlerId: 'another-handler' },
    ]);
    expect(assigned().accepted().state()).toMatchObject({ status: 'handling', handlerId: 'the-handler' });
  });
});

describe('returning a case to the office', () => {
  it.each([
    ['before it is taken', assigned],
    ['after it was taken', handling],
  ])('%s: the office has it again, without unit or handler', (_title, story) => {
    const command: CaseCommand = { type: 'return', reason: '不属于本处职责' };
    expect(happenings(story().attempt(staff('handler'), command))).toEqual([
      { type: 'returned', reason: '不属于本处职责' },
    ]);
    expect(story().by(staff('handler'), command).state()).toMatchObject({
      status: 'registered',
      unitId: null,
      handlerId: null,
    });
  });
});

describe('reassigning a case', () => {
  const to = (unitId: string, handlerId: string | null = null): CaseCommand => ({
    type: 'reassign',
    unitId,
    handlerId,
    reason: '工作调整',
  });
  const head = staff('unit_head');

  it.each([
    ['the unit head within the unit', head, to(UNIT, 'another-handler'), 'ok'],
    ['the unit head to another unit', head, to(OTHER_UNIT), 'not_your_unit'],
    ['the registrar to another unit', staff('registrar'), to(OTHER_UNIT), 'ok'],
    ['the supervisor to another unit and handler', staff('supervisor'), to(OTHER_UNIT, 'handler-b'), 'ok'],
    ['a handler who is not of that unit', staff('registrar'), to(OTHER_UNIT, 'the-handler'), 'handler_unknown'],
    ['a unit that does not exist', staff('registrar'), to('unit-x'), 'unit_unknown'],
  ])('%s', (_title, actor, command, expected) => {
    expect(answer(handling().attempt(actor, command))).toBe(expected);
  });

  it('to a unit alone waits for someone there to take it; to a handler goes on at once', () => {
    expect(handling().by(staff('registrar'), to(OTHER_UNIT)).state()).toMatchObject({
      status: 'assigned',
      unitId: OTHER_UNIT,
      handlerId: null,
    });
    const given = assigned().by(staff('registrar'), to(OTHER_UNIT, 'handler-b'));
    expect(given.state()).toMatchObject({ status: 'handling', unitId: OTHER_UNIT, handlerId: 'handler-b' });
    expect(given.events().at(-1)).toMatchObject({ type: 'reassigned', reason: '工作调整' });
  });

  it('shows since when the new holder has it', () => {
    const story = handling().on('2020-03-09').by(head, to(UNIT, 'another-handler'));
    expect(story.state().heldSince).toBe('2020-03-09T02:00:00.000Z');
  });
});
