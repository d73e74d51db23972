import { describe, expect, it } from 'vitest';
import { aCase, type CaseBuilder } from '@/lib/testing/case-builder';
import { clockLedger } from '../clock/ledger';
import { NATIONAL_CALENDAR } from '../clock/national-calendar';
import { day } from '@/lib/domain/day';
import { clockFacts } from './clock-facts';
import { consultingUntil } from './consultation';
import { progressOf } from './progress';

const told = (story: CaseBuilder) => {
  const state = story.state();
  const ledger = clockLedger(clockFacts(state, NATIONAL_CALENDAR), NATIONAL_CALENDAR);
  return progressOf(state, ledger, consultingUntil(state, NATIONAL_CALENDAR), day('2020-03-04'));
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

  it('is due twenty working days after its receipt on Monday 2 March 2020', () => {
    expect(told(accepted())).toMatchObject({ latestOn: '2020-03-30', latestKind: 'reply', mover: 'handler' });
  });

  it('names no latest day once it is closed', () => {
    expect(told(closed())).toMatchObject({ latestOn: null, latestKind: null, mover: 'nobody', closedOn: '2020-03-03' });
  });
});
