import { describe, expect, it } from 'vitest';
import { caseLimits } from '@/lib/domain/case/case-limits';
import { clockFacts } from '@/lib/domain/case/clock-facts';
import { clockLedger } from '@/lib/domain/clock/ledger';
import { NATIONAL_CALENDAR } from '@/lib/domain/clock/national-calendar';
import { day } from '@/lib/domain/day';
import { aCase, type CaseBuilder, staff } from '@/lib/testing/case-builder';
import { alarmsOf } from './alarms';

/** March 2026 has no holiday: working days run from Monday to Friday. */
function alarms(told: CaseBuilder, on: string, role: Parameters<typeof staff>[0] = 'handler') {
  const state = told.on(on).state();
  const today = day(on);
  return alarmsOf({
    state,
    today,
    clock: clockLedger(clockFacts(state, NATIONAL_CALENDAR), NATIONAL_CALENDAR),
    limits: caseLimits(state, NATIONAL_CALENDAR, today),
    actions: told.actionsOf(staff(role)),
  });
}

const handled = () => aCase().received('2026-03-02').assigned().accepted();

describe('what must not be overlooked', () => {
  it('is an unconfirmed receipt, from the second working day after arrival on', () => {
    const arrived = () => aCase().arrived('2026-03-06', { channel: 'ordinary_mail' });
    expect(alarms(arrived(), '2026-03-09', 'registrar')).toEqual([]);
    expect(alarms(arrived(), '2026-03-10', 'registrar')).toMatchObject([
      { code: 'confirmationLate', tone: 'soon', on: '2026-03-09' },
    ]);
  });

  it('is a supplement notice on working days five to seven, and after that whoever may still ask is told so', () => {
    expect(alarms(handled(), '2026-03-06')).toEqual([]);
    expect(alarms(handled(), '2026-03-09')).toMatchObject([
      { code: 'noticePressing', workingDay: 5, on: '2026-03-11' },
    ]);
    expect(alarms(handled(), '2026-03-12')).toMatchObject([{ code: 'noticeOver', tone: 'normal', workingDay: 8 }]);
    expect(alarms(handled(), '2026-03-12', 'supervisor')).toEqual([]);
  });

  it('is a notice that went out late, with the day the limit would have ended', () => {
    // Twenty working days from Monday 2026-03-02: four weeks.
    expect(alarms(handled().supplementAsked('2026-03-12'), '2026-03-13')).toMatchObject([
      { code: 'noticeLate', tone: 'overdue', on: '2026-03-12', riskOn: '2026-03-30' },
    ]);
  });

  it('is a supplement period that is over; without proof of the notice it cannot be', () => {
    const asked = () => handled().supplementAsked('2026-03-03', 5);
    expect(alarms(asked(), '2026-03-10')).toEqual([]);
    expect(alarms(asked(), '2026-03-11')).toMatchObject([{ code: 'supplementUnproven' }]);
    const arrived = asked()
      .on('2026-03-04')
      .by(staff('handler'), {
        type: 'recordSupplementNotice',
        receivedOn: day('2026-03-04'),
      });
    expect(alarms(arrived, '2026-03-11')).toEqual([]);
    expect(alarms(arrived, '2026-03-12')).toMatchObject([{ code: 'supplementOver', on: '2026-03-11' }]);
  });

  it('is a payment period that is over', () => {
    const charged = handled()
      .on('2026-03-03')
      .by(staff('handler'), { type: 'chargeFee', mode: 'per_page', pages: 31, sentOn: day('2026-03-03') })
      .by(staff('handler'), { type: 'recordFeeNotice', receivedOn: day('2026-03-03') });
    // Twenty working days from Tuesday 2026-03-03: Tuesday 2026-03-31.
    expect(alarms(charged, '2026-03-31').map(({ code }) => code)).not.toContain('paymentOver');
    expect(alarms(charged, '2026-04-01').map(({ code }) => code)).toContain('paymentOver');
  });

  it('is a consultation that nobody answered, with whom and since when', () => {
    const asked = handled()
      .on('2026-03-03')
      .by(staff('handler'), {
        type: 'consult',
        kind: 'third_party',
        party: '甲公司',
        question: '是否同意公开',
        sentOn: day('2026-03-03'),
        limitOn: null,
      });
    // Fifteen working days from Tuesday 2026-03-03: Tuesday 2026-03-24.
    expect(alarms(asked, '2026-03-24').map(({ code }) => code)).toEqual(['noticeOver']);
    expect(alarms(asked, '2026-03-25')).toContainEqual({
      code: 'consultationUnproven',
      tone: 'soon',
      on: '2026-03-24',
      party: '甲公司',
      kind: 'third_party',
    });
    asked
      .on('2026-03-25')
      .by(staff('handler'), { type: 'recordConsultation', consultationId: '1', receivedOn: day('2026-03-03') });
    expect(alarms(asked, '2026-03-25').map(({ code }) => code)).toContain('consultationOver');
  });

  it('is nothing once the case is closed', () => {
    const closed = handled().drafted().reviewed().signed().delivered('2026-03-05');
    expect(alarms(closed, '2026-05-05')).toEqual([]);
  });
});
