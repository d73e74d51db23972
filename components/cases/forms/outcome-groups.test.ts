import { describe, expect, it } from 'vitest';
import { day } from '@/lib/domain/day';
import { OUTCOME_CODES, OUTCOMES } from '@/lib/domain/outcome/outcomes';
import { outcomeGroups, placeOf } from './outcome-groups';

const codesOf = (every: boolean) =>
  outcomeGroups(day('2022-03-01'), every).flatMap(({ rules }) => rules.map(({ code }) => code));

describe('the outcomes to choose from', () => {
  it('offers every outcome that a reply can make, once', () => {
    const byReply = OUTCOME_CODES.filter((code) => OUTCOMES[code].byReply);
    expect(codesOf(false).toSorted()).toEqual(byReply.toSorted());
  });

  it('offers all of them for a correction', () => {
    expect(codesOf(true).toSorted()).toEqual([...OUTCOME_CODES].toSorted());
  });

  it('follows the order of the form', () => {
    expect(outcomeGroups(day('2022-03-01'), true).map(({ heading }) => heading.number)).toEqual([
      '（一）',
      '（二）',
      '（三）',
      '（四）',
      '（五）',
      '（六）',
    ]);
  });

  it('puts 其他处理 in one row of the 2019 form and under a heading of the 2021 form', () => {
    expect(placeOf(OUTCOMES.other_archives, '2019')).toMatchObject({
      row: { key: 'other' },
      heading: { key: 'other' },
    });
    expect(placeOf(OUTCOMES.other_archives, '2021')).toMatchObject({
      row: { key: 'other_misc' },
      heading: { key: 'other' },
    });
  });
});
