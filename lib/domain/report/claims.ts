/**
 * What a text claims in numbers, held against the tables: "收到申请12件，其中网上10件" claims two figures. Words before a number
 * say which figure it is; a number whose words name none is let be. Inspectors compare prose and tables in this way.
 */
import type { ApplicantKind } from '../applicant/applicant-kind';
import type { Figures } from './figures';
import { numeralOf } from './numeral';

export interface Contradiction {
  /** The words around the number, as typed. */
  readonly clause: string;
  /** The number typed; where a clause says all of them, the number said before. */
  readonly typed: number;
  /** Key of the figure it contradicts; two keys joined by + are their sum. */
  readonly figure: string;
  readonly value: number;
}

/** What a clause is about, apart from whose year and whose column it is. */
const CUES: readonly (readonly [string, RegExp])[] = [
  ['t3.carried_in', /(?:上年|去年|上一年度?)(?:度)?结转/g],
  ['t3.carried_out', /结转(?:至|到)?(?:下|次|明)一?年度?(?:继续办理)?/g],
  ['t3.new_received', /新收|收到|接收/g],
  ['t3.taken_up', /受理/g],
  ['t3.total_handled', /办结|办理完毕|(?:已|共|均|全部)答复/g],
  ['t3.granted', /主动公开答复|(?<!不)予以公开(?:答复)?|同意公开/g],
  ['t3.partial', /部分公开(?:答复)?/g],
  ['t3.refused', /不予公开(?:答复)?/g],
  ['t3.refused_state_secret', /国家秘密/g],
  ['t3.refused_other_law', /法律、?行政法规禁止公开/g],
  ['t3.refused_safety_stability', /三安全一稳定[”"]?/g],
  ['t3.refused_third_party', /第三方合法权益/g],
  ['t3.refused_internal_affairs', /内部事务信息/g],
  ['t3.refused_deliberative', /过程性信息/g],
  ['t3.refused_enforcement_file', /执法案卷/g],
  ['t3.refused_administrative_query', /行政查询事项/g],
  ['t3.unavailable', /无法提供(?:答复)?/g],
  ['t3.unavailable_not_held', /不掌握(?:相关政府信息)?/g],
  ['t3.unavailable_needs_creation', /需要?另行制作/g],
  ['t3.unavailable_still_unclear', /补正后(?:申请内容)?仍不明确/g],
  ['t3.not_processed', /不予处理(?:答复)?/g],
  ['t3.not_processed_petition', /信访举报投诉类?(?:申请)?/g],
  ['t3.not_processed_repeat', /重复申请/g],
  ['t3.other', /其他处理/g],
  ['channel.online', /网上(?:平台|申请|提交|渠道)?|网络|在线(?:申请|提交)?|互联网/g],
  ['channel.in_person', /当面(?:申请|提交)?|现场(?:申请|提交)/g],
  ['channel.mail', /邮寄|信函|信件|邮政/g],
  ['channel.fax', /传真/g],
  ['channel.email', /电子邮件|邮箱/g],
  ['channel.oral', /口头/g],
  ['t4.recon', /行政复议/g],
  ['t4.suits', /(?:行政)?诉讼|起诉/g],
  ['t2.licence.decisions', /行政许可/g],
  ['t2.penalty.decisions', /行政处罚/g],
  ['t2.coercion.decisions', /行政强制/g],
  ['fee.notices', /收费通知/g],
];

/** Columns of a block of table four, said of the kind of dispute named before them. */
const RESULT_CUES: readonly (readonly [string, RegExp])[] = [
  ['upheld', /维持|驳回/g],
  ['corrected', /纠正|撤销|确认违法/g],
  ['pending', /尚未审结|未审结|未结/g],
];

const COLUMN_CUES: readonly (readonly [ApplicantKind, RegExp])[] = [
  ['natural', /自然人/],
  ['business', /商业企业/],
  ['research', /科研机构/],
  ['public_interest', /社会公益组织/],
  ['legal_services', /法律服务机构/],
];

const COUNT = /(?<![\d.〔每任另某第哪这那同])([\d,]+|[零一二两三四五六七八九十百千万]+)\s*(?:件|起|宗|例|份)/g;
const YEAR = /((?:19|20)\d\d)年/;

/** The cue that ends last before a number, the longest of those. Two joined by 及, 和 or 、 are one figure: their sum. */
function cueBefore(text: string, cues: readonly (readonly [string, RegExp])[]): string | null {
  const found = cues.flatMap(([key, words]) =>
    [...text.matchAll(words)].map(({ 0: said, index }) => ({ key, start: index, end: index + said.length })),
  );
  found.sort((a, b) => b.end - a.end || a.start - b.start);
  const [last] = found;
  if (!last) return null;
  const joined = found.find(({ end }) => /^(?:以?及|和|与|、)$/.test(text.slice(end, last.start)));
  return joined ? `${joined.key}+${last.key}` : last.key;
}

const isDispute = (cue: string): boolean => cue.startsWith('t4.');

/** The figure a number of a clause states; null where the words name none. */
function figureOf(before: string, clause: string, context: string | null, year: number): string | null {
  const result = cueBefore(before, RESULT_CUES);
  const cue = cueBefore(before, CUES);
  if (cue?.includes('+')) return cue.includes('t4.') ? null : cue;
  const about = cue ?? (result ? context : null);
  if (about && isDispute(about)) return `${about}.${result ?? 'total'}`;
  const named = Number(YEAR.exec(clause)?.[1] ?? year);
  const of = cue ?? context;
  if (/(?:比|较)(?:上|去)一?年|同比/.test(before)) {
    if (!of?.startsWith('t3.') || of.includes('+')) return null;
    return /减少|下降/.test(before) ? `-change.${of}` : /增加|增长|上升/.test(before) ? `change.${of}` : null;
  }
  if (!cue) return null;
  if (!cue.startsWith('t3.')) return named === year ? cue : null;
  const isLast = named === year - 1 || (/(?:上|去)一?年/.test(before) && cue !== 't3.carried_in');
  if (isLast) return `last.${cue}`;
  if (named !== year) return null;
  const column = COLUMN_CUES.find(([, words]) => words.test(before))?.[0];
  return column ? `${cue}.${column}` : cue;
}

/** "没有被申请行政复议、提起行政诉讼": none was filed in the year. */
function denied(clause: string): string[] {
  if (!/没有|未发生|未被|无(?!法)/.test(clause) || clause.search(COUNT) >= 0) return [];
  return [...(/行政复议/.test(clause) ? ['filed.recon'] : []), ...(/行政诉讼/.test(clause) ? ['filed.suits'] : [])];
}

/** 1,024 as 1024, so that a comma parts clauses only. */
const withoutGroups = (text: string): string => text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');

/** Taken up are the requests new in the year or, as others count, those carried in as well: either is right. */
const readingsOf = (figure: string): readonly string[] => {
  const as = (row: string) => figure.replaceAll('t3.taken_up', row);
  return figure.includes('t3.taken_up')
    ? [as('t3.new_received'), `${as('t3.new_received')}+${as('t3.carried_in')}`]
    : [figure];
};

interface Claim {
  readonly clause: string;
  readonly typed: number;
  /** A minus before it where the words say fewer. */
  readonly figure: string;
}

/** Where a clause ends; "行政复议、行政诉讼案件" is one. */
const CLAUSE_END = /[,:()]|(?<!复议)、|、(?!(?:行政)?诉讼)/;

/** "行政复议7件，诉讼9件，均获维持": what is said of all disputes counted before it. */
function ofAll(clause: string, counted: readonly Claim[]): Claim[] {
  const [said = ''] = /(?:均|都|全部).*/.exec(clause) ?? [];
  const isOther = /未被|没有|[无不年]/.test(said) || clause.search(COUNT) >= 0;
  const result = isOther ? null : cueBefore(said, RESULT_CUES);
  return result
    ? counted.map(({ typed, figure }) => ({ clause, typed, figure: figure.replace(/total$/, result) }))
    : [];
}

function claimsOf(sentence: string, year: number): Claim[] {
  const claims = sentence
    .split(',')
    .flatMap((clause) => denied(clause).map((figure): Claim => ({ clause, typed: 0, figure })));
  let context: string | null = null;
  let counted: Claim[] = [];
  for (const clause of sentence.split(CLAUSE_END)) {
    claims.push(...ofAll(clause, counted));
    for (const match of clause.matchAll(COUNT)) {
      const figure = figureOf(clause.slice(0, match.index), clause, context, year);
      const typed = numeralOf(match[1] ?? '');
      const claim = figure && typed !== null ? { clause, typed, figure } : null;
      if (claim) claims.push(claim);
      // A number of anything else between them leaves open what all of them are.
      counted = claim && isDispute(claim.figure) && claim.figure.endsWith('.total') ? [...counted, claim] : [];
    }
    context = cueBefore(clause, CUES) ?? context;
  }
  return claims;
}

/** @param text what somebody typed, references taken out. @param year of the report. */
export function contradictions(text: string, year: number, figures: Figures): Contradiction[] {
  const sumOf = (keys: string) =>
    keys.split('+').reduce((sum, key) => sum + (figures.get(key)?.value ?? Number.NaN), 0);
  const sentences = withoutGroups(text.normalize('NFKC')).split(/[。\n;]/);
  return sentences.flatMap((sentence) =>
    claimsOf(sentence, year).flatMap(({ clause, typed, figure: signed }): Contradiction[] => {
      const sign = signed.startsWith('-') ? -1 : 1;
      const readings = readingsOf(signed.replace(/^-/, '')).map((figure) => ({ figure, value: sign * sumOf(figure) }));
      const [first] = readings;
      const holds = readings.some(({ value }) => value === typed);
      return !first || holds || Number.isNaN(first.value) ? [] : [{ clause: clause.trim(), typed, ...first }];
    }),
  );
}
