/** The office's clock: the one place that reads it. The office is in China, whatever zone the process runs in. */
import { Temporal } from 'temporal-polyfill';
import { addDays, type Day } from '@/lib/domain/day';
import type { Instant } from '@/lib/domain/instant';

export const OFFICE_ZONE = 'Asia/Shanghai';

export const now = (): Instant => Temporal.Now.instant().toString({ smallestUnit: 'millisecond' }) as Instant;

/** The day a moment falls on at the office. */
export const officeDay = (at: Instant): Day =>
  Temporal.Instant.from(at).toZonedDateTimeISO(OFFICE_ZONE).toPlainDate().toString() as Day;

export const today = (): Day => officeDay(now());

/** A moment in office hours of a day, for histories made after the fact. */
export const officeMoment = (on: Day, time = '10:00'): Instant =>
  Temporal.PlainDateTime.from(`${on}T${time}`)
    .toZonedDateTime(OFFICE_ZONE)
    .toInstant()
    .toString({ smallestUnit: 'millisecond' }) as Instant;

/** The last moment of a day at the office. */
export const endOfDay = (on: Day): Date => new Date(new Date(officeMoment(addDays(on, 1), '00:00')).getTime() - 1);
