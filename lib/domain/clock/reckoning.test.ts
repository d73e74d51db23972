import { describe, expect, it } from 'vitest';
import { WORKED_CLOCK_CASES } from '@/lib/testing/worked-cases';
import { KnownFacts } from './known-facts';
import { NATIONAL_CALENDAR } from './national-calendar';
import { reckon, type Reckoning } from './reckoning';

const reckoned = (facts: unknown): Reckoning => reckon(KnownFacts.parse(facts), NATIONAL_CALENDAR);
const kinds = (facts: unknown) => reckoned(facts).ledger?.lines.map(({ kind }) => kind);

/** A name, what is known, and what has to follow. The count is written above each. */
type Case = readonly [name: string, facts: object, expected: Partial<Record<keyof Reckoning, unknown>>];
const cases = (title: string, list: readonly Case[]) =>
  describe(title, () => {
    it.each(list)('%s', (_name, facts, expected) => {
      expect(reckoned(facts)).toMatchObject(expected);
    });
  });

cases(
  'the worked cases',
  WORKED_CLOCK_CASES.map(({ id, input, expected }) => [id, input as object, expected]),
);

cases('receipt', [
  [
    'a fax nobody confirmed starts nothing',
    { channel: 'fax', arrivedOn: '2020-03-06' },
    { receivedOn: null, replyDue: null },
  ],
  [
    'an e-mail nobody confirmed starts nothing',
    { channel: 'email', submittedOn: '2020-03-06' },
    { receivedOn: null, replyDue: null },
  ],
  // Came on Friday 6 March, the applicant was reached on Monday 16: 17-20 = 1-4, 23-27 = 5-9, 30 March-3 April = 10-14,
  // Mon 6 off, 7-10 = 15-18, 13-14 = 19-20.
  [
    'an ordinary letter counts from the day its writer could be reached',
    { channel: 'ordinary_mail', arrivedOn: '2020-03-06', confirmedOn: '2020-03-16' },
    { receivedOn: '2020-03-16', replyDue: '2020-04-14' },
  ],
  [
    'the day of confirmation alone is enough',
    { channel: 'online', confirmedOn: '2020-03-16' },
    { receivedOn: '2020-03-16' },
  ],
  // Saturday 7 March is day 0: 9-13 = 1-5, 16-20 = 6-10, 23-27 = 11-15, 30 March-3 April = 16-20.
  [
    'mail signed for on a Saturday keeps its day',
    { channel: 'signed_mail', signedOn: '2020-03-07' },
    { receivedOn: '2020-03-07', replyDue: '2020-04-03' },
  ],
  // May 15-17 = 1-3, 20-24 = 4-8, 27-31 = 9-13, June 3-4 = 14-15. Fifteen more: 5-6 = 1-2, Fri 7 off, 10-14 = 3-7,
  // 17-21 = 8-12, 24-26 = 13-15.
  [
    'the day before the revised Regulation has fifteen working days, and fifteen more',
    { receivedOn: '2019-05-14' },
    { replyDue: '2019-06-04', maxExtendedDue: '2019-06-26' },
  ],
]);

/** Received on Monday 1 June 2020: June 2-5 = 1-4, 8-10 = 5-7, so Thursday 11 is the eighth working day. */
const LATE_NOTICE = {
  receivedOn: '2020-06-01',
  supplementNoticeSentOn: '2020-06-11',
  supplementNoticeReceivedByApplicantOn: '2020-06-15',
};
/** Told on 11 August 2020, ten working days: 12-14 = 1-3, 17-21 = 4-8, 24-25 = 9-10. */
const UNANSWERED = {
  receivedOn: '2020-08-03',
  supplementNoticeSentOn: '2020-08-07',
  supplementNoticeReceivedByApplicantOn: '2020-08-11',
  supplementPeriodWorkingDays: 10,
};

