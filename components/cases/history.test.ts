import { describe, expect, it } from 'vitest';
import { aCase, type CaseBuilder, staff } from '@/lib/testing/case-builder';
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

  const supervisor = staff('supervisor');
  const marksOf = (story: CaseBuilder) =>
    historyOf(story.events()).flatMap(({ event, mended }) =>
      mended.length > 0 ? [[event.type, ...mended.flat()]] : [],
    );

  it('marks the delivery with the closing it was', () => {
    const answered = aCase().received('2020-03-02').assigned().accepted().drafted().reviewed().signed();
    const story = answered
      .delivered('2020-03-10')
      .on('2020-03-12')
      .by(supervisor, { type: 'correct', changes: { closedOn: day('2020-03-09') }, reason: '邮戳为准' });
    expect(marksOf(story)).toEqual([
      ['closed', 'closedOn', '2020-03-09'],
      ['delivered', 'closedOn', '2020-03-09'],
    ]);
  });

  it('marks the end that was taken back', () => {
    const story = aCase()
      .received('2020-03-02')
      .on('2020-03-10')
      .by(registrar, { type: 'withdraw', withdrawnOn: day('2020-03-10'), proof: '申请书' })
      .by(supervisor, { type: 'reopen', reason: '记错了件' });
    const undone = historyOf(story.events()).flatMap((entry) => (entry.undone ? [entry.event.type] : []));
    expect(undone).toEqual(['closed', 'withdrawn']);
  });

  it('a day given anew leaves the marks of the former one as they were', () => {
    const withdrawal = (on: string) => ({ type: 'withdraw', withdrawnOn: day(on), proof: '申请书' }) as const;
    const story = aCase()
      .received('2020-03-02')
      .on('2020-03-24')
      .by(registrar, withdrawal('2020-03-10'))
      .by(supervisor, { type: 'correct', changes: { closedOn: day('2020-03-09') }, reason: '误写' })
      .by(supervisor, { type: 'reopen', reason: '记错了件' })
      .by(registrar, withdrawal('2020-03-24'));
    expect(marksOf(story)).toEqual([
      ['closed', 'closedOn', '2020-03-09'],
      ['withdrawn', 'closedOn', '2020-03-09'],
    ]);
  });

  it('marks the event whose day was corrected later, and no other', () => {
    const marked = historyOf(events).filter(({ mended }) => mended.length > 0);
    expect(marked.map(({ event, mended }) => [event.type, mended])).toEqual([
      ['supplement_asked', [['supplement_asked-1', '2020-03-04']]],
    ]);
  });
});
