/**
 * The sections of a report written in words. A number in them is a reference to a figure, `{t3.granted}`, filled in whenever
 * the report is read and frozen with it. The words are those of the official report and therefore Chinese in either language.
 */
import { z } from 'zod';
import type { Figures } from './figures';
import { type FormYear, SectionKey } from './report-form';

/** The text of each section as it was written, references and all. A section nobody wrote has the text proposed for it. */
export const Narrative = z.partialRecord(SectionKey, z.string().max(20_000));
export type Narrative = z.infer<typeof Narrative>;

/** Sections that hold nothing but words, and so cannot be left out. */
export const WRITTEN_SECTIONS = ['overview', 'problems', 'other'] as const satisfies readonly SectionKey[];

const REFERENCE = /\{([a-z0-9_.]+)\}/g;

const CHANNEL_WORDS = [
  ['online', '网上'],
  ['in_person', '当面'],
  ['mail', '邮寄'],
  ['fax', '传真'],
  ['email', '电子邮件'],
  ['oral', '口头'],
] as const;

/** What is proposed for a section until somebody writes it: the figures its tables state, in a sentence. */
export function proposedText(section: SectionKey, form: FormYear, figures: Figures): string {
  switch (section) {
    case 'overview': {
      const used = CHANNEL_WORDS.filter(([key]) => (figures.get(`channel.${key}`)?.value ?? 0) > 0);
      const by = used.map(([key, word]) => `${word}{channel.${key}}件`).join('、');
      return [
        `{year}年，本机关新收政府信息公开申请{t3.new_received}件${by && `，其中${by}`}，比上年{change.t3.new_received}；`,
        '上年结转{t3.carried_in}件。办结{t3.total_handled}件，其中予以公开{t3.granted}件，部分公开{t3.partial}件，',
        '不予公开{t3.refused}件，无法提供{t3.unavailable}件，不予处理{t3.not_processed}件，其他处理{t3.other}件；',
        '结转下年度继续办理{t3.carried_out}件。',
      ].join('');
    }
    case 'other':
      return form === '2019'
        ? '无其他需要报告的事项。'
        : '本年度发出收费通知{fee.notices}件，总金额{fee.noticed}元，实际收取{fee.collected}元。';
    default:
      return '';
  }
}

export interface FilledText {
  readonly text: string;
  /** References to no figure of this report, as typed. */
  readonly unknown: readonly string[];
}

/** Puts the figures where a text refers to them; a reference to nothing stays as it was typed. */
export function fill(template: string, figures: Figures): FilledText {
  const unknown: string[] = [];
  const text = template.replace(REFERENCE, (typed, key: string) => {
    const figure = figures.get(key);
    if (!figure) unknown.push(typed);
    return figure?.text ?? typed;
  });
  return { text, unknown };
}

/** A template in its pieces: words as typed, and references with the key of their figure. */
export function referencesOf(template: string): { readonly typed: string; readonly key: string | null }[] {
  const pieces: { typed: string; key: string | null }[] = [];
  let from = 0;
  for (const match of template.matchAll(REFERENCE)) {
    pieces.push({ typed: template.slice(from, match.index), key: null }, { typed: match[0], key: match[1] ?? '' });
    from = match.index + match[0].length;
  }
  return [...pieces, { typed: template.slice(from), key: null }];
}

/** The template with every reference taken out: what somebody typed, numbers included. */
export const typedPart = (template: string): string => template.replace(REFERENCE, '\u0000');

/** The template of each section: as written, or as proposed. */
export const templatesOf = (narrative: Narrative, form: FormYear, figures: Figures): Record<SectionKey, string> =>
  Object.fromEntries(
    SectionKey.options.map((section) => [section, narrative[section] ?? proposedText(section, form, figures)]),
  ) as Record<SectionKey, string>;