cases('supplement', [
  // Without it: June 2-5 = 1-4, 8-12 = 5-9, 15-19 = 10-14, 22-24 = 15-17, Sun 28 = 18, 29-30 = 19-20. Period of fifteen:
  // 16-19 = 1-4, 22-24 = 5-7, Sun 28 = 8, 29-30 = 9-10, July 1-3 = 11-13, 6-7 = 14-15.
  [
    'a notice on the eighth working day is late, and names the day at risk',
    LATE_NOTICE,
    {
      supplementNoticeDue: '2020-06-10',
      noticeOnTime: false,
      riskOn: '2020-06-30',
      supplementDeadline: '2020-07-07',
      replyDue: null,
    },
  ],
  // From 24 June: Sun 28 = 1, 29-30 = 2-3, July 1-3 = 4-6, 6-10 = 7-11, 13-17 = 12-16, 20-23 = 17-20.
  [
    'its supplement starts the clock again all the same',
    { ...LATE_NOTICE, supplementReceivedOn: '2020-06-24' },
    { noticeOnTime: false, riskOn: '2020-06-30', clockRestartsFrom: '2020-06-24', replyDue: '2020-07-23' },
  ],
  // Ten working days from 13 January: 14-17 = 1-4, Sun 19 = 5, 20-23 = 6-9, February 3 = 10.
  // From 22 January: 23 = 1, February 3-7 = 2-6, 10-14 = 7-11, 17-21 = 12-16, 24-27 = 17-20.
  [
    'across the Spring Festival of 2020',
    {
      receivedOn: '2020-01-06',
      supplementNoticeSentOn: '2020-01-10',
      supplementNoticeReceivedByApplicantOn: '2020-01-13',
      supplementPeriodWorkingDays: 10,
      supplementReceivedOn: '2020-01-22',
    },
    { noticeOnTime: true, supplementDeadline: '2020-02-03', supplementOnTime: true, replyDue: '2020-02-27' },
  ],
  [
    'one that came after its period leaves the request given up',
    { ...UNANSWERED, supplementReceivedOn: '2020-08-27' },
    { supplementOnTime: false, deemedAbandonedAfter: '2020-08-25', outcome: 'other_no_supplement', replyDue: null },
  ],
  // From 27 August: 28 = 1, 31 August-4 September = 2-6, 7-11 = 7-11, 14-18 = 12-16, 21-24 = 17-20.
  [
    'one that came late and was taken for good reason starts the clock again',
    { ...UNANSWERED, supplementReceivedOn: '2020-08-27', supplementAcceptedLate: true },
    { supplementOnTime: false, clockRestartsFrom: '2020-08-27', replyDue: '2020-09-24' },
  ],
  // As above, from 24 June.
  [
    'the day it came is enough',
    { receivedOn: '2020-06-01', supplementReceivedOn: '2020-06-24' },
    { clockRestartsFrom: '2020-06-24', replyDue: '2020-07-23' },
  ],
]);

it('no line of the ledger names a day of a notice that nobody told', () => {
  expect(kinds({ receivedOn: '2020-06-01', supplementReceivedOn: '2020-06-24' })).not.toContain('supplement_asked');
  expect(kinds({ receivedOn: '2021-04-19', feePaidOn: '2021-05-28' })).not.toContain('fee_noticed');
});

it('a request given up is not also due on a day', () => {
  const late = reckoned({ ...UNANSWERED, supplementReceivedOn: '2020-08-27' });
  expect(late).not.toHaveProperty('clockRestartsFrom');
  expect(
    reckoned({ ...UNANSWERED, supplementReceivedOn: '2020-08-27', supplementAcceptedLate: true }),
  ).not.toHaveProperty('outcome');
});

/** Received on Monday 2 March 2020: 3-6 = 1-4, 9-13 = 5-9, 16-20 = 10-14, 23-27 = 15-19, Monday 30 = 20. */
const MARCH = { receivedOn: '2020-03-02' };
const thirdParty = { kind: 'third_party', sentOn: '2020-03-10', receivedByConsultedOn: '2020-03-12' };

