/** Official wording that is data of the domain, in the reader's language. Articles are cited as English lawyers write them. */
import type { Letter } from '@/lib/domain/case/letters';
import { type Outcome, outcomeRule } from '@/lib/domain/outcome/outcomes';
import {
  type FormYear,
  reportForm,
  type RowKey,
  type SectionKey,
  TABLE3_COLUMNS,
  type Table3ColumnKey,
} from '@/lib/domain/report/report-form';
import type { Locale } from './locale';

export const inLanguage = (locale: Locale, { label, en }: { readonly label: string; readonly en: string }) =>
  locale === 'en' ? en : label;

export const outcomeLabel = (locale: Locale, code: Outcome): string => inLanguage(locale, outcomeRule(code));

export const letterLabel = (locale: Locale, letter: Letter): string => inLanguage(locale, letter);

/** A row of table three without its number; the key itself where the form does not have the row. */
export const rowLabel = (locale: Locale, form: FormYear, key: RowKey): string => {
  const row = reportForm(form).table3.rows.find((found) => found.key === key);
  return row ? inLanguage(locale, row) : key;
};

export const columnLabel = (locale: Locale, key: Table3ColumnKey): string => {
  const column = TABLE3_COLUMNS.find((found) => found.key === key);
  return column ? inLanguage(locale, column) : key;
};

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI'];

/** A section of the report with its number: 一、总体情况; in English I. Overview. */
export function sectionLabel(locale: Locale, form: FormYear, key: SectionKey): string {
  const { sections } = reportForm(form);
  const at = sections.findIndex((section) => section.key === key);
  const found = sections[at];
  if (!found) return key;
  return locale === 'en' ? `${ROMAN[at]}. ${found.en}` : `${found.number}、${found.title}`;
}

const DIGITS = '零一二三四五六七八九';

/** Chinese numerals up to 99: 三十六 is 36. */
const numeral = (text: string): number => {
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['零', text];
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
};

const LAWS: readonly (readonly [RegExp, string])[] = [
  [/^2007年条例/, 'Regulation of 2007, '],
  [/^条例/, 'Regulation, '],
  [/^行政复议法/, 'Administrative Reconsideration Law, '],
  [/^行政诉讼法/, 'Administrative Litigation Law, '],
  [/^邮政法/, 'Postal Law, '],
];

/** 条例第三十三条第二款 → Regulation, Art. 33(2). In Chinese, and where the source is not known here, as printed. */
export function articleLabel(locale: Locale, article: string): string {
  const law = LAWS.find(([pattern]) => pattern.test(article));
  if (locale !== 'en' || !law) return article;
  const [pattern, name] = law;
  const places = article
    .replace(pattern, '')
    .replace(/第([一二三四五六七八九十]+)条/g, (_, number: string) => `Art. ${numeral(number)}`)
    .replace(/第([一二三四五六七八九十]+)[款项]/g, (_, number: string) => `(${numeral(number)})`)
    .replaceAll('、', ', ');
  return `${name}${places}`;
}

const HOLIDAYS: Readonly<Record<string, string>> = {
  元旦: 'New Year’s Day',
  春节: 'Spring Festival',
  清明节: 'Qingming',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
};

/** A holiday as its notice calls it, with an English name where there is a usual one. */
export const holidayLabel = (locale: Locale, name: string): string =>
  locale === 'en'
    ? name
        .split('、')
        .map((one) => HOLIDAYS[one] ?? one)
        .join(' and ')
    : name;
