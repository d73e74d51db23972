import { expect, it } from 'vitest';
import { aCase, staff } from '@/lib/testing/case-builder';
import { day } from '@/lib/domain/day';
import { feeTotals } from './fees';

const handler = staff('handler');

/** Charged for 100 pages, 700 yuan, on 20 December 2021. */
const charged = () =>
  aCase()
    .received('2021-12-06')
    .assigned()
    .accepted()
    .on('2021-12-20')
    .by(handler, { type: 'chargeFee', mode: 'per_page', pages: 100, sentOn: day('2021-12-20') });

it('a notice counts in the year it was sent, a payment in the year it was made', () => {
  const paid = charged()
    .on('2022-01-05')
    .by(handler, { type: 'recordPayment', paidOn: day('2022-01-05'), proof: '票据' });
  const entries = [charged(), paid].flatMap((story, index) =>
    story.events().map((event) => ({ caseId: String(index), event })),
  );
  expect([2021, 2022, 2023].map((year) => feeTotals(entries, year))).toEqual([
    { notices: 2, noticedFen: 140_000, collectedFen: 0 },
    { notices: 0, noticedFen: 0, collectedFen: 70_000 },
    { notices: 0, noticedFen: 0, collectedFen: 0 },
  ]);
});

it('a corrected day moves the notice and the payment into the year where they belong', () => {
  const story = charged()
    .on('2022-01-05')
    .by(handler, { type: 'recordPayment', paidOn: day('2022-01-05'), proof: '票据' })
    .by(staff('registrar'), {
      type: 'correct',
      changes: { days: { 'fee_charged-1': day('2021-12-21'), 'fee_paid-1': day('2021-12-31') } },
      reason: '票据日期',
    });
  const entries = story.events().map((event) => ({ caseId: 'one', event }));
  expect([2021, 2022].map((year) => feeTotals(entries, year))).toEqual([
    { notices: 1, noticedFen: 70_000, collectedFen: 70_000 },
    { notices: 0, noticedFen: 0, collectedFen: 0 },
  ]);
});
