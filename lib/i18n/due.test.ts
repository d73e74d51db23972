import { describe, expect, it } from 'vitest';
import { day } from '@/lib/domain/day';
import { type DueFacts, dueWords } from './due';

const handling: DueFacts = { status: 'handling', workingDaysLeft: 10, waitingUntil: null, closedOn: null };
const said = (facts: Partial<DueFacts>) => dueWords('zh-CN', { ...handling, ...facts }, day('2026-11-24'));

describe('a due day in words', () => {
  it.each([
    [10, 'normal', 'left', 10],
    [4, 'normal', 'left', 4],
    [3, 'soon', 'left', 3],
    [0, 'soon', 'today', 0],
    [-1, 'overdue', 'overdue', 1],
  ] as const)('%i working days left', (workingDaysLeft, tone, phrase, days) => {
    expect(said({ workingDaysLeft })).toMatchObject({ tone, phrase, values: { days } });
  });

  it('waits for the applicant, for confirmation, or for nothing any more', () => {
    expect(
      said({ status: 'awaiting_supplement', workingDaysLeft: null, waitingUntil: day('2026-12-15') }),
    ).toMatchObject({
      tone: 'waiting',
      phrase: 'waitingUntil',
      values: { on: '12-15 周二' },
    });
    expect(said({ status: 'awaiting_confirmation', workingDaysLeft: null })).toMatchObject({
      tone: 'waiting',
      phrase: 'notStarted',
    });
    expect(said({ status: 'closed', workingDaysLeft: null, closedOn: day('2025-12-01') })).toMatchObject({
      tone: 'done',
      phrase: 'closedOn',
      values: { on: '2025-12-01 周一' },
    });
  });
});
