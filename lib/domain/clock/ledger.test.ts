import { describe, expect, it } from 'vitest';
import type { Channel } from '@/lib/domain/case/channel';
import { day } from '@/lib/domain/day';
import type { Exclusion } from './consultation';
import { clockLedger, type LedgerLine } from './ledger';
import { clock, type ClockFacts, receivedOnly, supplementDeadline, supplementNoticeDue } from './reply-clock';
import { NATIONAL_CALENDAR, NATIONAL_YEARS } from './national-calendar';
import { receivedOn } from './receipt';
import { makeCalendar } from './work-calendar';

const facts = (received: string | null, more: Partial<ClockFacts> = {}): ClockFacts => ({
  ...receivedOnly(received === null ? null : day(received)),
  ...more,
});
const ledger = (given: ClockFacts) => clockLedger(given, NATIONAL_CALENDAR);
const dueOn = (given: ClockFacts) => clock(given, NATIONAL_CALENDAR).dueOn;
const kinds = (given: ClockFacts) => ledger(given).lines.map(({ kind }) => kind);
const line = <K extends string>(given: ClockFacts, kind: K) => ledger(given).lines.find((one) => one.kind === kind);

const exclusion = (sentOn: string, endedOn: string): Exclusion => ({
  kind: 'third_party',
  sentOn: day(sentOn),
  endedOn: day(endedOn),
});
/** The weekdays off of a line, without their names. */
const offOf = (found: LedgerLine | undefined) => (found?.kind === 'counted' ? found.daysOff.map(({ on }) => on) : null);
/** A clock that runs and ends where the holidays are known. */
const RUNNING = { provisional: false, waitingUntil: null, waitingFor: null };
const extension = (workingDays: number, toldOn: string) => ({ workingDays, toldOn: day(toldOn) });

/**
 * Twenty working days from the day after receipt, with the weekdays off and the weekends worked on the way. Counted by hand
 * with the holiday notices; "23-27 = 1-5" reads: the 23rd to the 27th are days one to five.
 */
