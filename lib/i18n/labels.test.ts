import { describe, expect, it } from 'vitest';
import { articleLabel, columnLabel, outcomeLabel, rowLabel } from './labels';

describe('official wording', () => {
  it('is that of the domain in either language', () => {
    expect(outcomeLabel('zh-CN', 'granted')).toBe('予以公开');
    expect(outcomeLabel('en', 'granted')).toBe('Granted');
    expect(columnLabel('zh-CN', 'natural')).toBe('自然人');
    expect(rowLabel('en', '2021', 'other_unpaid_fee')).not.toBe('other_unpaid_fee');
  });
});

describe('articles', () => {
  it.each([
    ['条例第三十条', 'Regulation, Art. 30'],
    ['条例第三十三条第二款', 'Regulation, Art. 33(2)'],
    ['条例第三十六条第一项', 'Regulation, Art. 36(1)'],
    ['条例第十五条、第三十二条', 'Regulation, Art. 15, Art. 32'],
    ['2007年条例第二十四条', 'Regulation of 2007, Art. 24'],
    ['邮政法第五十五条', 'Postal Law, Art. 55'],
  ])('%s', (printed, english) => {
    expect(articleLabel('en', printed)).toBe(english);
    expect(articleLabel('zh-CN', printed)).toBe(printed);
  });

  it('of an unknown source stay as printed', () =>
    expect(articleLabel('en', '国办函〔2020〕109号')).toBe('国办函〔2020〕109号'));
});
