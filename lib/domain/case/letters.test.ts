import { describe, expect, it } from 'vitest';
import { aCase, staff } from '@/lib/testing/case-builder';
import { day } from '../day';
import { LETTERS, lettersOf, lettersWith } from './letters';

const ids = (letters: readonly { id: string }[]) => letters.map(({ id }) => id);

describe('the letters that go with a step', () => {
  it.each([
    ['askSupplement', ['L02']],
    ['askReasons', ['L03']],
    ['tellExtension', ['L04']],
    ['chargeFee', ['L09']],
    ['setLaterDate', ['L28']],
    ['approveExtension', []],
    ['assign', []],
  ] as const)('%s: %j', (command, expected) => {
    expect(ids(lettersWith(command))).toEqual(expected);
  });

  it.each([
    ['third_party', ['L05', 'L06']],
    ['co_producing_agency', ['L07', 'L06']],
    ['other_agency', ['L08', 'L06']],
  ] as const)('a consultation of a %s: to whom is asked, and to the applicant', (kind, expected) => {
    expect(ids(lettersWith('consult', { kind }))).toEqual(expected);
  });

  it('tells the third party of a disclosure it objected to, and of no other reply', () => {
    expect(ids(lettersWith('deliver', { outcome: 'granted_public_interest' }))).toEqual(['L25']);
    expect(lettersWith('deliver', { outcome: 'granted' })).toEqual([]);
    expect(lettersWith('deliver')).toEqual([]);
  });

  it('reads the same letters off the event', () => {
    const told = aCase()
      .received('2026-03-02')
      .assigned()
      .accepted()
      .by(staff('handler'), {
        type: 'consult',
        kind: 'third_party',
        party: '甲公司',
        question: '是否同意公开',
        sentOn: day('2026-03-02'),
        limitOn: null,
      });
    const sent = told.events().at(-1);
    expect(sent && ids(lettersOf(sent))).toEqual(['L05', 'L06']);
  });

  it('numbers each letter once', () => {
    expect(new Set(ids(LETTERS)).size).toBe(LETTERS.length);
  });
});