describe('the reply is due on the twentieth working day (Art. 33)', () => {
  it.each<[string, string, string, string, string]>([
    // March 3-6 = 1-4, 9-13 = 5-9, 16-20 = 10-14, 23-27 = 15-19, Mon 30 = 20.
    ['no holiday near', '2020-03-02', '2020-03-30', '', ''],
    // January 21-23 = 1-3, off to 2 February, February 3-7 = 4-8, 10-14 = 9-13, 17-21 = 14-18, 24 = 19, 25 = 20.
    [
      'Spring Festival lengthened to 2 February 2020',
      '2020-01-20',
      '2020-02-25',
      '2020-01-24 2020-01-27 2020-01-28 2020-01-29 2020-01-30 2020-01-31',
      '',
    ],
    // Worked Sunday 19 January is day 0: 20-23 = 1-4, February 3-7 = 5-9, 10-14 = 10-14, 17-21 = 15-19, 24 = 20.
    [
      'received on a worked Sunday',
      '2020-01-19',
      '2020-02-24',
      '2020-01-24 2020-01-27 2020-01-28 2020-01-29 2020-01-30 2020-01-31',
      '',
    ],
    // April 21-24 = 1-4, Sun 26 = 5, 27-30 = 6-9, May 6-8 = 10-12, Sat 9 = 13, 11-15 = 14-18, 18 = 19, 19 = 20.
    ['Labour Day 2020', '2020-04-20', '2020-05-19', '2020-05-01 2020-05-04 2020-05-05', '2020-04-26 2020-05-09'],
    // June 16-19 = 1-4, 22-24 = 5-7, Sun 28 = 8, 29-30 = 9-10, July 1-3 = 11-13, 6-10 = 14-18, 13 = 19, 14 = 20.
    ['Dragon Boat 2020', '2020-06-15', '2020-07-14', '2020-06-25 2020-06-26', '2020-06-28'],
    // May 16-17 = 1-2, 20-24 = 3-7, 27-31 = 8-12, June 3-6 = 13-16, Fri 7 off, 10-13 = 17-20.
    ['first day of the revised Regulation', '2019-05-15', '2019-06-13', '2019-06-07', ''],
    // September 23-27 = 1-5, Sun 29 = 6, 30 = 7, October 8-11 = 8-11, Sat 12 = 12, 14-18 = 13-17, 21-23 = 18-20.
    [
      'National Day 2019',
      '2019-09-20',
      '2019-10-23',
      '2019-10-01 2019-10-02 2019-10-03 2019-10-04 2019-10-07',
      '2019-09-29 2019-10-12',
    ],
    // February 2-5 = 1-4, Sun 7 = 5, 8-10 = 6-8, 18-19 = 9-10, Sat 20 = 11, 22-26 = 12-16, March 1-4 = 17-20.
    [
      'Spring Festival 2021',
      '2021-02-01',
      '2021-03-04',
      '2021-02-11 2021-02-12 2021-02-15 2021-02-16 2021-02-17',
      '2021-02-07 2021-02-20',
    ],
    // September 19-22 = 1-4, 25-28 = 5-8, October Sat 7 = 9, Sun 8 = 10, 9-13 = 11-15, 16-20 = 16-20.
    [
      'National Day 2023',
      '2023-09-18',
      '2023-10-20',
      '2023-09-29 2023-10-02 2023-10-03 2023-10-04 2023-10-05 2023-10-06',
      '2023-10-07 2023-10-08',
    ],
    // February 6-9 = 1-4 (New Year's Eve, the 9th, is worked), Sun 18 = 5, 19-23 = 6-10, to 1 March = 11-15, 4-8 = 16-20.
    [
      'Spring Festival 2024',
      '2024-02-05',
      '2024-03-08',
      '2024-02-12 2024-02-13 2024-02-14 2024-02-15 2024-02-16',
      '2024-02-18',
    ],
    // September 23-26 = 1-4, Sun 28 = 5, 29-30 = 6-7, October 9-10 = 8-9, Sat 11 = 10, 13-17 = 11-15, 20-24 = 16-20.
    [
      'National Day 2025',
      '2025-09-22',
      '2025-10-24',
      '2025-10-01 2025-10-02 2025-10-03 2025-10-06 2025-10-07 2025-10-08',
      '2025-09-28 2025-10-11',
    ],
    // September Sun 20 = 1, 21-24 = 2-5, 28-30 = 6-8, October 8-9 = 9-10, Sat 10 = 11, 12-16 = 12-16, 19-22 = 17-20.
    [
      'National Day 2026',
      '2026-09-18',
      '2026-10-22',
      '2026-09-25 2026-10-01 2026-10-02 2026-10-05 2026-10-06 2026-10-07',
      '2026-09-20 2026-10-10',
    ],
  ])('%s: received %s, due %s', (_title, received, due, off, makeUp) => {
    const given = facts(received);
    const days = (text: string) => (text ? text.split(' ') : []);
    expect(clock(given, NATIONAL_CALENDAR)).toEqual({ ...RUNNING, dueOn: due });
    expect(line(given, 'counted')).toMatchObject({
      to: due,
      first: 1,
      last: 20,
      makeUpDays: days(makeUp),
      article: '条例第三十三条第二款',
    });
    expect(offOf(line(given, 'counted'))).toEqual(days(off));
  });

  it('a request received before 15 May 2019 has fifteen days, under the Regulation of 2007', () => {
    // Tue 14 May 2019 is day 0: 15-17 = 1-3, 20-24 = 4-8, 27-31 = 9-13, June 3-4 = 14-15.
    expect(dueOn(facts('2019-05-14'))).toBe('2019-06-04');
    expect(line(facts('2019-05-14'), 'counted')).toMatchObject({ last: 15, article: '2007年条例第二十四条' });
  });

  it('and keeps the fifteen days when its supplement comes after that day', () => {
    const supplement = {
      sentOn: day('2019-05-14'),
      noticeReceivedOn: null,
      periodWorkingDays: 10,
      receivedOn: day('2019-05-15'),
    };
    // Wed 15 May is day 0: 16-17 = 1-2, 20-24 = 3-7, 27-31 = 8-12, June 3-5 = 13-15.
    expect(dueOn(facts('2019-05-14', { supplements: [supplement] }))).toBe('2019-06-05');
  });
});