cases('consultation', [
  // Out: 11-13, 16-20 and 23-25 March, eleven days. Then 3-6 = 1-4, 9-10 = 5-6, 26-27 = 7-8, 30 March-3 April = 9-13,
  // 7-10 = 14-17, 13-15 = 18-20.
  [
    'two that overlap take each day out once',
    {
      ...MARCH,
      consultations: [
        { ...thirdParty, replyReceivedOn: '2020-03-20' },
        {
          kind: 'co_producing_agency',
          sentOn: '2020-03-16',
          receivedByConsultedOn: '2020-03-17',
          replyReceivedOn: '2020-03-25',
        },
      ],
    },
    { excludedWorkingDays: 11, pauseEndsOn: '2020-03-25', replyDue: '2020-04-15' },
  ],
  // Out: 4-6 and 17-18 March, five days. 30 March and five: 31, April 1-3, and 7 after Qingming.
  [
    'two apart take out both stretches',
    {
      ...MARCH,
      consultations: [
        {
          kind: 'third_party',
          sentOn: '2020-03-03',
          receivedByConsultedOn: '2020-03-04',
          replyReceivedOn: '2020-03-06',
        },
        { kind: 'other_agency', sentOn: '2020-03-16', replyReceivedOn: '2020-03-18' },
      ],
    },
    { excludedWorkingDays: 5, replyDue: '2020-04-07' },
  ],
  // Fifteen from 12 March: 13 = 1, 16-20 = 2-6, 23-27 = 7-11, 30 March-2 April = 12-15. Out: 3 + 5 + 5 + 4 = 17.
  [
    'an answer after the fifteen days takes out no more than silence',
    { ...MARCH, consultation: { ...thirdParty, replyReceivedOn: '2020-04-08' } },
    { opinionDue: '2020-04-02', pauseEndsOn: '2020-04-02', excludedWorkingDays: 17, replyDue: '2020-04-23' },
  ],
  // Out: 11-13, 16-20, 23-27, 30-31 March = 15. Then April 1-3 = 7-9, 7-10 = 10-13, 13-17 = 14-18, 20-21 = 19-20.
  [
    'another agency has the day asked of it',
    { ...MARCH, consultation: { kind: 'other_agency', sentOn: '2020-03-10', limitOn: '2020-03-31' } },
    { opinionDue: '2020-03-31', excludedWorkingDays: 15, replyDue: '2020-04-21' },
  ],
  // Out: the fifteen above, April 1-3 and 7-10 = 22. Then 13-17 = 7-11, 20-24 = 12-16, Sun 26 = 17, 27-29 = 18-20.
  [
    'another agency may take longer than fifteen days',
    { ...MARCH, consultation: { kind: 'other_agency', sentOn: '2020-03-10', replyReceivedOn: '2020-04-10' } },
    { excludedWorkingDays: 22, pauseEndsOn: '2020-04-10', replyDue: '2020-04-29' },
  ],
  [
    'asking after the limit has ended takes nothing out',
    { ...MARCH, consultation: { kind: 'other_agency', sentOn: '2020-03-31', limitOn: '2020-04-10' } },
    { excludedWorkingDays: 0, replyDue: '2020-03-30' },
  ],
]);

const extended = (workingDays: number, notifiedOn: string | null = '2020-03-30', more: object = {}) => ({
  ...MARCH,
  extension: { workingDays, notifiedOn, ...more },
});
const PAUSED = { ...MARCH, consultation: { ...thirdParty, replyReceivedOn: '2020-03-20' } };

cases('extension', [
  // 31 March = 1, April 1-3 = 2-4, 7-10 = 5-8, 13-17 = 9-13, 20-24 = 14-18, Sun 26 = 19, 27 = 20.
  ['told on the last day', extended(20), { extensionValid: true, replyDue: '2020-04-27' }],
  ['of one day', extended(1), { extensionValid: true, replyDue: '2020-03-31' }],
  [
    'told one day late',
    extended(20, '2020-03-31'),
    { extensionValid: false, extensionFault: 'told_too_late', replyDue: '2020-03-30' },
  ],
  ['of no day', extended(0), { extensionValid: false, extensionFault: 'out_of_range', replyDue: '2020-03-30' }],
  [
    'of twenty-one days',
    extended(21),
    { extensionValid: false, extensionFault: 'out_of_range', replyDue: '2020-03-30' },
  ],
  [
    'nobody agreed to',
    extended(5, '2020-03-27', { approvedBy: null }),
    { extensionValid: false, extensionFault: 'not_agreed' },
  ],
  [
    'the applicant was not told',
    extended(5, null),
    { extensionValid: false, extensionFault: 'not_told', replyDue: '2020-03-30' },
  ],
  // Due 10 April with eight days out (30 March; 31, April 1-3, 7-10). Ten more: 13-17 = 1-5, 20-24 = 6-10.
  [
    'after a pause, told on the day the limit then ends',
    { ...PAUSED, extension: { workingDays: 10, notifiedOn: '2020-04-10' } },
    {
      dueBeforeExtension: '2020-04-10',
      extensionLatestNotice: '2020-04-10',
      extensionValid: true,
      replyDue: '2020-04-24',
    },
  ],
  [
    'after a pause, told a working day later',
    { ...PAUSED, extension: { workingDays: 10, notifiedOn: '2020-04-13' } },
    { extensionValid: false, replyDue: '2020-04-10' },
  ],
  [
    'of sixteen days under the Regulation of 2007',
    { receivedOn: '2019-05-14', extension: { workingDays: 16, notifiedOn: '2019-06-03' } },
    { extensionValid: false, replyDue: '2019-06-04' },
  ],
  [
    'told while a supplement is awaited, when no limit runs',
    { ...UNANSWERED, extension: { workingDays: 5, notifiedOn: '2020-08-12' } },
    { extensionValid: false, extensionFault: 'no_limit_running', replyDue: null },
  ],
]);

