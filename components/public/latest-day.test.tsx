import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Progress } from '@/lib/domain/case/progress';
import { clockLedger } from '@/lib/domain/clock/ledger';
import { receivedOnly } from '@/lib/domain/clock/reply-clock';
import { NATIONAL_CALENDAR } from '@/lib/domain/clock/national-calendar';
import { day } from '@/lib/domain/day';
import { LatestDay } from './latest-day';
import { publicWords } from './public-words';

const HANDLING: Progress = {
  acceptanceNumber: '2026-0131',
  arrivedOn: day('2026-10-29'),
  receivedOn: day('2026-10-29'),
  status: 'handling',
  steps: [],
  mover: 'handler',
  stage: 'handling',
  latestOn: day('2026-11-26'),
  latestKind: 'reply',
  provisional: false,
  estimated: false,
  clock: clockLedger(receivedOnly(day('2026-10-29')), NATIONAL_CALENDAR),
  closedOn: null,
};

const shown = (view: Partial<Progress>, today = '2026-11-24') =>
  renderToStaticMarkup(
    <LatestDay t={publicWords('zh-CN')} locale="zh-CN" view={{ ...HANDLING, ...view }} today={day(today)} />,
  );

describe('the day that matters now', () => {
  it('is the latest day for the answer, with its weekday and how it was counted', () => {
    expect(shown({})).toContain('2026年11月26日 星期四');
    expect(shown({})).toContain('为什么是这一天');
    expect(shown({})).not.toContain('已经过了');
  });

  it('is not late on the day itself, and is from the next on', () => {
    expect(shown({}, '2026-11-26')).not.toContain('已经过了');
    expect(shown({}, '2026-11-27')).toContain('这一天已经过了，答复还没有送出');
  });

  it('is the end of the supplement period while the applicant is awaited, with what follows', () => {
    const waiting = shown({ status: 'awaiting_supplement', latestKind: 'supplement' });
    expect(waiting).toContain('最晚补正日期');
    expect(waiting).toContain('视为放弃申请');
    expect(waiting).not.toContain('估算');
    expect(shown({ latestKind: 'supplement', estimated: true })).toContain('这一天按通知发出的日期估算');
  });

  it('says when the day may still move', () => {
    expect(shown({ latestOn: day('2027-01-12'), provisional: true })).toContain('日期可能会调整');
  });

  it('is the closing day once the case is closed, and nothing runs any more', () => {
    const closed = shown({ status: 'closed', latestOn: null, latestKind: null, closedOn: day('2026-11-20') });
    expect(closed).toContain('办结日期');
    expect(closed).not.toContain('为什么');
  });

  it('says why there is none before receipt is confirmed', () => {
    const unconfirmed = shown({ status: 'awaiting_confirmation', latestOn: null, latestKind: null, receivedOn: null });
    expect(unconfirmed).toContain('确认收到之后');
    expect(unconfirmed).toContain('为什么还没有日期');
  });
});
