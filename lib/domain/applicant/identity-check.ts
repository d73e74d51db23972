/**
 * Whether an identity number can be genuine (居民身份证 GB 11643, 统一社会信用代码 GB 32100; proof of identity: 条例第二十九条), and how
 * names and numbers are masked where they need not be read in full (个人信息保护法第五十一条). A failing check is a warning for
 * the registrar, never a ground to turn an applicant away. No look-up in any register.
 */
import { z } from 'zod';
import { Day } from '@/lib/domain/day';
import type { ApplicantKind } from './applicant-kind';

export const IdType = z.enum([
  'resident_id',
  'passport',
  'hk_macao_permit',
  'taiwan_permit',
  'foreign_resident_id',
  'credit_code',
  'other',
]);
export type IdType = z.infer<typeof IdType>;

export type IdentityProblem = 'length' | 'characters' | 'region' | 'birth_date' | 'check_digit';

/** `expected` is the check digit the other seventeen characters call for. */
export type IdentityCheck =
  { readonly ok: true } | { readonly ok: false; readonly problem: IdentityProblem; readonly expected?: string };

const genuine: IdentityCheck = { ok: true };
const doubtful = (problem: IdentityProblem, expected?: string): IdentityCheck => ({
  ok: false,
  problem,
  ...(expected === undefined ? {} : { expected }),
});

/** Full-width digits and a small x are how people type, not mistakes. */
const normalised = (text: string): string => text.normalize('NFKC').trim().toUpperCase();

const RESIDENT_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const RESIDENT_CHECK_DIGITS = '10X98765432';
const LOWEST_REGION = 11;
/** 81 to 83 are the residence permits of Hong Kong, Macao and Taiwan residents, which follow the same standard. */
const HIGHEST_REGION = 83;

export const checkResidentId = (text: string, today: Day): IdentityCheck => {
  const id = normalised(text);
  if (id.length !== 18) return doubtful('length');
  if (!/^\d{17}[\dX]$/.test(id)) return doubtful('characters');
  const region = Number(id.slice(0, 2));
  if (region < LOWEST_REGION || region > HIGHEST_REGION) return doubtful('region');
  const birth = Day.safeParse(`${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`);
  if (!birth.success || birth.data > today) return doubtful('birth_date');
  const sum = RESIDENT_WEIGHTS.reduce((total, weight, place) => total + weight * Number(id.charAt(place)), 0);
  const expected = RESIDENT_CHECK_DIGITS.charAt(sum % 11);
  return id.endsWith(expected) ? genuine : doubtful('check_digit', expected);
};

/** Digits and capital letters without I, O, S, V and Z; a character's place is its value. */
const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

export const checkCreditCode = (text: string): IdentityCheck => {
  const code = normalised(text);
  if (code.length !== 18) return doubtful('length');
  const values = [...code].map((character) => CREDIT_ALPHABET.indexOf(character));
  if (values.includes(-1) || !/^\d{6}$/.test(code.slice(2, 8))) return doubtful('characters');
  let sum = 0;
  let weight = 1;
  for (const value of values.slice(0, 17)) {
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  const expected = CREDIT_ALPHABET.charAt((31 - (sum % 31)) % 31);
  return code.endsWith(expected) ? genuine : doubtful('check_digit', expected);
};

const COMPOUND_SURNAMES = new Set(
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 长孙 宇文 司徒 司空 令狐 夏侯 端木 独孤 南宫 西门 闻人 轩辕 淳于 单于 申屠 公羊 澹台 太史 完颜 呼延 钟离'.split(
    ' ',
  ),
);

export const maskName = (kind: ApplicantKind, name: string): string => {
  const characters = [...name.trim()];
  if (kind !== 'natural') return `${characters.slice(0, Math.min(4, Math.ceil(characters.length / 2))).join('')}***`;
  const compound = characters.length >= 3 && COMPOUND_SURNAMES.has(characters.slice(0, 2).join(''));
  const shown = characters.slice(0, compound ? 2 : 1);
  const stars = '*'.repeat(Math.min(2, characters.length - shown.length));
  return stars === '' ? '*'.repeat(characters.length) : `${shown.join('')}${stars}`;
};

/** What is too short to hide anything is hidden whole. */
const keepEnds = (text: string, head: number, tail: number): string => {
  const characters = [...text.trim()];
  const hidden = characters.length - head - tail;
  if (hidden <= 0) return '*'.repeat(characters.length);
  return [...characters.slice(0, head), '*'.repeat(hidden), ...characters.slice(head + hidden)].join('');
};

/** Four and four of a long number. Of a short one, such as a passport's, that would leave nothing hidden: the last two only. */
export const maskId = (id: string): string => (id.trim().length < 15 ? keepEnds(id, 0, 2) : keepEnds(id, 4, 4));

/** Of free text how it begins, and nothing of what is too short for that to hide anything. */
export const maskText = (text: string): string => {
  const characters = [...text.trim()];
  return characters.length < 7 ? '*'.repeat(characters.length) : `${characters.slice(0, 3).join('')}***`;
};

/** What stands where a number or an address should may be anything, and begin with a name. */
const HIDDEN = '***';

export const maskPhone = (phone: string): string => {
  if (!/^[+\d\s()-]*$/.test(phone)) return HIDDEN;
  return phone.trim().length < 11 ? keepEnds(phone, 0, 2) : keepEnds(phone, 3, 4);
};

/** The first sign and the provider. */
export const maskEmail = (email: string): string => {
  if (email.trim() === '') return '';
  return /^[^@\s]+@[^@\s]+$/.test(email.trim()) ? email.trim().replace(/^(.?(?=[^@]))[^@]*/u, '$1***') : HIDDEN;
};