/** Received on Monday 19 April 2021; the notice of 10 May may be paid until 7 June: 11-14 = 1-4 … 31 May-4 June = 15-19. */
const CHARGED = { receivedOn: '2021-04-19', feeNoticeReceivedOn: '2021-05-10' };

cases('fee', [
  [
    'not paid',
    { ...CHARGED, feePaidOn: null },
    { feePayDue: '2021-06-07', deemedAbandonedAfter: '2021-06-07', outcome: 'other_unpaid_fee', replyDue: null },
  ],
  ['paid on the last day', { ...CHARGED, feePaidOn: '2021-06-07' }, { clockRestartsFrom: '2021-06-07' }],
  [
    'paid a day late',
    { ...CHARGED, feePaidOn: '2021-06-08' },
    { deemedAbandonedAfter: '2021-06-07', outcome: 'other_unpaid_fee', replyDue: null },
  ],
  // Due 18 May; ten more from 19 May: 19-21 = 1-3, 24-28 = 4-8, 31 May and 1 June = 9-10. The payment starts twenty anew:
  // 31 May-4 June = 1-5, 7-11 = 6-10, Mon 14 off, 15-18 = 11-14, 21-25 = 15-19, 28 = 20.
  [
    'asked for within an extended limit: the payment starts a whole new one',
    {
      receivedOn: '2021-04-19',
      extension: { workingDays: 10, notifiedOn: '2021-05-14' },
      feeNoticeSentOn: '2021-05-20',
      feeNoticeReceivedOn: '2021-05-21',
      feePaidOn: '2021-05-28',
    },
    { extensionValid: true, feeNoticeLatest: '2021-06-01', feeNoticeOnTime: true, replyDue: '2021-06-28' },
  ],
  [
    'asked for after the limit',
    { receivedOn: '2021-04-19', feeNoticeSentOn: '2021-05-19' },
    { feeNoticeLatest: '2021-05-18', feeNoticeOnTime: false },
  ],
]);

const replied = (on: string) => ({ replyReceivedByApplicantOn: on });

