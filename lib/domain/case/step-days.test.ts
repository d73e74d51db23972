import { describe, expect, it } from 'vitest';
import { aCase } from '@/lib/testing/case-builder';
import { addDays, day } from '@/lib/domain/day';
import type { CaseState } from './case-state';
import { STEPS, stepDaysOf } from './step-days';

const supplement = { points: '', periodWorkingDays: 15 };
const consultation = { kind: 'other_agency', party: '市档案馆', question: '', opinion: 'other', reasons: '' } as const;

/** A case that has taken every step there is, some of them twice: no single case would. */
const everything: CaseState = {
  ...aCase().received('2021-03-01').state(),
  supplements: [
    { ...supplement, sentOn: day('2021-03-02'), noticeReceivedOn: day('2021-03-03'), receivedOn: day('2021-03-04') },
    { ...supplement, sentOn: day('2021-03-05'), noticeReceivedOn: null, receivedOn: null },
  ],
  consultations: [
    {
      ...consultation,
      id: '1',
      sentOn: day('2021-03-06'),
      limitOn: day('2021-03-10'),
      receivedOn: day('2021-03-07'),
      answeredOn: day('2021-03-08'),
    },
  ],
  reasons: {
    sentOn: day('2021-03-09'),
    answerBy: day('2021-03-20'),
    monthCount: 1,
    yearCount: 1,
    answer: { receivedOn: day('2021-03-11'), reasons: '', justified: true },
  },
  laterDate: { toldOn: day('2021-03-12'), on: day('2021-06-01') },
  fee: {
    mode: 'per_page',
    units: 40,
    amountFen: 1000,
    sentOn: day('2021-03-13'),
    noticeReceivedOn: day('2021-03-14'),
    paidOn: day('2021-03-15'),
  },
  extension: {
    workingDays: 5,
    stage: 'told',
    askedBy: 'the-handler',
    approvedOn: day('2021-03-16'),
    toldOn: day('2021-03-17'),
  },
  failedDeliveries: [
    { method: 'post', on: day('2021-03-18'), reason: '退回', proof: '' },
    { method: 'fax', on: day('2021-03-19'), reason: '无人接收', proof: '' },
  ],
  delivery: { method: 'post', postedOn: day('2021-03-18'), carrier: 'postal_enterprise', proof: 'EMS-1' },
  closedOn: day('2021-03-18'),
  replyReceivedOn: day('2021-03-21'),
};

const daysOf = (state: CaseState) => Object.fromEntries(stepDaysOf(state).map(({ key, on }) => [key, on]));

describe('the days of the steps of a case', () => {
  it('every kind of step has its day, and each of several its own', () => {
    const days = stepDaysOf(everything);
    expect([...new Set(days.map(({ step }) => step))].sort()).toEqual([...STEPS].sort());
    expect(new Set(days.map(({ key }) => key)).size).toBe(days.length);
    expect(daysOf(everything)).toMatchObject({
      'supplement_asked-1': '2021-03-02',
      'supplement_asked-2': '2021-03-05',
      'delivery_failed-2': '2021-03-19',
    });
  });

  it.each(stepDaysOf(everything))('moving $key moves that day alone', (step) => {
    const on = addDays(step.on, 1);
    expect(daysOf({ ...everything, ...step.moved(on) })).toEqual({ ...daysOf(everything), [step.key]: on });
  });

  it('a case that has taken no step has none', () => {
    expect(stepDaysOf(aCase().received('2021-03-01').state())).toEqual([]);
  });

  it('handed over, the reply has no day of arrival of its own', () => {
    const delivery = { method: 'in_person', signedOn: day('2021-03-18'), proof: '签收单' } as const;
    const steps = stepDaysOf({ ...everything, delivery }).map(({ step }) => step);
    expect(steps).not.toContain('reply_received');
  });
});
