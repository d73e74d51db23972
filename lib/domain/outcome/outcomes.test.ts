import { describe, expect, it } from 'vitest';
import { reportForm } from '@/lib/domain/report/report-form';
import { OUTCOME_CODES, OUTCOMES, outcomeFromText, outcomeRule } from './outcomes';

const rules = Object.values(OUTCOMES);

describe('the outcome table', () => {
  it('has 26 outcomes, each under its own code and with a label of its own', () => {
    expect(OUTCOME_CODES).toHaveLength(26);
    expect(OUTCOME_CODES.map((code) => outcomeRule(code).code)).toEqual(OUTCOME_CODES);
    expect(new Set(rules.map(({ label }) => label)).size).toBe(26);
    expect(new Set(rules.map(({ en }) => en)).size).toBe(26);
  });

  it('gives every leaf row of both forms at least one outcome, and no outcome a row the form lacks', () => {
    for (const form of ['2019', '2021'] as const) {
      const used = new Set<string>(rules.map(({ rows }) => rows[form]));
      expect([...used].sort()).toEqual([...reportForm(form).table3.leafRows].sort());
    }
  });

  it.each([
    ['granted_already_public', 'granted', 'granted'],
    ['granted_public_interest', 'granted', 'granted'],
    ['unavailable_not_found', 'unavailable_not_held', 'unavailable_not_held'],
    ['unavailable_not_responsible', 'unavailable_not_held', 'unavailable_not_held'],
    ['other_no_supplement', 'other', 'other_no_supplement'],
    ['other_unpaid_fee', 'other', 'other_unpaid_fee'],
    ['other_withdrawn', 'other', 'other_misc'],
    ['other_not_government_information', 'other', 'other_misc'],
    ['other_archives', 'other', 'other_misc'],
  ] as const)('%s counts in %s (2019) and %s (2021)', (code, row2019, row2021) => {
    expect(outcomeRule(code).rows).toEqual({ '2019': row2019, '2021': row2021 });
  });

  it('sends refusals under Articles 14 to 16, and partial replies, to reconsideration first', () => {
    expect(rules.filter(({ remedy }) => remedy === 'reconsider_first').map(({ code }) => code)).toEqual([
      'partial',
      'refused_state_secret',
      'refused_other_law',
      'refused_safety_stability',
      'refused_third_party',
      'refused_internal_affairs',
      'refused_deliberative',
      'refused_enforcement_file',
    ]);
    expect(rules.filter(({ remedy }) => remedy === 'none').map(({ code }) => code)).toEqual(['other_withdrawn']);
  });

  it('asks no reasons only for what is given in full', () => {
    expect(rules.filter(({ needsGrounds }) => !needsGrounds).map(({ code }) => code)).toEqual([
      'granted_already_public',
      'granted',
    ]);
  });

  it('knows the three ends that are not a signed reply', () => {
    expect(rules.filter(({ byReply }) => !byReply).map(({ code }) => code)).toEqual([
      'other_no_supplement',
      'other_unpaid_fee',
      'other_withdrawn',
    ]);
  });

  it('allows no fee outcome before the fee measure of 2021', () => {
    expect(rules.filter(({ availableFrom }) => availableFrom).map(({ code }) => code)).toEqual(['other_unpaid_fee']);
    expect(outcomeRule('other_unpaid_fee').availableFrom).toBe('2021-01-01');
  });
});

describe('outcomeFromText', () => {
  it.each([
    ['refused_third_party', 'refused_third_party', 'a code'],
    ['部分公开', 'partial', 'a label'],
    ['  予以公开\n', 'granted', 'blanks around it'],
    ['危及"三安全一稳定"', 'refused_safety_stability', 'straight quotes'],
    ['危及＂三安全一稳定＂', 'refused_safety_stability', 'full-width quotes'],
    ['危及「三安全一稳定」', 'refused_safety_stability', 'corner brackets'],
    ['经检索没有所申请公开信息(信息不存在)', 'unavailable_not_found', 'half-width parentheses'],
    ['其他处理', undefined, 'a row that three or more outcomes share'],
    ['本机关不掌握相关政府信息', undefined, 'a row that two outcomes share'],
    ['不予公开', undefined, 'a heading'],
    ['公开', undefined, 'part of a label'],
    ['', undefined, 'nothing'],
  ])('%j is %s: %s', (text, expected, _why) => {
    expect(outcomeFromText(text)).toBe(expected);
  });

  it('reads back every label and code', () => {
    for (const { code, label } of rules) {
      expect(outcomeFromText(label)).toBe(code);
      expect(outcomeFromText(code)).toBe(code);
    }
  });
});
