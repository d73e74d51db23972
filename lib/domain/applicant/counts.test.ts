import { expect, it } from 'vitest';
import { day } from '../day';
import { countsAmong } from './counts';

const receipt = (receivedOn: string, acceptanceNumber: string) => ({ receivedOn: day(receivedOn), acceptanceNumber });

/** Four in May 2021, two of them on the 10th; one in January; one in May of another year. */
const RECEIPTS = [
  receipt('2021-05-10', '2021-0012'),
  receipt('2021-05-10', '2021-0011'),
  receipt('2021-05-31', '2021-0020'),
  receipt('2021-05-01', '2021-0009'),
  receipt('2021-01-04', '2021-0001'),
  receipt('2020-05-10', '2020-0030'),
  receipt('2022-12-30', '2022-9999'),
  receipt('2022-12-30', '2022-10000'),
];

it.each([
  ['2021-05-01', '2021-0009', 4, 5, 1],
  ['2021-05-10', '2021-0011', 4, 5, 2],
  ['2021-05-10', '2021-0012', 4, 5, 3],
  ['2021-05-31', '2021-0020', 4, 5, 4],
  ['2021-01-04', '2021-0001', 1, 5, 1],
  ['2020-05-10', '2020-0030', 1, 1, 1],
  // The number that has a digit more was given out later.
  ['2022-12-30', '2022-9999', 2, 2, 1],
  ['2022-12-30', '2022-10000', 2, 2, 2],
])('received %s as %s: %i in the month, %i in the year, number %i of the month', (on, number, month, year, nth) => {
  expect(countsAmong(RECEIPTS, receipt(on, number))).toEqual({ month, year, ordinalInMonth: nth });
});
