import { expect, test } from 'vitest';
import { Outcome } from '../outcome/outcomes';
import { groupOf, onTimeShare, ranked } from './comparison';

test('every outcome belongs to the block of table three it is printed in', () => {
  expect(groupOf('granted_already_public')).toBe('granted');
  expect(groupOf('partial')).toBe('partial');
  expect(groupOf('refused_third_party')).toBe('refused');
  expect(groupOf('unavailable_not_found')).toBe('unavailable');
  expect(groupOf('not_processed_repeat')).toBe('not_processed');
  expect(groupOf('other_withdrawn')).toBe('other');
  // The form of 2021 has three rows under 其他处理: no outcome but those of them falls there.
  const others = Outcome.options.filter((outcome) => groupOf(outcome) === 'other');
  expect(others.every((outcome) => outcome.startsWith('other_'))).toBe(true);
});

test('fewer than thirty answers are not ranked, however good', () => {
  const rows = [
    { name: 'few', timed: 29, inTime: 29 },
    { name: 'worse', timed: 30, inTime: 27 },
    { name: 'better', timed: 40, inTime: 38 },
  ];
  // 27/30 = 0.9, 38/40 = 0.95.
  expect(ranked(rows).ranked.map(({ name }) => name)).toEqual(['better', 'worse']);
  expect(ranked(rows).few.map(({ name }) => name)).toEqual(['few']);
});

test('nothing answered has no share in time', () => {
  expect(onTimeShare({ timed: 0, inTime: 0 })).toBeNull();
  expect(onTimeShare({ timed: 4, inTime: 3 })).toBe(0.75);
});
