// Prints what the clock answers, as one JSON object: run by a test in processes of different time zones.
import { missingYear } from '@/lib/domain/clock/missing-year';
import { KnownFacts } from '@/lib/domain/clock/known-facts';
import { NATIONAL_CALENDAR } from '@/lib/domain/clock/national-calendar';
import { reckon } from '@/lib/domain/clock/reckoning';
import { readCalendarFile } from '@/lib/domain/clock/calendar-file';
import { addWorkingDays, coveredUntil, isWorkingDay, workingDaysLeft } from '@/lib/domain/clock/work-calendar';
import { addDays, day, type Day, weekdayOf } from '@/lib/domain/day';
import { feeOf } from '@/lib/domain/fee/amount';
import { instant } from '@/lib/domain/instant';
import { formatFullDay, formatInstant } from '@/lib/i18n/format';
import { officeDay, officeMoment } from '@/lib/platform/today';
import { NOTICE_2027 } from './notice-2027';
import { WORKED_CLOCK_CASES } from './worked-cases';

const everyDay: Day[] = [];
for (let on = day('2018-12-01'); on <= day('2027-02-28'); on = addDays(on, 1)) everyDay.push(on);

/** Both sides of midnight in each of the zones asked. */
const MOMENTS = ['2026-12-31T15:59:59.999Z', '2026-12-31T16:00:00.000Z', '2026-01-01T04:59:59.000Z'];

const answers = {
  cases: WORKED_CLOCK_CASES.map(({ id, input }) => [id, reckon(KnownFacts.parse(input), NATIONAL_CALENDAR)]),
  fees: [1, 11, 31, 100].map((count) => [feeOf('per_item', count), feeOf('per_page', count)]),
  days: everyDay.map((on) => [
    on,
    weekdayOf(on),
    isWorkingDay(NATIONAL_CALENDAR, on),
    addWorkingDays(NATIONAL_CALENDAR, on, 20),
    workingDaysLeft(NATIONAL_CALENDAR, day('2026-11-25'), on),
  ]),
  covered: coveredUntil(NATIONAL_CALENDAR),
  missing: ['2026-11-14', '2026-11-15'].map((on) => missingYear(NATIONAL_CALENDAR, day(on))),
  file: readCalendarFile(NOTICE_2027),
  moments: MOMENTS.map((at) => [officeDay(instant(at)), formatInstant('zh-CN', at)]),
  words: [formatFullDay('zh-CN', day('2027-01-01')), formatFullDay('en', day('2027-01-01'))],
  office: officeMoment(day('2027-01-01')),
};

process.stdout.write(JSON.stringify({ midnight: new Date(2027, 0, 1).toISOString(), answers }));
