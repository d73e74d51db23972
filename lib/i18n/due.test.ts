import { describe, expect, it } from 'vitest';
import { day } from '@/lib/domain/day';
import { type DueFacts, dueWords } from './due';

const handling: DueFacts = {
  status: 'handling',
  workingDaysLeft: 10,
  waitingUntil: null,
  consultingUntil: null,
  confirmationDueOn: null,
  closedOn: null,
};
const said = (facts: Partial<DueFacts>) => dueWords('zh-CN', { ...handling, ...facts }, day('2026-11-24'));

describe('a due day in words', () => {
  it.each([
    [10, 'normal', 'left', 10],
    [4, 'normal', 'left', 4],
    [3, 'soon', 'left', 3],
    [0, 'soon', 'today', 0],
    [-1, 'overdue', 'overdue', 1],
  ] as const)('%i working days left', (workingDaysLeft, tone, phrase, days) => {
    expect(said({ workingDaysLeft })).toMatchObject({ own: { tone, phrase, values: { days } }, consulting: null });
  });

  const supplement = { status: 'awaiting_supplement', workingDaysLeft: null } as const;
  const payment = { status: 'handling', workingDaysLeft: null } as const;
  const arrived = { status: 'awaiting_confirmation', workingDaysLeft: null } as const;

  it.each<[string, Partial<DueFacts>, string, string, string]>([
    ['a supplement', { ...supplement, waitingUntil: day('2026-12-15') }, 'waiting', 'waitingSupplement', '12-15 周二'],
    ['it on the last day', { ...supplement, waitingUntil: day('2026-11-24') }, 'waiting', 'waitingSupplement', '11-24'],
    ['it no longer', { ...supplement, waitingUntil: day('2026-11-23') }, 'soon', 'supplementOver', '11-23 周一'],
    ['a payment', { ...payment, waitingUntil: day('2026-12-15') }, 'waiting', 'waitingPayment', '12-15 周二'],
    ['that no longer', { ...payment, waitingUntil: day('2026-11-23') }, 'soon', 'paymentOver', '11-23 周一'],
    ['confirmation', { ...arrived, confirmationDueOn: day('2026-11-24') }, 'waiting', 'notStarted', ''],
    ['it too long', { ...arrived, confirmationDueOn: day('2026-11-23') }, 'soon', 'confirmationLate', ''],
    [
      'nothing any more',
      { status: 'closed', workingDaysLeft: null, closedOn: day('2025-12-01') },
      'done',
      'closedOn',
      '2025-12-01 周一',
    ],
  ])('waits for %s', (_of, facts, tone, phrase, on) => {
    expect(said(facts).own).toMatchObject({ tone, phrase, values: { on: expect.stringContaining(on) } });
  });

  it('says beside its own limit how long others may take, and no longer calmly when they have taken it', () => {
    expect(said({ consultingUntil: day('2026-11-24') })).toMatchObject({
      own: { phrase: 'left' },
      consulting: { tone: 'waiting', phrase: 'consulting', values: { on: '11-24 周二' } },
    });
    expect(said({ consultingUntil: day('2026-11-23') })).toMatchObject({
      own: { phrase: 'left' },
      consulting: { tone: 'soon', phrase: 'consultationOver', values: { on: '11-23 周一' } },
    });
    const closed = said({ status: 'closed', closedOn: day('2026-11-20'), consultingUntil: day('2026-11-23') });
    expect(closed.consulting).toBeNull();
  });
});