cases('remedies', [
  // 4 August + 27 = 31 August, + 30 = 30 September, + 3 = 3 October, in the holiday of 1 to 8.
  [
    'sixty days ending in a holiday',
    replied('2020-08-04'),
    { rawDay: '2020-10-03', reconsiderationLimit: '2020-10-09' },
  ],
  // 11 August + 20 + 30 + 10 = 10 October, a Saturday worked in exchange.
  [
    'sixty days ending on a worked Saturday',
    replied('2020-08-11'),
    { rawDay: '2020-10-10', reconsiderationLimit: '2020-10-10' },
  ],
  // There is no 29th, 30th or 31st of February 2021; the 28th is a Sunday.
  ['six months from 28 August', replied('2020-08-28'), { litigationLimit: '2021-03-01' }],
  ['six months from 29 August', replied('2020-08-29'), { litigationLimit: '2021-03-01' }],
  ['six months from 30 August', replied('2020-08-30'), { litigationLimit: '2021-03-01' }],
  ['six months from 31 August', replied('2020-08-31'), { litigationLimit: '2021-03-01' }],
  // 29 February 2020 is a Saturday.
  ['six months to a leap day', replied('2019-08-31'), { litigationLimit: '2020-03-02' }],
  ['six months from 31 March', replied('2020-03-31'), { litigationLimit: '2020-09-30' }],
  // Due 30 March; six months later 30 September, a Wednesday.
  ['six months of silence', MARCH, { replyDue: '2020-03-30', silenceLitigationLimit: '2020-09-30' }],
  // 24 September + 10 = 4 October, in the holiday.
  [
    'ten days of the law of 2017 ending in a holiday',
    { copyReceivedOn: '2020-09-24' },
    { rawDay: '2020-10-04', answerDue: '2020-10-09' },
  ],
  ['ten days of the law of 2017', { copyReceivedOn: '2020-11-02' }, { answerDue: '2020-11-12' }],
  // September 23-26 = 1-4, Sun 28 = 5, 29-30 = 6-7, October 9-10 = 8-9, Sat 11 = 10.
  ['ten working days of the law of 2023', { copyReceivedOn: '2025-09-22' }, { answerDue: '2025-10-11' }],
  [
    'five working days of the law of 2023',
    { copyReceivedOn: '2025-09-22', simplified: true },
    { answerDue: '2025-09-28' },
  ],
  // 18 September + 15 = 3 October; 24 September + 10 = 4 October.
  [
    'a defence due in a holiday',
    { complaintReceivedOn: '2020-09-18' },
    { rawDay: '2020-10-03', defenceDue: '2020-10-09' },
  ],
  ['appeal against a ruling', { rulingServedOn: '2020-09-18' }, { appealDue: '2020-09-28' }],
  [
    'appeal against a ruling, ending in a holiday',
    { rulingServedOn: '2020-09-24' },
    { rawDay: '2020-10-04', appealDue: '2020-10-09' },
  ],
  // 18 September 2024 + 15 = 3 October; the holiday is 1 to 7.
  [
    'suit after reconsideration',
    { decisionReceivedByApplicantOn: '2024-09-18' },
    { rawDay: '2024-10-03', litigationLimit: '2024-10-08' },
  ],
]);

cases('past the holidays that are known', [
  // December 1-4 = 1-4, 7-11 = 5-9, 14-18 = 10-14, 21-25 = 15-19, Mon 28 = 20. Twenty more, weekends only: 29-31 = 1-3,
  // January 1 = 4, 4-8 = 5-9, 11-15 = 10-14, 18-22 = 15-19, Mon 25 = 20.
  [
    'each day that may still move is named',
    { receivedOn: '2026-11-30' },
    {
      replyDue: '2026-12-28',
      replyDueProvisional: false,
      maxExtendedDue: '2027-01-25',
      provisional: ['maxExtendedDue', 'silenceLitigationLimit'],
    },
  ],
  // The day after it is the first that the notice of 2027 may still take off.
  [
    'the last days of the last known year may still move',
    { receivedOn: '2026-12-01' },
    { replyDue: '2026-12-29', replyDueProvisional: true },
  ],
  // Weekends only: 21-24 = 1-4, 27-31 = 5-9, February 3-7 = 10-14, 10-14 = 15-19, 17 = 20.
  [
    'a year that was not known yet',
    { receivedOn: '2020-01-20', calendarCoverageEnd: '2019-12-31' },
    { replyDueProvisional: true, replyDueIfWeekendsOnly: '2020-02-17' },
  ],
  [
    'before every year that is known',
    { receivedOn: '2020-01-20', calendarCoverageEnd: '2018-12-31' },
    { replyDueProvisional: true, replyDueIfWeekendsOnly: '2020-02-17' },
  ],
  // Spring Festival is before the end, Qingming on 6 April after it: March 10-13 = 1-4, 16-20 = 5-9, 23-27 = 10-14,
  // 30 March-3 April = 15-19, 6 = 20.
  [
    'a year known in part: its later holidays are unknown, and its days may move',
    { receivedOn: '2020-03-09', calendarCoverageEnd: '2020-03-31' },
    { replyDue: '2020-04-06', replyDueProvisional: true },
  ],
]);
