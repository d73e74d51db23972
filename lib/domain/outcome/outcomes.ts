/**
 * The one table that joins how a request ended, the article it rests on, the letter that says so, the remedy text and the
 * row it takes in each yearly form (条例第十四条至第三十九条; 国办公开办函〔2019〕60号, 〔2021〕30号). Nothing else may map these.
 * The wording of letters and remedies is not here.
 */
import { z } from 'zod';
import { reconsiderationLawOn } from '@/lib/domain/clock/remedies';
import { day, type Day } from '@/lib/domain/day';
import type { LeafRow2019, LeafRow2021 } from '@/lib/domain/report/report-form';

export const OUTCOME_CODES = [
  'granted_already_public',
  'granted',
  'granted_public_interest',
  'partial',
  'refused_state_secret',
  'refused_other_law',
  'refused_safety_stability',
  'refused_third_party',
  'refused_internal_affairs',
  'refused_deliberative',
  'refused_enforcement_file',
  'refused_administrative_query',
  'unavailable_not_found',
  'unavailable_not_responsible',
  'unavailable_needs_creation',
  'unavailable_still_unclear',
  'not_processed_petition',
  'not_processed_repeat',
  'not_processed_publication',
  'not_processed_excessive',
  'not_processed_reconfirm',
  'other_no_supplement',
  'other_unpaid_fee',
  'other_withdrawn',
  'other_not_government_information',
  'other_archives',
] as const;
export const Outcome = z.enum(OUTCOME_CODES);
export type Outcome = z.infer<typeof Outcome>;

/**
 * choice: reconsideration or court, as the applicant likes; reconsider_first: reconsideration comes first for replies made
 * from 2024-01-01, before that choice (行政复议法第二十三条); none: no remedy text.
 */
export type RemedyMode = 'choice' | 'reconsider_first' | 'none';

export interface OutcomeRule {
  readonly code: Outcome;
  readonly label: string;
  readonly en: string;
  readonly article: string;
  readonly rows: { readonly '2019': LeafRow2019; readonly '2021': LeafRow2021 };
  readonly remedy: RemedyMode;
  readonly letters: readonly string[];
  /** First day of the rule that made this outcome possible, where it is younger than the Regulation. */
  readonly availableFrom?: Day;
  /** True where the outcome says what is still wrong after the applicant has supplemented. */
  readonly afterSupplement?: true;
  /** False where the case ends by something other than a signed reply. */
  readonly byReply: boolean;
  /** True where the decision has to say why. */
  readonly needsGrounds: boolean;
}

const sameRow = (row: LeafRow2019 & LeafRow2021) => ({ '2019': row, '2021': row });
const otherRow = (row: LeafRow2021) => ({ '2019': 'other' as const, '2021': row });

const reply = { remedy: 'choice', byReply: true, needsGrounds: true } as const;
const plainReply = { ...reply, needsGrounds: false } as const;
/** Articles 14 to 16, and the withheld part of a partial reply. */
const refusal = { ...reply, remedy: 'reconsider_first', letters: ['L13'] } as const;
const withoutReply = { ...reply, byReply: false } as const;