describe('from the way a request came to its due day (Art. 31)', () => {
  it.each<[string, Channel, string, string | null, string | null]>([
    // March 9-13 = 1-5, 16-20 = 6-10, 23-27 = 11-15, 30 to 3 April = 16-20.
    ['a letter confirmed the day it arrives', 'ordinary_mail', '2020-03-06', '2020-03-06', '2020-04-03'],
    // Mon 4 January 2021 and four plain weeks.
    ['sent online on 31 December, confirmed on 4 January', 'online', '2020-12-31', '2021-01-04', '2021-02-01'],
    // April 3 = 1, 4-6 off, 7-10 = 2-5, 13-17 = 6-10, 20-24 = 11-15, Sun 26 = 16, 27-30 = 17-20.
    [
      'signed for by the mail room on 2 April, in the office on the 8th',
      'signed_mail',
      '2020-04-02',
      null,
      '2020-04-30',
    ],
    ['an e-mail nobody has confirmed', 'email', '2020-03-06', null, null],
  ])('%s', (_title, channel, arrived, confirmed, due) => {
    expect(dueOn(facts(receivedOn(channel, day(arrived), confirmed === null ? null : day(confirmed))))).toBe(due);
  });

  it('no limit runs before receipt, and the ledger says so', () => {
    expect(ledger(facts(null))).toEqual({
      ...RUNNING,
      dueOn: null,
      lines: [{ kind: 'not_started', article: '条例第三十一条' }],
    });
  });
});

