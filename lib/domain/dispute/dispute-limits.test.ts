import { describe, expect, it } from 'vitest';
import { NATIONAL_CALENDAR } from '@/lib/domain/clock/national-calendar';
import { day } from '@/lib/domain/day';
import { filedEntry } from './dispute-entry';
import { type DisputeCourse, disputeLimits } from './dispute-limits';

const recon = (copyReceivedOn: string, more: Partial<DisputeCourse> = {}): DisputeCourse => ({
  ...filedEntry('recon', day('2020-01-02')),
  copyReceivedOn: day(copyReceivedOn),
  ...more,
});
const limits = (dispute: DisputeCourse, today: string) => disputeLimits(dispute, NATIONAL_CALENDAR, day(today));

describe('the body’s answer in a reconsideration', () => {
  it.each([
    // Law of 2017: ten calendar days; Sun 3 May is in the holiday to the 5th.
    ['2020-04-23', false, '2020-05-06', '2020-05-03'],
    // Law of 2023: working days. 28 April (Sun) = 1, 29-30 = 2-3, May 6-10 = 4-8, Sat 11 = 9, Mon 13 = 10.
    ['2024-04-26', false, '2024-05-13', '2024-05-13'],
    // Simplified: 28-30 April = 1-3, May 6-7 = 4-5.
    ['2024-04-26', true, '2024-05-07', '2024-05-07'],
    // The last day of the law of 2017: 31 December and ten days is 10 January.
    ['2023-12-31', false, '2024-01-10', '2024-01-10'],
    // The first of that of 2023: January 2-5 = 1-4, 8-12 = 5-9, 15 = 10.
    ['2024-01-01', false, '2024-01-15', '2024-01-15'],
  ])('copy received %s, simplified %s: due %s', (copy, simplified, on, rawDay) => {
    expect(limits(recon(copy, { simplified }), copy).answer).toMatchObject({ on, rawDay });
  });

  it('is open, overdue, in time or late', () => {
    const of = (more: Partial<DisputeCourse>, today = '2024-05-14') =>
      limits(recon('2024-04-26', more), today).answer?.state;
    expect([of({}, '2024-05-13'), of({}), of({ answeredOn: day('2024-05-13') })]).toEqual([
      'open',
      'overdue',
      'in_time',
    ]);
    expect(of({ answeredOn: day('2024-05-14') })).toBe('late');
    expect(of({ concludedOn: day('2024-05-13') })).toBe('open');
  });

  it('has no limit before the copy is here', () => {
    expect(limits(recon('2024-04-26', { copyReceivedOn: null }), '2024-05-14').answer).toBeNull();
  });
});

describe('the decision in a reconsideration', () => {
  it.each([
    // Law of 2017, Art. 31: sixty days whatever the procedure is called. 2 January and 60 days: Mon 2 March 2020.
    ['2020-01-02', false, '2020-03-02', '行政复议法（2017）第三十一条'],
    ['2020-01-02', true, '2020-03-02', '行政复议法（2017）第三十一条'],
    // Law of 2023, Art. 62. 1 March 2024 and 60 days: Tue 30 April; simplified 30 days: Sun 31 March, so Mon 1 April.
    ['2024-03-01', false, '2024-04-30', '行政复议法（2023）第六十二条'],
    ['2024-03-01', true, '2024-04-01', '行政复议法（2023）第六十二条'],
  ])('accepted %s, simplified %s: due %s', (accepted, simplified, on, article) => {
    const acceptedOn = day(accepted);
    const { decision } = limits(recon(accepted, { acceptedOn, simplified }), accepted);
    expect(decision).toMatchObject({ on, article });
  });

  it('has no limit before acceptance is known: filing it starts nothing', () => {
    expect(limits(recon('2024-03-01'), '2024-03-01').decision).toBeNull();
  });
});

describe('in court', () => {
  const suit = (more: Partial<DisputeCourse> = {}) =>
    recon('2020-11-02', { kind: 'suit_direct', acceptedOn: day('2020-10-26'), ...more });

  it('the defence is due fifteen days after the complaint, the first instance six months after docketing', () => {
    // Tue 17 November; Mon 26 April 2021.
    expect(limits(suit(), '2020-11-10')).toMatchObject({
      answer: { on: '2020-11-17' },
      decision: { on: '2021-04-26' },
    });
    // Simplified: forty-five days, Thu 10 December.
    expect(limits(suit({ simplified: true }), '2020-11-10').decision?.on).toBe('2020-12-10');
  });

  it('against a judgment there are fifteen days, against a ruling ten', () => {
    // Served Fri 18 September 2020: 3 October and 28 September; the first is in the holiday to the 8th.
    const served = (what: 'judgment' | 'ruling') =>
      limits(suit({ served: what, servedOn: day('2020-09-18') }), '2020-09-20').appeal?.on;
    expect([served('judgment'), served('ruling')]).toEqual(['2020-10-09', '2020-09-28']);
  });

  it('once somebody has appealed there is nothing left to appeal against', () => {
    const judged = { served: 'judgment', servedOn: day('2020-09-18') } as const;
    expect(limits(suit({ ...judged, appealedOn: day('2020-09-25') }), '2020-09-26').appeal).toBeNull();
  });

  it('once decided no decision is awaited', () => {
    expect(limits(suit({ concludedOn: day('2021-03-01') }), '2021-03-02').decision).toBeNull();
  });
});
