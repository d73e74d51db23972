import { createTranslator } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { KnownFacts } from '@/lib/domain/clock/known-facts';
import { NATIONAL_CALENDAR } from '@/lib/domain/clock/national-calendar';
import { reckon } from '@/lib/domain/clock/reckoning';
import { day } from '@/lib/domain/day';
import type { Locale } from '@/lib/i18n/locale';
import { LOCALES } from '@/lib/i18n/locale';
import { MESSAGES } from '@/lib/i18n/messages';
import { publicWords } from '../public-words';
import type { DeadlineEntry, EntryProblem } from './deadline-entry';
import { DeadlinePage } from './deadline-page';

const words = (locale: Locale) =>
  createTranslator({
    locale,
    messages: MESSAGES[locale],
    namespace: 'deadline',
    onError: (error) => {
      throw error;
    },
  });

const TODAY = day('2020-03-10');

function shown(facts: object | null, { locale = 'zh-CN', ...more }: Partial<DeadlineEntry> & { locale?: Locale } = {}) {
  const known = facts && KnownFacts.parse(facts);
  const entry = { typed: {}, rows: 1, problems: [], ...more, facts: known };
  const page = { t: publicWords(locale), locale, office: null };
  return renderToStaticMarkup(
    <DeadlinePage
      page={page}
      t={words(locale)}
      entry={entry}
      reckoning={known && reckon(known, NATIONAL_CALENDAR)}
      today={TODAY}
    />,
  );
}

/** Handed in on 2 March 2020: due on 30 March. */
const MARCH = { channel: 'in_person', arrivedOn: '2020-03-02' };

describe('the answer', () => {
  it('is the due day with its weekday, its ledger, its calendar and the other days', () => {
    const text = shown(MARCH);
    expect(text).toMatch(/最晚答复日期<\/h2><p class="day"><time dateTime="2020-03-30">2020年3月30日 星期一/);
    expect(text).toContain('收到当天不算，从第二天开始数。');
    expect(text).toContain('title="2020年3月30日 星期一，第20个工作日，最晚这一天"');
    // Twenty more from 31 March, Qingming from 4 to 6 April off, Sunday 26 April worked.
    expect(text).toMatch(/延长的话，最多到<\/dt><dd><time dateTime="2020-04-27">/);
    expect(text).not.toContain('暂定');
  });

  it('explains why it may still move', () => {
    const text = shown({ receivedOn: '2026-12-21' });
    expect(text).toContain('那一年的放假安排还没有公布，这个日期是暂定的');
  });

  it('is the end of a wait, with what follows', () => {
    const asked = { ...MARCH, supplementNoticeSentOn: '2020-03-04' };
    expect(shown(asked)).toMatch(/最晚补正日期<\/h2>.*2020-03-25.*视为放弃申请（条例第三十条）/);
    // Fifteen from 4 March end on the 25th.
    expect(shown({ ...asked, supplementReceivedOn: '2020-03-26' })).toContain('补正送到的时候已经过了这一天');
    expect(shown({ receivedOn: '2021-04-19', feeNoticeReceivedOn: '2021-05-10' })).toMatch(
      /最晚缴费日期<\/h2>.*2021-06-07/,
    );
  });

  it('says that nothing runs before receipt is confirmed', () => {
    expect(shown({ channel: 'fax', arrivedOn: '2020-03-02' })).toContain('期限还没有开始');
  });

  it('judges an extension and a reply', () => {
    const late = {
      ...MARCH,
      extension: { notifiedOn: '2020-03-31', workingDays: 5 },
      reply: { method: 'post', postedOn: '2020-03-31' },
    };
    expect(shown(late)).toContain('告诉您的时候，期限已经过了');
    expect(shown(late)).toContain('答复晚了');
    expect(shown({ ...MARCH, reply: { method: 'post', postedOn: '2020-03-30' } })).toContain('答复是按时送出的');
  });

  it('tells, for the printed page, what it was reckoned from', () => {
    expect(shown({ ...MARCH, consultation: { kind: 'third_party', sentOn: '2020-03-10' } })).toMatch(
      /class="print-only".*怎么递交的<\/dt><dd>当面递交.*第1次征求意见<\/dt><dd>第三方/,
    );
  });
});

describe('the form', () => {
  const problems: readonly EntryProblem[] = [
    { field: 'arrivedOn', code: 'bad_day', values: {} },
    {
      field: 'consultations.1.sentOn',
      code: 'before',
      values: { on: '2020-03-01', other: 'receivedOn', earliest: '2020-03-02' },
    },
  ];

  it.each(LOCALES)('leads from the summary to the fields, and from the fields to their errors, in %s', (locale) => {
    const text = shown(null, { locale, problems, rows: 2, typed: { arrivedOn: '<b>' } });
    for (const { field } of problems) {
      expect(text).toContain(`<a href="#${field}">`);
      expect(text).toMatch(new RegExp(`<input id="${field}"[^>]*aria-describedby="[^"]*${field}-error"`));
    }
    expect(text).toContain('value="&lt;b&gt;"');
    expect(text).toMatch(/<details open=""[^>]*><summary>(受理机构征求别人的意见|The office consulted others)/);
  });

  it('opens only what is used', () => {
    expect(shown(null)).not.toContain('<details open');
    expect(shown(null, { typed: { feePaidOn: '2021-06-01' } }).match(/<details open/g)).toHaveLength(1);
  });

  it('reckons when Enter is pressed: the first button is no other', () => {
    const [first] = /<button[^>]*>[^<]*/.exec(shown(null)) ?? [];
    expect(first).toMatch(/type="submit".*计算期限/);
    expect(first).not.toContain('name=');
  });

  it.each(LOCALES)('has words for every contradiction, in %s', (locale) => {
    const codes = Object.keys(MESSAGES[locale].deadline.problem);
    for (const code of codes) {
      const problem = {
        field: 'channel',
        code,
        values: { other: 'arrivedOn', on: '', earliest: '', from: '', min: '', max: '' },
      };
      expect(shown(null, { locale, problems: [problem] })).not.toContain('deadline.');
    }
  });

  it('speaks English, with the official term beside the plain word', () => {
    expect(shown(null, { locale: 'en' })).toContain('Supplement (补正)');
  });
});