describe('the supplement (Art. 30)', () => {
  /** Received 1 June 2020; the notice sent on the seventh working day reaches the applicant on Fri 12 June. */
  const asked = {
    sentOn: day('2020-06-10'),
    noticeReceivedOn: day('2020-06-12'),
    periodWorkingDays: 15,
    receivedOn: null,
  };

  it('the notice is due on the seventh working day', () => {
    // June 2-5 = 1-4, 8-10 = 5-7.
    expect(supplementNoticeDue(day('2020-06-01'), NATIONAL_CALENDAR)).toBe('2020-06-10');
    // August 4-7 = 1-4, 10-12 = 5-7.
    expect(supplementNoticeDue(day('2020-08-03'), NATIONAL_CALENDAR)).toBe('2020-08-12');
  });

  it('the period runs from the day the notice reached the applicant', () => {
    // June 15-19 = 1-5, 22-24 = 6-8, 25-27 off, Sun 28 = 9, 29-30 = 10-11, July 1-3 = 12-14, Mon 6 = 15.
    expect(supplementDeadline(asked, NATIONAL_CALENDAR)).toBe('2020-07-06');
    // As long as that day is not known, from the sending: June 11-12 = 1-2, so two working days earlier.
    expect(supplementDeadline({ ...asked, noticeReceivedOn: null }, NATIONAL_CALENDAR)).toBe('2020-07-02');
  });

  it('ten working days from 11 August end on the 25th', () => {
    // August 12-14 = 1-3, 17-21 = 4-8, 24-25 = 9-10.
    const supplement = { ...asked, noticeReceivedOn: day('2020-08-11'), periodWorkingDays: 10 };
    expect(supplementDeadline(supplement, NATIONAL_CALENDAR)).toBe('2020-08-25');
  });

  it('while it is awaited no reply limit runs', () => {
    expect(ledger(facts('2020-06-01', { supplements: [asked] }))).toEqual({
      dueOn: null,
      provisional: false,
      waitingUntil: '2020-07-06',
      waitingFor: 'supplement',
      lines: [
        { kind: 'received', on: '2020-06-01', article: '条例第三十一条' },
        { kind: 'supplement_notice_due', on: '2020-06-10', workingDays: 7, article: '条例第三十条' },
        { kind: 'supplement_asked', on: '2020-06-10', late: false, riskOn: null, article: '条例第三十条' },
        {
          kind: 'awaiting_supplement',
          from: '2020-06-12',
          until: '2020-07-06',
          workingDays: 15,
          article: '条例第三十条',
        },
      ],
    });
  });

  it('taken although it came after its period, it is said to be', () => {
    // Fifteen working days from Fri 12 June 2020 end on Mon 6 July.
    const late = { ...asked, noticeReceivedOn: day('2020-06-12'), receivedOn: day('2020-07-07') };
    const given = facts('2020-06-01', { supplements: [late] });
    expect(line(given, 'restarted')).toMatchObject({ on: '2020-07-07', lateAfter: '2020-07-06' });
  });

  it('when it comes the twenty days start from zero, and every line says why', () => {
    const supplement = { ...asked, receivedOn: day('2020-06-24') };
    // Wed 24 June is day 0: Sun 28 = 1, 29-30 = 2-3, July 1-3 = 4-6, 6-10 = 7-11, 13-17 = 12-16, 20-23 = 17-20.
    expect(ledger(facts('2020-06-01', { supplements: [supplement] }))).toEqual({
      ...RUNNING,
      dueOn: '2020-07-23',
      lines: [
        { kind: 'received', on: '2020-06-01', article: '条例第三十一条' },
        { kind: 'supplement_notice_due', on: '2020-06-10', workingDays: 7, article: '条例第三十条' },
        { kind: 'supplement_asked', on: '2020-06-10', late: false, riskOn: null, article: '条例第三十条' },
        { kind: 'restarted', on: '2020-06-24', by: 'supplement', lateAfter: null, article: '条例第三十条' },
        {
          kind: 'counted',
          from: '2020-06-25',
          to: '2020-07-23',
          first: 1,
          last: 20,
          daysOff: [
            { on: '2020-06-25', name: '端午节' },
            { on: '2020-06-26', name: '端午节' },
          ],
          makeUpDays: ['2020-06-28'],
          article: '条例第三十三条第二款',
        },
        { kind: 'due', on: '2020-07-23', workingDays: 20, promised: false, provisional: false },
      ],
    });
  });

  it.each<[string, boolean, string | null, string]>([
    ['2020-06-10', false, null, 'the seventh working day'],
    // June 2-5 = 1-4, 8-12 = 5-9, 15-19 = 10-14, 22-24 = 15-17, Sun 28 = 18, 29-30 = 19-20.
    ['2020-06-11', true, '2020-06-30', 'the eighth'],
  ])('a notice sent on %s is late: %s, with a risk on %s, it is %s', (sentOn, late, riskOn, _number) => {
    const supplement = { ...asked, sentOn: day(sentOn), receivedOn: day('2020-06-24') };
    expect(line(facts('2020-06-01', { supplements: [supplement] }), 'supplement_asked')).toMatchObject({
      late,
      riskOn,
    });
    expect(dueOn(facts('2020-06-01', { supplements: [supplement] }))).toBe('2020-07-23');
  });
});

