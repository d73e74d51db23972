import { describe, expect, it } from 'vitest';
import { clockLedger as clock, type ClockFacts, receivedOnly } from '@/lib/domain/clock/ledger';
import { NATIONAL_CALENDAR } from '@/lib/domain/clock/national-calendar';
import { day } from '@/lib/domain/day';
import { stripWeeks } from './strip-days';

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
});
