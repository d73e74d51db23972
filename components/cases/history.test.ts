import { describe, expect, it } from 'vitest';
import { aCase, staff } from '@/lib/testing/case-builder';
import { day } from '@/lib/domain/day';
import { historyOf } from './history';

const registrar = staff('registrar');

describe('the history of a case', () => {
  const events = aCase()
    .received('2020-03-02')
    .supplementAsked('2020-03-05', 10)
    .on('2020-03-18')
    .by(registrar, { type: 'recordSupplementNotice', receivedOn: day('2020-03-06') })
    .by(registrar, {
      type: 'correct',
      changes: { days: { 'supplement_asked-1': day('2020-03-04') }, subject: '新事项' },
      reason: '登记错误',
    })
    .events();

  it('is read newest first, each event with the state it found', () => {
    const history = historyOf(events);
    expect(history.map(({ number }) => number)).toEqual([5, 4, 3, 2, 1]);
    expect(history.at(-1)?.before).toBeNull();
    expect(history[0]?.before?.supplements[0]?.sentOn).toBe('2020-03-05');
  });

  it('marks the event whose day was corrected later, and no other', () => {
    const marked = historyOf(events).filter(({ mended }) => mended.length > 0);
    expect(marked.map(({ event, mended }) => [event.type, mended])).toEqual([
      ['supplement_asked', [['supplement_asked-1', '2020-03-04']]],
    ]);
  });
});
