import { describe, expect, it } from 'vitest';
import { aCase, type CaseBuilder, staff, UNIT } from '@/lib/testing/case-builder';
import { CaseStatus } from './case-status';
import { type Mover, type MoverRole, whoseMove } from './whose-move';

const handling = () => aCase().received('2020-03-02').assigned().accepted();
const approve = (story: CaseBuilder, role: 'unit_head' | 'secrecy_reviewer') =>
  story.by(staff(role), { type: 'approve', opinion: '' });
const anyone = (role: MoverRole): Mover => ({ role, unitId: null, userId: null });

const MOVES: [CaseStatus, string, () => CaseBuilder, Mover][] = [
  [
    'awaiting_confirmation',
    'the registrar’s',
    () => aCase().arrived('2020-03-02', { channel: 'fax' }),
    anyone('registrar'),
  ],
  ['registered', 'the registrar’s', () => aCase().received('2020-03-02'), anyone('registrar')],
  ['awaiting_supplement', 'the applicant’s', () => handling().supplementAsked('2020-03-03'), anyone('applicant')],
  [
    'assigned',
    'that of anyone in the unit',
    () => aCase().received('2020-03-02').assigned(),
    { role: 'unit', unitId: UNIT, userId: null },
  ],
  ['handling', 'its handler’s', handling, { role: 'handler', unitId: UNIT, userId: 'the-handler' }],
  [
    'in_review',
    'the head’s of that unit at the unit step',
    () => handling().drafted(),
    { role: 'unit_head', unitId: UNIT, userId: null },
  ],
  [
    'in_review',
    'any secrecy reviewer’s at the secrecy step',
    () => approve(handling().drafted(), 'unit_head'),
    anyone('secrecy_reviewer'),
  ],
  [
    'in_review',
    'any legal reviewer’s at the legal step',
    () => approve(approve(handling().drafted(), 'unit_head'), 'secrecy_reviewer'),
    anyone('legal_reviewer'),
  ],
  [
    'in_review',
    'that of whoever the plan names for the step',
    () =>
      handling()
        .reviewedBy([{ step: 'legal', role: 'supervisor' }])
        .drafted(),
    anyone('supervisor'),
  ],
  ['awaiting_signature', 'the office head’s', () => handling().drafted().reviewed(), anyone('office_head')],
  ['awaiting_delivery', 'the registrar’s', () => handling().drafted().reviewed().signed(), anyone('registrar')],
  ['closed', 'nobody’s', () => handling().drafted().reviewed().signed().delivered(), anyone('nobody')],
];

describe('whose move it is', () => {
  it.each(MOVES)('%s: %s', (status, _whose, story, expected) => {
    expect(story().state().status).toBe(status);
    expect(whoseMove(story().state())).toEqual(expected);
  });

  it('is told for every status', () => {
    expect(new Set(MOVES.map(([status]) => status))).toEqual(new Set(CaseStatus.options));
  });
});
