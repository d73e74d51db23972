import { describe, expect, it } from 'vitest';
import { WORKED_CLOCK_CASES } from '@/lib/testing/worked-cases';
import { type FactProblem, KnownFacts } from './known-facts';

const issuesOf = (facts: unknown) => KnownFacts.safeParse(facts).error?.issues ?? [];
const problems = (facts: unknown) => issuesOf(facts).map(({ path, message }) => `${path.join('.')}: ${message}`);

const RECEIVED = { receivedOn: '2021-03-02' };
const asked = (more: object) => ({ ...RECEIVED, consultation: { kind: 'third_party', sentOn: '2021-03-10', ...more } });
const onlyPosted = { method: 'post', deliveredOn: '2021-03-20' };

describe('facts that go together', () => {
  it.each(WORKED_CLOCK_CASES.map(({ id, input }) => [id, input] as const))('%s', (_id, input) => {
    expect(problems(input)).toEqual([]);
  });

  it('days that are not known may be null', () => {
    expect(problems({ ...RECEIVED, feePaidOn: null, confirmedOn: null, replyReceivedByApplicantOn: null })).toEqual([]);
  });
});

describe('facts that contradict each other are refused under the field they are about', () => {
  it.each<[object, string, FactProblem]>([
    [{}, '', 'nothing_known'],
    [{ receivedOn: null, consultations: [] }, '', 'nothing_known'],
    [{ calendarCoverageEnd: '2020-12-31' }, 'calendarCoverageEnd', 'needed_with'],
    [{ arrivedOn: '2021-03-02' }, 'arrivedOn', 'needed_with'],
    [{ channel: 'in_person' }, 'channel', 'needed_with'],
    // The day it was posted says nothing of the day it was signed for.
    [{ channel: 'signed_mail', submittedOn: '2021-03-02' }, 'channel', 'needed_with'],
    [{ channel: 'fax', arrivedOn: '2021-03-02', signedOn: '2021-03-02' }, 'signedOn', 'not_signed_for'],
    [{ channel: 'online', arrivedOn: '2021-03-04', confirmedOn: '2021-03-03' }, 'confirmedOn', 'before'],
    [{ channel: 'online', confirmedOn: '2021-03-04', receivedOn: '2021-03-03' }, 'receivedOn', 'other_receipt'],
    [{ channel: 'online', arrivedOn: '2021-03-04', receivedOn: '2021-03-03' }, 'receivedOn', 'before'],
    [
      { channel: 'online', arrivedOn: '2021-03-04', supplementNoticeSentOn: '2021-03-05' },
      'supplementNoticeSentOn',
      'unconfirmed',
    ],
    [{ supplementReceivedOn: '2021-03-05', complaintReceivedOn: '2021-03-05' }, 'supplementReceivedOn', 'needed_with'],
    [
      { channel: 'in_person', arrivedOn: '2021-03-04', supplementNoticeSentOn: '2021-03-03' },
      'supplementNoticeSentOn',
      'before',
    ],
    [{ ...RECEIVED, supplementPeriodWorkingDays: 10 }, 'supplementPeriodWorkingDays', 'needed_with'],
    [
      { ...RECEIVED, supplementNoticeSentOn: '2021-03-03', supplementPeriodWorkingDays: 31 },
      'supplementPeriodWorkingDays',
      'period_out_of_range',
    ],
    [{ ...RECEIVED, supplementAcceptedLate: true }, 'supplementAcceptedLate', 'needed_with'],
    [asked({ receivedByConsultedOn: '2021-03-09' }), 'consultation.receivedByConsultedOn', 'before'],
    [
      asked({ receivedByConsultedOn: '2021-03-12', replyReceivedOn: '2021-03-11' }),
      'consultation.replyReceivedOn',
      'before',
    ],
    [asked({ endOn: '2021-03-12', replyReceivedOn: '2021-03-12' }), 'consultation.endOn', 'not_both'],
    [asked({ limitOn: '2021-03-12' }), 'consultation.limitOn', 'limit_by_law'],
    [asked({ kind: 'other_agency' }), 'consultation.limitOn', 'missing'],
    [{ ...asked({}), consultations: [] }, 'consultation', 'not_both'],
    [
      { ...RECEIVED, consultations: [{ kind: 'third_party', sentOn: '2021-03-01' }] },
      'consultations.0.sentOn',
      'before',
    ],
    [{ ...RECEIVED, extension: { workingDays: 5, notifiedOn: '2021-03-01' } }, 'extension.notifiedOn', 'before'],
    [{ receivedOn: '2020-03-02', feeNoticeReceivedOn: '2020-03-10' }, 'feeNoticeReceivedOn', 'no_fee_yet'],
    [{ ...RECEIVED, feeNoticeReceivedOn: '2021-03-10', feePaidOn: '2021-03-09' }, 'feePaidOn', 'before'],
    [{ ...RECEIVED, reply: onlyPosted }, 'reply.postedOn', 'missing'],
    [{ ...RECEIVED, reply: { method: 'in_person', signedOn: '2021-03-01' } }, 'reply.signedOn', 'before'],
    [{ ...RECEIVED, replyDue: '2021-03-30' }, 'replyDue', 'not_both'],
    [{ judgmentServedOn: '2021-03-30', rulingServedOn: '2021-03-30' }, 'rulingServedOn', 'not_both'],
    [{ lawVersion: '2023', complaintReceivedOn: '2024-03-01' }, 'lawVersion', 'needed_with'],
    [{ lawVersion: '2023', copyReceivedOn: '2023-12-29' }, 'lawVersion', 'law_not_yet'],
    [{ copyReceivedOn: '2023-12-29', simplified: true }, 'simplified', 'simplified_2017'],
    [{ receivedOn: '2008-04-30' }, 'receivedOn', 'out_of_bounds'],
    [{ receivedOn: '2100-01-01' }, 'receivedOn', 'out_of_bounds'],
  ])('%j: %s', (facts, field, code) => {
    expect(problems(facts)).toEqual([`${field}: ${code}`]);
  });

  it('fields nobody knows are named, also inside others', () => {
    expect(issuesOf({ ...RECEIVED, recievedOn: '2021-03-02' })).toMatchObject([
      { code: 'unrecognized_keys', keys: ['recievedOn'] },
    ]);
    expect(issuesOf(asked({ colour: 1 }))).toMatchObject([
      { code: 'unrecognized_keys', path: ['consultation'], keys: ['colour'] },
    ]);
  });

  it('every contradiction is told at once', () => {
    expect(
      problems({ ...RECEIVED, feePaidOn: '2021-03-01', supplementNoticeSentOn: '2021-03-01', simplified: true }),
    ).toHaveLength(3);
  });
});