const RULES = {
  granted_already_public: {
    ...plainReply,
    label: '已主动公开，告知获取方式、途径',
    en: 'Already public: told where to find it',
    article: '条例第三十六条第一项',
    rows: sameRow('granted'),
    letters: ['L10'],
  },
  granted: {
    ...plainReply,
    label: '予以公开',
    en: 'Granted',
    article: '条例第三十六条第二项',
    rows: sameRow('granted'),
    letters: ['L11'],
  },
  granted_public_interest: {
    ...reply,
    label: '涉及第三方权益但因公共利益予以公开',
    en: 'Granted in the public interest over a third party’s rights',
    article: '条例第十五条、第三十二条',
    rows: sameRow('granted'),
    letters: ['L11', 'L25'],
  },
  partial: {
    ...refusal,
    label: '部分公开',
    en: 'Partly granted',
    article: '条例第三十七条',
    rows: sameRow('partial'),
    letters: ['L12'],
  },
  refused_state_secret: {
    ...refusal,
    label: '属于国家秘密',
    en: 'Refused: state secret',
    article: '条例第十四条',
    rows: sameRow('refused_state_secret'),
  },
  refused_other_law: {
    ...refusal,
    label: '其他法律行政法规禁止公开',
    en: 'Refused: forbidden by another law or regulation',
    article: '条例第十四条',
    rows: sameRow('refused_other_law'),
  },
  refused_safety_stability: {
    ...refusal,
    label: '危及“三安全一稳定”',
    en: 'Refused: endangers security or social stability',
    article: '条例第十四条',
    rows: sameRow('refused_safety_stability'),
  },
  refused_third_party: {
    ...refusal,
    label: '保护第三方合法权益',
    en: 'Refused: rights of a third party',
    article: '条例第十五条、第三十二条',
    rows: sameRow('refused_third_party'),
  },
  refused_internal_affairs: {
    ...refusal,
    label: '属于三类内部事务信息',
    en: 'Refused: internal affairs',
    article: '条例第十六条第一款',
    rows: sameRow('refused_internal_affairs'),
  },
  refused_deliberative: {
    ...refusal,
    label: '属于四类过程性信息',
    en: 'Refused: process records',
    article: '条例第十六条第二款',
    rows: sameRow('refused_deliberative'),
  },
  refused_enforcement_file: {
    ...refusal,
    label: '属于行政执法案卷',
    en: 'Refused: enforcement case file',
    article: '条例第十六条第二款',
    rows: sameRow('refused_enforcement_file'),
  },
  refused_administrative_query: {
    ...reply,
    label: '属于行政查询事项',
    en: 'Refused: look-up under a procedure of its own',
    article: '条例第三十六条第七项',
    rows: sameRow('refused_administrative_query'),
    letters: ['L14'],
  },
  unavailable_not_found: {
    ...reply,
    label: '经检索没有所申请公开信息（信息不存在）',
    en: 'Unavailable: searched for and not found',
    article: '条例第三十六条第四项',
    rows: sameRow('unavailable_not_held'),
    letters: ['L15'],
  },
  unavailable_not_responsible: {
    ...reply,
    label: '不属于本机关负责公开',
    en: 'Unavailable: another body is responsible',
    article: '条例第三十六条第五项',
    rows: sameRow('unavailable_not_held'),
    letters: ['L16'],
  },
  unavailable_needs_creation: {
    ...reply,
    label: '没有现成信息需要另行制作（加工、分析）',
    en: 'Unavailable: would have to be made',
    article: '条例第三十八条',
    rows: sameRow('unavailable_needs_creation'),
    letters: ['L17'],
  },
  unavailable_still_unclear: {
    ...reply,
    label: '补正后申请内容仍不明确',
    en: 'Unavailable: still unclear after the supplement',
    article: '条例第三十条',
    rows: sameRow('unavailable_still_unclear'),
    letters: ['L18'],
    afterSupplement: true,
  },
  not_processed_petition: {
    ...reply,
    label: '信访举报投诉类申请',
    en: 'Not processed: petition, report or complaint',
    article: '条例第三十九条第一款',
    rows: sameRow('not_processed_petition'),
    letters: ['L19'],
  },
  not_processed_repeat: {
    ...reply,
    label: '重复申请',
    en: 'Not processed: repeats an answered request',
    article: '条例第三十六条第六项',
    rows: sameRow('not_processed_repeat'),
    letters: ['L20'],
  },
  not_processed_publication: {
    ...reply,
    label: '要求提供公开出版物',
    en: 'Not processed: asks for a publication',
    article: '条例第三十九条第二款',
    rows: sameRow('not_processed_publication'),
    letters: ['L21'],
  },
  not_processed_excessive: {
    ...reply,
    label: '无正当理由大量反复申请',
    en: 'Not processed: excessive without good reason',
    article: '条例第三十五条',
    rows: sameRow('not_processed_excessive'),
    letters: ['L22'],
  },
  not_processed_reconfirm: {
    ...reply,
    label: '要求行政机关确认或重新出具已获取信息',
    en: 'Not processed: asks to confirm or re-issue',
    article: '无专条（实务比照第三十六条第六项）',
    rows: sameRow('not_processed_reconfirm'),
    letters: ['L20'],
  },
  other_no_supplement: {
    ...withoutReply,
    label: '申请人无正当理由逾期不补正',
    en: 'Supplement not given in time',
    article: '条例第三十条',
    rows: otherRow('other_no_supplement'),
    letters: ['L23'],
  },
  other_unpaid_fee: {
    ...withoutReply,
    label: '申请人逾期未按收费通知要求缴纳费用',
    en: 'Fee not paid in time',
    article: '国办函〔2020〕109号第六条',
    rows: otherRow('other_unpaid_fee'),
    letters: ['L24'],
    availableFrom: day('2021-01-01'),
  },
  other_withdrawn: {
    ...withoutReply,
    label: '申请人撤回申请',
    en: 'Withdrawn by the applicant',
    article: '实务',
    rows: otherRow('other_misc'),
    remedy: 'none',
    letters: ['L26'],
  },
  other_not_government_information: {
    ...reply,
    label: '不属于政府信息（如刑事司法信息、咨询）',
    en: 'Not government information',
    article: '条例第二条',
    rows: otherRow('other_misc'),
    letters: ['L27'],
  },
  other_archives: {
    ...reply,
    label: '已移交国家档案馆，告知按档案法办理',
    en: 'Moved to the state archives',
    article: '国办公开办函〔2019〕14号；档案法第十五条',
    rows: otherRow('other_misc'),
    letters: ['L14'],
  },
} satisfies Record<Outcome, Omit<OutcomeRule, 'code'>>;

export const OUTCOMES = Object.fromEntries(
  OUTCOME_CODES.map((code): [Outcome, OutcomeRule] => [code, { code, ...RULES[code] }]),
) as Readonly<Record<Outcome, OutcomeRule>>;

export const outcomeRule = (code: Outcome): OutcomeRule => OUTCOMES[code];

/** Whether reconsideration has to come before a suit, for a reply made on a day. */
export const mustReconsiderFirst = (code: Outcome, repliedOn: Day): boolean =>
  outcomeRule(code).remedy === 'reconsider_first' && reconsiderationLawOn(repliedOn) === '2023';

/** Width, quotation marks and surrounding blanks differ from one spreadsheet to the next and mean nothing. */
const normalised = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[“”„‟「」『』〝〞]/g, '"')
    .trim();

const BY_TEXT: ReadonlyMap<string, Outcome> = new Map(
  OUTCOME_CODES.flatMap((code) => [
    [code, code],
    [normalised(RULES[code].label), code],
  ]),
);

/**
 * Reads a code or the exact Chinese label. A row label of the form such as 其他处理 or 本机关不掌握相关政府信息 stands for several
 * outcomes and is not guessed at.
 */
export const outcomeFromText = (text: string): Outcome | undefined => BY_TEXT.get(normalised(text));
