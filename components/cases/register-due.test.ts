import { expect, it } from 'vitest';
import { NATIONAL_CALENDAR } from '@/lib/domain/clock/national-calendar';
import { day } from '@/lib/domain/day';
import { expectedDue } from './register-due';

it('counts twenty working days from the day after it was handed in', () => {
  // 25 to 27 November are three, four whole weeks less three days follow: the twentieth is Tuesday 22 December.
  expect(expectedDue(NATIONAL_CALENDAR, 'in_person', day('2026-11-24'), null)).toMatchObject({
    receivedOn: '2026-11-24',
    dueOn: '2026-12-22',
    provisional: false,
  });
});

it('waits for the confirmation of an ordinary letter, and counts from it', () => {
  expect(expectedDue(NATIONAL_CALENDAR, 'ordinary_mail', day('2026-11-23'), null)).toBeNull();
  expect(expectedDue(NATIONAL_CALENDAR, 'ordinary_mail', day('2026-11-23'), day('2026-11-24'))).toMatchObject({
    receivedOn: '2026-11-24',
    dueOn: '2026-12-22',
  });
});

it('names the days of a holiday and those worked for it', () => {
  // National day 2026: five weekdays off (1, 2, 5, 6, 7 October), Saturday 10 October worked; mid-autumn: Friday 25 September.
  expect(expectedDue(NATIONAL_CALENDAR, 'oral', day('2026-09-21'), null)).toMatchObject({ daysOff: 6, makeUpDays: 1 });
});

it('says when the due day lies past the known holidays', () => {
  expect(expectedDue(NATIONAL_CALENDAR, 'signed_mail', day('2026-12-15'), null)).toMatchObject({ provisional: true });
});
