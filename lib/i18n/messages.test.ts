// Both languages say the same things about the same values, and every code of the domain has words.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { ApplicantKind } from '@/lib/domain/applicant/applicant-kind';
import { IdType } from '@/lib/domain/applicant/identity-check';
import { CASE_EVENT_TYPES } from '@/lib/domain/case/case-event';
import { CaseStatus } from '@/lib/domain/case/case-status';
import { Channel } from '@/lib/domain/case/channel';
import { ACTIONS } from '@/lib/domain/case/command';
import { Opinion } from '@/lib/domain/case/consultation';
import { LateCause } from '@/lib/domain/case/delivery';
import { WantedDelivery, WantedForm } from '@/lib/domain/case/request-content';
import { ConsultationKind } from '@/lib/domain/clock/consultation';
import { STAGES } from '@/lib/domain/dispute/stage';
import { FeeMode } from '@/lib/domain/fee/amount';
import { NoticeKind } from '@/lib/domain/notice/notice';
import { DISCLOSURE_PROBLEMS } from '@/lib/domain/disclosure/disclosure';
import { REFUSAL_CODES, type RefusalCode } from '@/lib/domain/result';
import { Role } from '@/lib/domain/staff/role';
import { LOCALES, type Locale } from './locale';
import { MESSAGES } from './messages';
import { issueWords, refusalWords, type Translate } from './refusal';

const FOLDER = path.join(import.meta.dirname, 'messages');
const areas = readdirSync(path.join(FOLDER, 'zh-CN'));

type Tree = { readonly [key: string]: string | Tree };

const flat = (tree: Tree, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  );

const read = (locale: Locale, area: string) =>
  new Map(flat(JSON.parse(readFileSync(path.join(FOLDER, locale, area), 'utf8')) as Tree));

/** Names of the values a message takes; text in quotes is no value. */
const valuesOf = (message: string) =>
  [...new Set([...message.replace(/'\{[^']*'/g, '').matchAll(/\{(\w+)(?=[},])/g)].map(([, name]) => name))]
    // A branch of a plural or a choice that is one word looks like a value.
    .filter((name) => new RegExp(`(^|[^\\w\\s]|\\S)\\s*\\{${name}[},]`).test(message))
    .sort();

describe.each(areas)('%s', (area) => {
  const [zh, en] = [read('zh-CN', area), read('en', area)];

  it('has the same keys in both languages', () => {
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
  });

  it('leaves nothing unsaid in one language only', () => {
    const empty = (words: ReadonlyMap<string, string>) =>
      [...words].filter(([, message]) => message.trim() === '').map(([key]) => key);
    expect(empty(en)).toEqual(empty(zh));
  });

  it('takes the same values in both languages', () => {
    for (const [key, message] of zh) expect([key, valuesOf(en.get(key) ?? '')]).toEqual([key, valuesOf(message)]);
  });
});

describe.each(LOCALES)('in %s', (locale) => {
  const { common, case: ofCase, disputes, inbox } = MESSAGES[locale];
  const named = (words: object, codes: readonly string[]) =>
    expect(Object.keys(words).sort()).toEqual([...codes].sort());

  it('every code of the domain is named, and nothing else', () => {
    named(common.status, CaseStatus.options);
    named(common.role, Role.options);
    named(common.mover, [...Role.options, 'applicant', 'unit', 'nobody']);
    named(common.channel, Channel.options);
    named(common.applicantKind, ApplicantKind.options);
    named(common.idType, IdType.options);
    named(common.wantedForm, WantedForm.options);
    named(common.wantedDelivery, WantedDelivery.options);
    named(common.refusal, REFUSAL_CODES);
    named(ofCase.action, ACTIONS);
    named(ofCase.event, CASE_EVENT_TYPES);
    named(ofCase.does, ACTIONS);
    named(ofCase.opinion, Opinion.options);
    named(ofCase.lateCause, LateCause.options);
    named(ofCase.feeMode, FeeMode.options);
    named(ofCase.consultation, ConsultationKind.options);
    named(ofCase.silence, ConsultationKind.options);
    named(inbox.kind, NoticeKind.options);
    named(inbox.day, NoticeKind.options);
    named(disputes.stage, STAGES);
  });

  const t = createTranslator({
    locale,
    messages: MESSAGES[locale],
    onError: (error) => {
      throw error;
    },
  }) as unknown as Translate;
  const VALUES = {
    on: '2026-11-26',
    today: '2026-11-24',
    latest: '2027-01-01',
    earliest: '2026-11-25',
    deadlineOn: '2026-11-20',
    dueOn: '2026-11-20',
    from: '2021-01-01',
    to: '2028-12-31',
    status: 'handling',
    by: '王某',
    event: 'drafted',
    version: 3,
    min: 5,
    max: 30,
    number: '2026-0001',
    seconds: 61,
    megabytes: 20,
    name: 'a.exe',
    year: 2026,
    checks: 'T3-1',
    username: 'wang',
    count: 2,
    answerBy: '2026-11-20',
    units: 3,
    holiday: '中秋',
    step: 'extended',
    after: 'receivedOn',
    signedOn: '2026-11-20',
    endsOn: '2026-11-21',
    state: 'locked',
    action: 'lock',
    years: '2020',
    fault: 'fileEncoding',
    file: '台账.csv',
  };

  it.each(REFUSAL_CODES)('the refusal %s is a sentence', (code) => {
    const words = refusalWords(t, locale, { code, values: VALUES });
    expect(words).toMatch(/[。.]$/);
    expect(words).not.toMatch(/common\.|\{(?!year|serial)|\d{4}-\d{2}-\d{2}/);
  });

  it.each(DISCLOSURE_PROBLEMS)(
    'what is wrong with an entry of the register, %s, is said in words of its own',
    (code) => {
      expect(issueWords(t, code)).not.toBe(issueWords(t, 'no such code'));
    },
  );

  it('a refusal names its article', () => {
    const words = refusalWords(t, locale, { code: 'supplement_already_asked', article: '条例第三十条' });
    expect(words).toContain(locale === 'en' ? 'Regulation, Art. 30' : '条例第三十条');
  });

  it('a refusal names both days of a dispute that are out of order', () => {
    const values = { step: 'suit.concludedOn', on: '2020-03-01', after: 'suit.filedOn', earliest: '2020-04-01' };
    const words = refusalWords(t, locale, { code: 'day_before_step', values });
    const said = locale === 'en' ? ['Day of the first judgment', 'Day of the suit'] : ['一审审结日期', '起诉日期'];
    const days = locale === 'en' ? ['1 March 2020', '1 April 2020'] : ['2020年3月1日', '2020年4月1日'];
    for (const part of [...said, ...days]) expect(words).toContain(part);
  });

  it.each<RefusalCode>(['changed_meanwhile'])('%s can be said without knowing more', (code) => {
    expect(refusalWords(t, locale, { code, values: { year: 2026 } })).not.toContain('none');
  });
});
