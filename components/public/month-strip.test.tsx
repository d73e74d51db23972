import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { clockLedger } from '@/lib/domain/clock/ledger';
import { type ClockFacts, receivedOnly } from '@/lib/domain/clock/reply-clock';
import { NATIONAL_CALENDAR } from '@/lib/domain/clock/national-calendar';
import { day } from '@/lib/domain/day';
import { LOCALES } from '@/lib/i18n/locale';
import { MonthStrip } from './month-strip';
import { publicWords } from './public-words';

const shown = (facts: Partial<ClockFacts>, locale: 'zh-CN' | 'en' = 'zh-CN') => {
  const clock = clockLedger({ ...receivedOnly(day('2020-09-22')), ...facts }, NATIONAL_CALENDAR);
  return renderToStaticMarkup(
    <MonthStrip t={publicWords(locale)} locale={locale} clock={clock} today={day('2020-09-30')} />,
  );
};

describe('the calendar of a limit', () => {
  it('names each holiday and worked weekend, and says what every coloured day is', () => {
    const text = shown({});
    expect(text).toContain('title="2020年10月1日 星期四，国庆节、中秋节，放假，不算"');
    expect(text).toContain('title="2020年9月27日 星期日，第4个工作日，周末上班，算"');
    expect(text).toContain('第7个工作日，今天');
    // 23-25 = 1-3, Sun 27 = 4, 28-30 = 5-7, October 9 = 8, Sat 10 = 9, 12-16 = 10-14, 19-23 = 15-19, 26 = 20.
    expect(text).toContain('title="2020年10月26日 星期一，第20个工作日，最晚这一天"');
    for (const [, title, said] of text.matchAll(
      /<td class="[^"]*" title="([^"]*)">.*?<span class="sr-only">([^<]*)/g,
    )) {
      expect(said).toBe(title);
    }
  });

  it.each(LOCALES)('explains in a legend the kinds of day that occur, and no others, in %s', (locale) => {
    const legend = (facts: Partial<ClockFacts>) =>
      [...shown(facts, locale).matchAll(/swatch (\w+)/g)].map(([, name]) => name);
    expect(legend({})).toEqual(['started', 'counted', 'makeUp', 'off', 'holiday', 'today', 'due']);
    const supplement = { sentOn: day('2020-09-25'), noticeReceivedOn: null, periodWorkingDays: 5, receivedOn: null };
    expect(legend({ supplements: [supplement] })).toEqual(['waiting_supplement', 'before', 'today']);
  });

  it('draws nothing before there is a day of receipt', () => {
    expect(shown({ receivedOn: null })).toBe('');
  });
});
