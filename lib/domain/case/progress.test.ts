import { describe, expect, it } from 'vitest';
import { aCase, type CaseBuilder, staff } from '@/lib/testing/case-builder';
import { clockLedger } from '../clock/ledger';
import { NATIONAL_CALENDAR } from '../clock/national-calendar';
import { day } from '../day';
import { clockFacts } from './clock-facts';
import { progressOf } from './progress';

const told = (story: CaseBuilder) => {
  const state = story.state();
  return progressOf(state, clockLedger(clockFacts(state, NATIONAL_CALENDAR), NATIONAL_CALENDAR));
};
const steps = (story: CaseBuilder) => told(story).steps.map(({ state }) => state);
const accepted = () => aCase().received('2020-03-02').assigned().accepted();
const closed = () => accepted().drafted('granted').reviewed().signed().delivered('2020-03-03');

describe('where a request stands', () => {
  it.each<[string, CaseBuilder, string[]]>([
    ['not confirmed', aCase().arrived('2020-03-02', { channel: 'online' }), ['current', 'ahead', 'ahead', 'ahead']],
    ['registered', aCase().received('2020-03-02'), ['done', 'current', 'ahead', 'ahead']],
    [
      'with a unit that has not taken it',
      aCase().received('2020-03-02').assigned(),
      ['done', 'current', 'ahead', 'ahead'],
    ],
    ['being worked on', accepted(), ['done', 'done', 'current', 'ahead']],
    ['closed', closed(), ['done', 'done', 'done', 'done']],
  ])('%s', (_name, story, expected) => {
    expect(steps(story)).toEqual(expected);
  });

  it('says what the case waits for while it is being worked on', () => {
    const received = aCase().received('2021-03-01').assigned().accepted();
    const charged = received.by(staff('handler'), {
      type: 'chargeFee',
      mode: 'per_page',
      pages: 31,
      sentOn: day('2021-03-01'),
    });
    expect(told(charged)).toMatchObject({ stage: 'awaiting_payment', mover: 'applicant', latestKind: 'payment' });
    const state = accepted().state();
    const ledger = clockLedger(clockFacts(state, NATIONAL_CALENDAR), NATIONAL_CALENDAR);
    expect(progressOf(state, ledger, true).stage).toBe('consulting');
    expect(progressOf(state, ledger).stage).toBe('handling');
  });

  it('is due twenty working days after its receipt on Monday 2 March 2020', () => {
    expect(told(accepted())).toMatchObject({ latestOn: '2020-03-30', latestKind: 'reply', mover: 'handler' });
  });

  it('is an estimate until the receipt of the notice that starts the period is recorded', () => {
    const asked = aCase().received('2020-03-02').supplementAsked('2020-03-04');
    expect(told(asked)).toMatchObject({ latestKind: 'supplement', estimated: true });
    // A Friday; fifteen working days later is Friday 27 March.
    const recorded = asked.on('2020-03-06').by(staff('registrar'), {
      type: 'recordSupplementNotice',
      receivedOn: day('2020-03-06'),
    });
    expect(told(recorded)).toMatchObject({ latestOn: '2020-03-27', estimated: false });
    expect(told(accepted())).toMatchObject({ estimated: false });
  });

  it('names no latest day once it is closed', () => {
    expect(told(closed())).toMatchObject({ latestOn: null, latestKind: null, mover: 'nobody', closedOn: '2020-03-03' });
  });
});
