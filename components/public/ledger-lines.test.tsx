import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { clockLedger } from '@/lib/domain/clock/ledger';
import { type ClockFacts, receivedOnly } from '@/lib/domain/clock/reply-clock';
import { NATIONAL_CALENDAR } from '@/lib/domain/clock/national-calendar';
import { day } from '@/lib/domain/day';
import type { Locale } from '@/lib/i18n/locale';
import { LedgerLines } from './ledger-lines';
import { publicWords } from './public-words';

const shown = (locale: Locale, facts: Partial<ClockFacts>) => {
  const whole: ClockFacts = { ...receivedOnly(null), ...facts };
  const { lines } = clockLedger(whole, NATIONAL_CALENDAR);
  return renderToStaticMarkup(<LedgerLines t={publicWords(locale)} locale={locale} lines={lines} />);
};

describe('how a due day was counted', () => {
  it('names the day, its article and the holidays in between', () => {
    // Received on 22 September 2020: the holiday of 1 to 8 October is left out, Sunday 27 September and Saturday 10 October are worked.
    const text = shown('zh-CN', { receivedOn: day('2020-09-22') });
    expect(text).toContain('2020年9月22日收到申请');
    expect(text).toContain('条例第三十三条第二款');
    expect(text).toMatch(/不算工作日：.*国庆节、中秋节（2020年10月1日.*2020年10月8日）/);
    expect(text).toContain('算工作日：2020年9月27日、2020年10月10日');
    expect(text).toContain('所以最晚在2020年10月26日答复您');
  });

  it('is told in English too, with the articles as English lawyers cite them', () => {
    const text = shown('en', {
      receivedOn: day('2020-03-02'),
      exclusions: [{ kind: 'third_party', sentOn: day('2020-03-05'), endedOn: day('2020-03-06') }],
    });
    expect(text).toContain('the latest day for the answer is 31 March 2020');
    expect(text).toContain('1 working day does not count');
    expect(text).toContain('Regulation, Art. 33(3)');
  });

  it('says that no time runs before receipt is confirmed', () => {
    expect(shown('zh-CN', {})).toContain('期限还没有开始');
  });

  it('says until when a supplement is awaited, and that a late notice was late', () => {
    const supplement = { sentOn: day('2020-03-20'), noticeReceivedOn: null, periodWorkingDays: 15, receivedOn: null };
    const text = shown('zh-CN', { receivedOn: day('2020-03-02'), supplements: [supplement] });
    expect(text).toContain('晚于规定的时间');
    expect(text).toContain('给您15个工作日补正，到2020年4月13日为止');
  });
});