describe('consulting others does not count (Art. 33(3))', () => {
  it('a third party answers: the days after sending up to the answer drop out', () => {
    // March 3-6 = 1-4, 9-10 = 5-6, 11-20 excluded, 23-27 = 7-11, 30 to 3 April = 12-16, 4-6 off, 7-10 = 17-20.
    const given = facts('2020-03-02', { exclusions: [exclusion('2020-03-10', '2020-03-20')] });
    expect(dueOn(given)).toBe('2020-04-10');
    // 11-13 and 16-20 March.
    expect(line(given, 'excluded')).toEqual({
      kind: 'excluded',
      from: '2020-03-11',
      to: '2020-03-20',
      workingDays: 8,
      of: ['third_party'],
      article: '条例第三十三条第三款',
    });
  });

  it('a third party is silent: the days drop out until its fifteen working days are over', () => {
    // Letter received 12 March: 13 = 1, 16-20 = 2-6, 23-27 = 7-11, 30 to 2 April = 12-15. To 10 March = 1-6, 3 April = 7,
    // 7-10 = 8-11, 13-17 = 12-16, 20-23 = 17-20.
    const given = facts('2020-03-02', { exclusions: [exclusion('2020-03-10', '2020-04-02')] });
    expect(dueOn(given)).toBe('2020-04-23');
    // 11-13, 16-20, 23-27 March, 30 March to 2 April: 3 + 5 + 5 + 4.
    expect(line(given, 'excluded')).toMatchObject({ workingDays: 17 });
  });

  it('an agency that made the information too is silent for fifteen working days', () => {
    // March 2-4 = 1-3, 5-26 excluded, 29 to 2 April = 4-8, 3-5 off, 6-9 = 9-12, 12-16 = 13-17, 19-21 = 18-20.
    const given = facts('2021-03-01', { exclusions: [exclusion('2021-03-04', '2021-03-26')] });
    expect(dueOn(given)).toBe('2021-04-21');
    // 5, 8-12, 15-19, 22-26 March: 1 + 5 + 5 + 5.
    expect(line(given, 'excluded')).toMatchObject({ workingDays: 16 });
  });

  it('two consultations at the same time take a day out once', () => {
    const given = facts('2020-03-02', {
      exclusions: [exclusion('2020-03-10', '2020-03-16'), exclusion('2020-03-13', '2020-03-20')],
    });
    expect(dueOn(given)).toBe('2020-04-10');
  });

  it('a consultation after the due day changes nothing', () => {
    expect(dueOn(facts('2020-03-02', { exclusions: [exclusion('2020-03-30', '2020-04-10')] }))).toBe('2020-03-30');
  });

  it('consultation first, then an extension', () => {
    // March 23-26 = 1-4, 29 to 2 April = 5-9, 3-5 off, 6 = 10, 7-20 excluded, 21-23 = 11-13, Sun 25 = 14, 26-30 = 15-19,
    // May 1-5 off, 6 = 20.
    const exclusions = [exclusion('2021-04-06', '2021-04-20')];
    expect(dueOn(facts('2021-03-22', { exclusions }))).toBe('2021-05-06');
    // May 7 = 1, Sat 8 = 2, 10-14 = 3-7, 17-21 = 8-12, 24-26 = 13-15.
    const extended = facts('2021-03-22', { exclusions, extension: extension(15, '2021-04-25') });
    expect(dueOn(extended)).toBe('2021-05-26');
    expect(kinds(extended)).toEqual(['received', 'counted', 'excluded', 'counted', 'extended', 'counted', 'due']);
  });
});

describe('the extension (Art. 33(2))', () => {
  it('twenty more working days, in a line of their own', () => {
    // After Mon 30 March: 31 = 1, April 1-3 = 2-4, 4-6 off, 7-10 = 5-8, 13-17 = 9-13, 20-24 = 14-18, Sun 26 = 19, 27 = 20.
    const given = facts('2020-03-02', { extension: extension(20, '2020-03-27') });
    expect(dueOn(given)).toBe('2020-04-27');
    const article = '条例第三十三条第二款';
    expect(ledger(given).lines.slice(1)).toEqual([
      {
        kind: 'counted',
        from: '2020-03-03',
        to: '2020-03-30',
        first: 1,
        last: 20,
        daysOff: [],
        makeUpDays: [],
        article,
      },
      { kind: 'extended', toldOn: '2020-03-27', workingDays: 20, total: 40, article },
      {
        kind: 'counted',
        from: '2020-03-31',
        to: '2020-04-27',
        first: 21,
        last: 40,
        daysOff: [{ on: '2020-04-06', name: '清明节' }],
        makeUpDays: ['2020-04-26'],
        article,
      },
      { kind: 'due', on: '2020-04-27', workingDays: 40, promised: false, provisional: false },
    ]);
  });

  it('with supplement, consultation and extension the lines stand in the order things happen', () => {
    const supplement = {
      sentOn: day('2020-03-04'),
      noticeReceivedOn: day('2020-03-04'),
      periodWorkingDays: 5,
      receivedOn: day('2020-03-06'),
    };
    const exclusions = [exclusion('2020-03-10', '2020-03-12')];
    expect(
      kinds(facts('2020-03-02', { supplements: [supplement], exclusions, extension: extension(5, '2020-03-20') })),
    ).toEqual([
      'received',
      'supplement_notice_due',
      'supplement_asked',
      'restarted',
      'counted',
      'excluded',
      'counted',
      'extended',
      'counted',
      'due',
    ]);
  });
});

