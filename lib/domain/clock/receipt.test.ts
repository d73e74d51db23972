import { describe, expect, it } from 'vitest';
import { Channel } from '@/lib/domain/case/channel';
import { day } from '@/lib/domain/day';
import { NATIONAL_CALENDAR } from './national-calendar';
import { needsConfirmation, receiptRule, receivedOn } from './receipt';
import { addWorkingDays } from './work-calendar';

const replyDue = (received: string | null) => addWorkingDays(NATIONAL_CALENDAR, day(received ?? ''), 20);

describe('the day of receipt (Art. 31)', () => {
  it('follows the channel', () => {
    const rules = Object.fromEntries(Channel.options.map((channel) => [channel, receiptRule(channel)]));
    expect(rules).toEqual({
      in_person: 'handed_in',
      oral: 'handed_in',
      signed_mail: 'signed_for',
      ordinary_mail: 'confirmed',
      online: 'confirmed',
      fax: 'confirmed',
      email: 'confirmed',
    });
    expect(Channel.options.filter(needsConfirmation)).toEqual(['ordinary_mail', 'online', 'fax', 'email']);
  });

  it('takes an ordinary letter on the day it is confirmed with the applicant', () => {
    const received = receivedOn('ordinary_mail', day('2020-03-06'), day('2020-03-06'));
    expect(received).toBe('2020-03-06');
    expect(replyDue(received)).toBe('2020-04-03');
  });

  it('puts an online request confirmed after New Year into the new year', () => {
    const received = receivedOn('online', day('2020-12-31'), day('2021-01-04'));
    expect(received).toBe('2021-01-04');
    expect(replyDue(received)).toBe('2021-02-01');
  });

  it('takes express mail on the day the mail room signs, whenever the office sees it', () => {
    const received = receivedOn('signed_mail', day('2020-04-02'), day('2020-04-08'));
    expect(received).toBe('2020-04-02');
    expect(replyDue(received)).toBe('2020-04-30');
  });

  it('keeps a Saturday as the day of receipt; Monday is then day 1', () => {
    const received = receivedOn('signed_mail', day('2020-03-07'));
    expect(received).toBe('2020-03-07');
    expect(addWorkingDays(NATIONAL_CALENDAR, day('2020-03-07'), 1)).toBe('2020-03-09');
    expect(replyDue(received)).toBe('2020-04-03');
  });

  it('is not known while a confirmation is outstanding', () => {
    expect(receivedOn('email', day('2020-03-06'))).toBeNull();
    expect(receivedOn('fax', day('2020-03-06'), null)).toBeNull();
  });
});
