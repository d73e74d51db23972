import { describe, expect, it } from 'vitest';
import { day } from '@/lib/domain/day';
import { clockLedger as clock } from './ledger';
import { legendOf, stripName, stripWeeks } from './month-strip';
import { NATIONAL_CALENDAR } from './national-calendar';
import { type ClockFacts, receivedOnly } from './reply-clock';

const facts = (rest: Partial<ClockFacts> = {}): ClockFacts => ({
  ...receivedOnly(day('2020-04-20')),
  ...rest,
});
const daysOf = (given: ClockFacts, today = '2020-05-06') =>
  stripWeeks(clock(given, NATIONAL_CALENDAR), day(today)).flat();

describe('the clock picture', () => {
  it('shows whole weeks, Monday first', () => {
    const weeks = stripWeeks(clock(facts(), NATIONAL_CALENDAR), day('2020-05-06'));
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks[0]?.[0]?.on).toBe('2020-04-20');
  });

  it('numbers the twenty working days and ends on the due day', () => {
    const numbered = daysOf(facts()).filter(({ number }) => number !== null);
    expect(numbered.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(numbered.at(-1)).toMatchObject({ due: true, on: clock(facts(), NATIONAL_CALENDAR).dueOn });
  });

  it('counts make-up days and leaves out the Labour Day holiday (国办发明电〔2019〕16号)', () => {
    const found = new Map(daysOf(facts()).map((shown) => [String(shown.on), shown]));
    expect(found.get('2020-04-26')).toMatchObject({ kind: 'counted', makeUp: true });
    expect(found.get('2020-05-09')).toMatchObject({ kind: 'counted', makeUp: true });
    expect(found.get('2020-05-01')).toMatchObject({ kind: 'off', holiday: '劳动节' });
    expect(found.get('2020-05-06')).toMatchObject({ kind: 'counted', today: true });
  });

  it('starts again after a supplement', () => {
    const supplement = {
      sentOn: day('2020-04-22'),
      noticeReceivedOn: day('2020-04-23'),
      periodWorkingDays: 15,
      receivedOn: day('2020-05-07'),
    };
    const found = new Map(daysOf(facts({ supplements: [supplement] })).map((shown) => [String(shown.on), shown]));
    expect(found.get('2020-04-22')?.kind).toBe('before');
    expect(found.get('2020-05-07')).toMatchObject({ kind: 'started', number: null });
    expect(found.get('2020-05-08')?.number).toBe(1);
  });

  it('shows the supplement period while it is awaited', () => {
    const supplement = { sentOn: day('2020-04-22'), noticeReceivedOn: null, periodWorkingDays: 5, receivedOn: null };
    const days = daysOf(facts({ supplements: [supplement] }));
    expect(days.filter(({ kind }) => kind === 'waiting').at(-1)?.on).toBe('2020-04-28');
    expect(days.every(({ number }) => number === null)).toBe(true);
  });

  it('does not number excluded days', () => {
    const exclusions = [{ kind: 'third_party' as const, sentOn: day('2020-04-27'), endedOn: day('2020-04-29') }];
    const found = new Map(daysOf(facts({ exclusions })).map((shown) => [String(shown.on), shown]));
    expect(found.get('2020-04-28')).toMatchObject({ kind: 'excluded', number: null });
    expect(found.get('2020-04-30')?.number).toBe(7);
  });

  it('draws nothing before receipt is agreed', () => {
    expect(daysOf(facts({ receivedOn: null }))).toEqual([]);
  });

  it('gives a weekend inside a holiday the name of it, and others none', () => {
    // National Day 2020 is Thursday 1 to Thursday 8 October; Saturday 10 is worked.
    const found = new Map(daysOf(facts({ receivedOn: day('2020-09-22') })).map((shown) => [String(shown.on), shown]));
    expect(found.get('2020-10-03')).toMatchObject({ kind: 'off', holiday: '国庆节、中秋节' });
    expect(found.get('2020-10-10')).toMatchObject({ kind: 'counted', makeUp: true, holiday: null });
    expect(found.get('2020-10-17')).toMatchObject({ kind: 'off', holiday: null });
  });

  it('tells a wait for a payment from one for a supplement', () => {
    const given = facts({
      receivedOn: day('2021-04-19'),
      fee: { sentOn: day('2021-05-07'), noticeReceivedOn: day('2021-05-10'), paidOn: null },
    });
    const ledger = clock(given, NATIONAL_CALENDAR);
    const weeks = stripWeeks(ledger, null);
    expect(legendOf(weeks, ledger.waitingFor)).toEqual(['waiting_payment', 'before']);
    // Day one of the twenty is the day after the notice came.
    const first = weeks.flat().find(({ kind }) => kind === 'waiting');
    expect(first).toMatchObject({ on: '2021-05-11' });
    expect(first && stripName(first, 'payment')).toBe('waiting_payment');
  });

  it('gives the days of a reasonable later date no number', () => {
    const laterDate = { on: day('2020-06-30'), toldOn: day('2020-05-08') };
    const found = new Map(daysOf(facts({ laterDate })).map((shown) => [String(shown.on), shown]));
    expect(found.get('2020-05-19')).toMatchObject({ kind: 'counted', number: 20, due: false });
    expect(found.get('2020-05-20')).toMatchObject({ kind: 'later', number: null });
    expect(found.get('2020-06-30')).toMatchObject({ kind: 'later', due: true });
  });

  it('leaves out what came long before a restart, and draws nothing that nobody would read', () => {
    const supplement = {
      sentOn: day('2020-04-22'),
      noticeReceivedOn: null,
      periodWorkingDays: 15,
      receivedOn: day('2022-05-09'),
    };
    expect(daysOf(facts({ supplements: [supplement] }))[0]?.on).toBe('2022-05-09');
    const exclusions = [{ kind: 'other_agency' as const, sentOn: day('2020-04-22'), endedOn: day('2023-04-22') }];
    expect(daysOf(facts({ exclusions }))).toEqual([]);
  });
});