describe('past the last holiday notice', () => {
  it('a due day in a year without notice is provisional', () => {
    // Plain weeks: 22-25 December = 1-4, 28-31 = 5-8, 1 January = 9, 4-8 = 10-14, 11-15 = 15-19, 18 = 20.
    const given = facts('2026-12-21');
    expect(clock(given, NATIONAL_CALENDAR)).toEqual({
      ...RUNNING,
      dueOn: '2027-01-18',
      provisional: true,
    });
    expect(line(given, 'due')).toEqual({
      kind: 'due',
      on: '2027-01-18',
      workingDays: 20,
      promised: false,
      provisional: true,
    });
  });

  it('so is the end of a supplement period', () => {
    const supplement = {
      sentOn: day('2026-12-28'),
      noticeReceivedOn: null,
      periodWorkingDays: 5,
      receivedOn: null,
    };
    // 29-31 December = 1-3, 1 January = 4, Mon 4 = 5.
    expect(clock(facts('2026-12-21', { supplements: [supplement] }), NATIONAL_CALENDAR)).toEqual({
      dueOn: null,
      provisional: true,
      waitingUntil: '2027-01-04',
      waitingFor: 'supplement',
    });
  });

  it('it settles when the notice of that year is loaded', () => {
    const newYear = { name: '元旦', days: [day('2027-01-01')] };
    const notice = { year: 2027, source: 'a notice that gives 1 January off', holidays: [newYear], worked: [] };
    const calendar = makeCalendar([...NATIONAL_YEARS, notice]);
    expect(clock(facts('2026-12-21'), calendar)).toEqual({
      ...RUNNING,
      dueOn: '2027-01-19',
    });
  });
});

describe('the processing fee (国办函〔2020〕109号)', () => {
  const fee = { sentOn: day('2021-05-07'), noticeReceivedOn: day('2021-05-10'), paidOn: null };

  it('while the payment is awaited no reply limit runs', () => {
    // May 11-14 = 1-4, 17-21 = 5-9, 24-28 = 10-14, 31 to 4 June = 15-19, Mon 7 = 20.
    expect(clock(facts('2021-04-19', { fee }), NATIONAL_CALENDAR)).toEqual({
      dueOn: null,
      provisional: false,
      waitingUntil: '2021-06-07',
      waitingFor: 'payment',
    });
    expect(kinds(facts('2021-04-19', { fee }))).toEqual(['received', 'fee_noticed', 'awaiting_payment']);
  });

  it('payment starts the twenty days from zero', () => {
    // Fri 28 May is day 0: 31 to 4 June = 1-5, 7-11 = 6-10, 14 off, 15-18 = 11-14, 21-25 = 15-19, Mon 28 = 20.
    const paid = facts('2021-04-19', { fee: { ...fee, paidOn: day('2021-05-28') } });
    expect(dueOn(paid)).toBe('2021-06-28');
    expect(kinds(paid)).toEqual(['received', 'fee_noticed', 'restarted', 'counted', 'due']);
    expect(line(paid, 'restarted')).toMatchObject({ on: '2021-05-28', by: 'payment' });
  });
});

