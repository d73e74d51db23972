import { describe, expect, it } from 'vitest';
import { aCase, staff } from '@/lib/testing/case-builder';
import { answer, refusal } from '@/lib/testing/decisions';
import { NATIONAL_CALENDAR } from '@/lib/domain/clock/national-calendar';
import { day } from '@/lib/domain/day';
import { caseLimits } from './case-limits';
import type { CaseCommand } from './command';

const limits = (story: ReturnType<typeof aCase>, today: string) =>
  caseLimits(story.state(), NATIONAL_CALENDAR, day(today));
const ready = () => aCase().received('2020-03-02').assigned().accepted().drafted().reviewed().signed();
const posted = (postedOn: string, lateness?: { cause: 'review'; reason: string }): CaseCommand => ({
  type: 'deliver',
  delivery: { method: 'post', postedOn: day(postedOn), carrier: 'postal_enterprise', proof: 'EMS-1' },
  ...(lateness && { lateness }),
});
const registrar = staff('registrar');

describe('the other limits of a case', () => {
  it('receipt is to be confirmed within one working day of arrival', () => {
    // Arrived Fri 6 March 2020: the next working day is Mon 9 March.
    const arrived = aCase().arrived('2020-03-06', { channel: 'email' });
    expect(limits(arrived, '2020-03-10').confirmationDueOn).toBe('2020-03-09');
    expect(limits(ready(), '2020-03-10').confirmationDueOn).toBeNull();
  });

  it.each([
    // Received Mon 2 March: 3-6 = 1-4, 9-11 = 5-7, 12 = 8.
    ['2020-03-06', 4, 'none'],
    ['2020-03-09', 5, 'pressing'],
    ['2020-03-11', 7, 'pressing'],
    ['2020-03-12', 8, 'over'],
  ])('on %s the supplement notice is on working day %i: %s', (today, workingDay, urgency) => {
    const story = aCase().received('2020-03-02').assigned().accepted();
    expect(limits(story, today).supplementNotice).toEqual({ dueOn: '2020-03-11', workingDay, urgency });
  });

  it('no notice is pressing once a draft is made or a supplement was asked for', () => {
    expect(limits(ready(), '2020-03-10').supplementNotice).toBeNull();
    expect(
      limits(aCase().received('2020-03-02').supplementAsked('2020-03-04'), '2020-03-10').supplementNotice,
    ).toBeNull();
  });
});

describe('late or in time (Art. 33; 国办公开办函〔2016〕235号)', () => {
  it('posted on the last day is in time, whenever it arrives', () => {
    const delivered = ready().on('2020-03-30').by(registrar, posted('2020-03-30'));
    expect(limits(delivered, '2020-04-10').onTime).toBe(true);
    expect(delivered.state().lateness).toBeNull();
  });

  it('posted the day after it is late, and says why before the case closes', () => {
    const late = ready().on('2020-03-31');
    expect(refusal(late.attempt(registrar, posted('2020-03-31')))).toEqual({
      code: 'lateness_required',
      field: 'lateness.reason',
      article: '条例第三十三条',
      values: { dueOn: '2020-03-30' },
    });
    const lateness = { cause: 'review', reason: '签发流转延误' } as const;
    const delivered = late.by(registrar, posted('2020-03-31', lateness));
    expect(delivered.state()).toMatchObject({ status: 'closed', lateness });
    expect(limits(delivered, '2020-04-10').onTime).toBe(false);
  });

  it('a reason given although the reply is in time is not recorded as lateness', () => {
    const lateness = { cause: 'review', reason: '签发流转延误' } as const;
    expect(ready().on('2020-03-30').by(registrar, posted('2020-03-30', lateness)).state().lateness).toBeNull();
  });

  it('an attempt that failed goes on record and leaves the case to be delivered', () => {
    const failing = (method: 'in_person' | 'post', on: string, reason: string): CaseCommand => ({
      type: 'recordFailedDelivery',
      failed: { method, on: day(on), reason, proof: '' },
    });
    const story = ready()
      .on('2020-03-10')
      .by(registrar, failing('in_person', '2020-03-10', '申请人不在'));
    expect(story.state()).toMatchObject({ status: 'awaiting_delivery', failedDeliveries: [{ on: '2020-03-10' }] });
    expect(answer(story.attempt(registrar, posted('2020-03-10')))).toBe('ok');
    const returned = story
      .by(registrar, posted('2020-03-10'))
      .on('2020-03-16')
      .by(registrar, failing('post', '2020-03-16', '退回'));
    expect(returned.state()).toMatchObject({ status: 'closed', closedOn: '2020-03-10' });
    expect(returned.state().failedDeliveries).toHaveLength(2);
  });
});

describe('what the applicant may still do', () => {
  it('counts from the day the reply reached them: sixty days, six months', () => {
    const delivered = ready().on('2020-03-30').by(registrar, posted('2020-03-30')).on('2020-04-10');
    expect(limits(delivered, '2020-04-10').remedies).toEqual({
      reconsiderFirst: false,
      reconsideration: null,
      suit: null,
    });
    delivered.by(registrar, { type: 'recordReplyReceipt', receivedOn: day('2020-04-02') });
    // 2 April and sixty days is Mon 1 June; six months is Fri 2 October, in the holiday to the 8th: Fri 9 October.
    expect(limits(delivered, '2020-04-10').remedies).toMatchObject({
      reconsideration: { on: '2020-06-01', rawDay: '2020-06-01' },
      suit: { on: '2020-10-09', rawDay: '2020-10-02' },
    });
  });

  it('a refusal made from 2024 on goes to reconsideration first', () => {
    const refused = (year: number) => {
      const story = aCase().received(`${year}-03-04`).assigned().accepted().drafted('refused_third_party').reviewed();
      return story.signed().delivered(`${year}-03-11`);
    };
    expect(limits(refused(2023), '2024-04-01').remedies?.reconsiderFirst).toBe(false);
    expect(limits(refused(2024), '2024-04-01').remedies?.reconsiderFirst).toBe(true);
  });

  it('withdrawn, there is nothing to turn against', () => {
    const withdrawn = aCase()
      .received('2020-03-02')
      .by(registrar, { type: 'withdraw', withdrawnOn: day('2020-03-02'), proof: '撤回申请书' });
    expect(limits(withdrawn, '2020-03-10').remedies).toBeNull();
  });

  it('silence past the due day may be sued over for six months', () => {
    // Due Mon 30 March 2020: Wed 30 September.
    expect(limits(aCase().received('2020-03-02'), '2020-03-30').silence).toBeNull();
    expect(limits(aCase().received('2020-03-02'), '2020-03-31').silence).toMatchObject({ on: '2020-09-30' });
  });
});
