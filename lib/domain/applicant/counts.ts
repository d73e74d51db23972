/**
 * Counting one applicant's requests by the day of receipt: in the calendar month, in the year, and which of the month's a
 * request is (条例第三十五条; 国办函〔2020〕109号). Requests of one day follow their numbers.
 */
import type { ApplicantCounts } from '../case/available-actions';
import type { Day } from '../day';

export interface Receipt {
  readonly receivedOn: Day;
  readonly acceptanceNumber: string;
}

/** Number 10000 of a year comes after number 9999. */
const byNumber = new Intl.Collator('en', { numeric: true });

const isBefore = (a: Receipt, b: Receipt) =>
  a.receivedOn < b.receivedOn ||
  (a.receivedOn === b.receivedOn && byNumber.compare(a.acceptanceNumber, b.acceptanceNumber) < 0);

/** @param receipts of the same applicant, `own` among them. */
export function countsAmong(receipts: readonly Receipt[], own: Receipt): ApplicantCounts {
  const within = (length: number) =>
    receipts.filter(({ receivedOn }) => receivedOn.slice(0, length) === own.receivedOn.slice(0, length));
  const ofMonth = within('2021-05'.length);
  return {
    month: ofMonth.length,
    year: within('2021'.length).length,
    ordinalInMonth: ofMonth.filter((other) => isBefore(other, own)).length + 1,
  };
}