describe('what came before a restart', () => {
  const supplement = {
    sentOn: day('2020-03-10'),
    noticeReceivedOn: day('2020-03-10'),
    periodWorkingDays: 15,
    receivedOn: day('2020-03-20'),
  };

  it('an extension told for the old limit is spent with it', () => {
    const told = facts('2020-03-02', { supplements: [supplement], extension: extension(20, '2020-03-09') });
    // Fri 20 March is day 0: 23-27 = 1-5, 30 to 3 April = 6-10, 6 off, 7-10 = 11-14, 13-17 = 15-19, 20 = 20.
    expect(dueOn(told)).toBe('2020-04-20');
  });

  it('a consultation that runs across it takes out only what lies after', () => {
    const given = facts('2020-03-02', {
      supplements: [supplement],
      exclusions: [exclusion('2020-03-06', '2020-03-24')],
    });
    // 23 and 24 March drop out: two working days later than 20 April.
    expect(dueOn(given)).toBe('2020-04-22');
    expect(line(given, 'excluded')).toMatchObject({ from: '2020-03-21', to: '2020-03-24', workingDays: 2 });
  });
});

describe('a reasonable later day (Art. 35)', () => {
  it('takes the place of the counted one', () => {
    const given = facts('2020-03-02', { laterDate: { on: day('2020-06-30'), toldOn: day('2020-03-20') } });
    expect(dueOn(given)).toBe('2020-06-30');
    expect(kinds(given)).toEqual(['received', 'counted', 'later_date', 'due']);
    expect(line(given, 'due')).toMatchObject({ on: '2020-06-30', workingDays: 20, promised: true });
  });

  it('never brings the due day forward: an extension or a pause after it may end later', () => {
    // The limit itself ends on Mon 30 March; twenty working days more end on Mon 27 April (4-6 off, Sun 26 worked).
    const laterDate = { on: day('2020-04-08'), toldOn: day('2020-03-20') };
    const extension = { workingDays: 20, toldOn: day('2020-03-27') };
    expect(dueOn(facts('2020-03-02', { laterDate }))).toBe('2020-04-08');
    expect(dueOn(facts('2020-03-02', { laterDate, extension }))).toBe('2020-04-27');
  });
});

describe('what is told when the limit is over (Arts. 33, 35)', () => {
  // Received on Mon 2 March 2020; twenty working days end on Mon 30 March, five more on Tue 7 April (4-6 off).
  const late = (what: 'extension' | 'later_date', toldOn: string, endedOn: string) => ({
    kind: 'told_too_late',
    what,
    toldOn,
    endedOn,
    article: what === 'extension' ? '条例第三十三条第二款' : '条例第三十五条',
  });

  it('an extension told on the last day counts, the day after it does not', () => {
    expect(dueOn(facts('2020-03-02', { extension: extension(5, '2020-03-30') }))).toBe('2020-04-07');
    const given = facts('2020-03-02', { extension: extension(5, '2020-03-31') });
    expect(dueOn(given)).toBe('2020-03-30');
    expect(line(given, 'told_too_late')).toEqual(late('extension', '2020-03-31', '2020-03-30'));
    expect(kinds(given)).toEqual(['received', 'counted', 'told_too_late', 'due']);
  });

  it('a later day likewise', () => {
    const given = facts('2020-03-02', { laterDate: { on: day('2020-06-30'), toldOn: day('2020-03-31') } });
    expect(dueOn(given)).toBe('2020-03-30');
    expect(line(given, 'told_too_late')).toEqual(late('later_date', '2020-03-31', '2020-03-30'));
  });

  it('a consultation counts towards the limit when it had been sent by then', () => {
    // Tue 24 to Fri 27 March drop out: four working days later than 30 March, Fri 3 April.
    const sent = [exclusion('2020-03-23', '2020-03-27')];
    expect(dueOn(facts('2020-03-02', { exclusions: sent, extension: extension(1, '2020-04-03') }))).toBe('2020-04-07');
    expect(dueOn(facts('2020-03-02', { exclusions: sent, extension: extension(1, '2020-04-04') }))).toBe('2020-04-03');
  });

  it('what was told first carries what is told after it', () => {
    const later = { on: day('2020-05-29'), toldOn: day('2020-04-07') };
    // Within the limit as extended on 30 March, which ends on 7 April; without the extension too late.
    expect(dueOn(facts('2020-03-02', { extension: extension(5, '2020-03-30'), laterDate: later }))).toBe('2020-05-29');
    expect(dueOn(facts('2020-03-02', { laterDate: later }))).toBe('2020-03-30');
  });
});
