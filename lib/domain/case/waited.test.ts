import { expect, it } from 'vitest';
import { day } from '../day';
import { moverOn } from './waited';

const waiting = { moverRole: 'applicant', handlerId: null, waitingUntil: day('2026-03-24') } as const;

it('waits for the applicant to the last day of their period', () => {
  expect(moverOn(waiting, day('2026-03-24'))).toBe('applicant');
  expect(moverOn({ ...waiting, waitingUntil: null }, day('2026-03-25'))).toBe('applicant');
});

it('then it is for the handler to go on, or for the registrar where there is none yet', () => {
  expect(moverOn(waiting, day('2026-03-25'))).toBe('registrar');
  expect(moverOn({ ...waiting, handlerId: 'the-handler' }, day('2026-03-25'))).toBe('handler');
});

it('changes nothing where somebody else is to move', () => {
  expect(moverOn({ ...waiting, moverRole: 'office_head' }, day('2026-03-25'))).toBe('office_head');
});
