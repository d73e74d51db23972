import { describe, expect, it } from 'vitest';
import { day } from '../day';
import { badEntry, copyBeforeAcceptance, type DisputeEntry, filedEntry, orderObstacle } from './dispute-entry';
import { precedingProblem } from './preceding';
import { STAGES, stageOf } from './stage';

const TODAY = day('2021-12-31');
const suit = (more: Partial<DisputeEntry> = {}): DisputeEntry => ({
  ...filedEntry('suit_direct', day('2020-04-01')),
  ...more,
});
const judged = (more: Partial<DisputeEntry> = {}) =>
  suit({
    concludedOn: day('2020-10-12'),
    result: 'corrected',
    servedOn: day('2020-10-20'),
    served: 'judgment',
    ...more,
  });
const appealed = (more: Partial<DisputeEntry> = {}) =>
  judged({ appealedOn: day('2020-11-02'), appealedBy: 'body', ...more });

describe('what cannot stand so', () => {
  it.each<[string, DisputeEntry, string, string]>([
    ['a day to come', suit({ acceptedOn: day('2022-01-01') }), 'day_in_future', 'acceptedOn'],
    ['a result without its day', suit({ result: 'other' }), 'dispute_incomplete', 'concludedOn'],
    ['a day without its result', suit({ concludedOn: day('2020-10-12') }), 'dispute_incomplete', 'result'],
    ['an appellant without an appeal', judged({ appealedBy: 'body' }), 'dispute_incomplete', 'appealedOn'],
    ['an appeal decided and never made', judged({ appealResult: 'other' }), 'dispute_incomplete', 'appealedOn'],
    [
      'an appeal decided without a result',
      appealed({ appealConcludedOn: day('2021-03-01') }),
      'dispute_incomplete',
      'appealResult',
    ],
    ['an appeal before any judgment', suit({ appealedOn: day('2020-11-02') }), 'dispute_not_judged', 'appealedOn'],
    ['an appeal in a reconsideration', appealed({ kind: 'recon' }), 'dispute_no_appeal', 'kind'],
    [
      'a suit that names a reconsideration and did not come after it',
      suit({ precededBy: 'a' }),
      'dispute_not_after_recon',
      'precededBy',
    ],
    [
      'an order by nobody',
      suit({ newAnswerOrderedOn: day('2020-11-02') }),
      'dispute_order_groundless',
      'newAnswerOrderedOn',
    ],
    [
      'an order by a judgment for the body',
      judged({ result: 'upheld', newAnswerOrderedOn: day('2020-11-02') }),
      'dispute_order_groundless',
      'newAnswerOrderedOn',
    ],
  ])('%s', (_name, entry, code, field) => {
    expect(badEntry(entry, TODAY)).toMatchObject({ code, field });
  });

  it.each<[DisputeEntry, string, string, string, string, string]>([
    [
      suit({ concludedOn: day('2020-03-01'), result: 'upheld' }),
      'suit.concludedOn',
      '2020-03-01',
      'suit.filedOn',
      '2020-04-01',
      'concludedOn',
    ],
    [
      appealed({ appealedOn: day('2020-10-11'), servedOn: null, served: null }),
      'suit.appealedOn',
      '2020-10-11',
      'suit.concludedOn',
      '2020-10-12',
      'appealedOn',
    ],
    [
      appealed({ appealedOn: day('2020-10-19') }),
      'suit.appealedOn',
      '2020-10-19',
      'suit.servedOn',
      '2020-10-20',
      'appealedOn',
    ],
    [
      appealed({ appealConcludedOn: day('2020-11-01'), appealResult: 'other' }),
      'suit.appealConcludedOn',
      '2020-11-01',
      'suit.appealedOn',
      '2020-11-02',
      'appealConcludedOn',
    ],
    [
      judged({ newAnswerOrderedOn: day('2020-10-11') }),
      'suit.newAnswerOrderedOn',
      '2020-10-11',
      'suit.concludedOn',
      '2020-10-12',
      'newAnswerOrderedOn',
    ],
    [
      suit({ kind: 'recon', acceptedOn: day('2020-03-31') }),
      'recon.acceptedOn',
      '2020-03-31',
      'recon.filedOn',
      '2020-04-01',
      'acceptedOn',
    ],
  ])('names both days that are out of order: %j', (entry, step, on, after, earliest, field) => {
    expect(badEntry(entry, TODAY)).toEqual({ code: 'day_before_step', field, values: { step, on, after, earliest } });
  });

  it('is nothing of a whole course through both instances', () => {
    const whole = appealed({
      appealConcludedOn: day('2021-03-01'),
      appealResult: 'corrected',
      newAnswerOrderedOn: day('2021-03-08'),
    });
    expect(badEntry(whole, TODAY)).toBeNull();
    expect(badEntry(suit(), TODAY)).toBeNull();
  });

  it('an appeal on the day of service, decided the same day, is in order', () => {
    const quick = appealed({
      appealedOn: day('2020-10-20'),
      appealConcludedOn: day('2020-10-20'),
      appealResult: 'other',
    });
    expect(badEntry(quick, TODAY)).toBeNull();
  });

  it('the copy comes after acceptance', () => {
    const entry = suit({ acceptedOn: day('2020-04-10'), copyReceivedOn: day('2020-04-09') });
    expect(copyBeforeAcceptance(entry)).toMatchObject({
      values: { step: 'suit.copyReceivedOn', after: 'suit.acceptedOn' },
    });
  });
});

describe('an order to answer anew', () => {
  const on = day('2021-03-08');
  it.each<[string, DisputeEntry, string | undefined]>([
    ['by a judgment in force', judged({ newAnswerOrderedOn: on }), undefined],
    ['by a judgment under appeal', appealed({ newAnswerOrderedOn: on }), 'dispute_order_groundless'],
    [
      'by a judgment the appeal reversed',
      appealed({ appealConcludedOn: day('2021-03-01'), appealResult: 'upheld', newAnswerOrderedOn: on }),
      'dispute_order_groundless',
    ],
    [
      'by the appeal',
      appealed({ appealConcludedOn: day('2021-03-01'), appealResult: 'corrected', newAnswerOrderedOn: on }),
      undefined,
    ],
    [
      'before the appeal was decided',
      appealed({ appealConcludedOn: day('2021-03-09'), appealResult: 'corrected', newAnswerOrderedOn: on }),
      'day_before_step',
    ],
  ])('%s', (_name, entry, code) => {
    expect(orderObstacle(entry)?.code).toBe(code);
  });

  it('stays on record when its judgment is appealed against afterwards, and even reversed', () => {
    const reversed = { appealConcludedOn: day('2021-03-01'), appealResult: 'upheld' } as const;
    expect(badEntry(appealed({ newAnswerOrderedOn: day('2020-10-20') }), TODAY)).toBeNull();
    expect(badEntry(appealed({ ...reversed, newAnswerOrderedOn: day('2020-10-20') }), TODAY)).toBeNull();
  });
});

describe('the reconsideration before a suit', () => {
  const recon = { kind: 'recon', filedOn: day('2020-01-10'), caseId: 'a' } as const;
  const after = { kind: 'suit_after_recon', filedOn: day('2020-04-01'), caseId: 'a' } as const;
  it.each([
    ['filed before, over the same case', after, recon, undefined],
    ['filed the same day', { ...after, filedOn: recon.filedOn }, recon, undefined],
    ['over no case on record', after, { ...recon, caseId: null }, undefined],
    ['over another case', after, { ...recon, caseId: 'b' }, 'dispute_of_another_case'],
    ['filed later', { ...after, filedOn: day('2020-01-09') }, recon, 'day_before_step'],
    ['that is a suit', after, { ...recon, kind: 'suit_direct' as const }, 'dispute_unknown'],
    ['that is not there', after, undefined, 'dispute_unknown'],
  ])('%s', (_name, own, named, code) => {
    expect(precedingProblem(own, named)?.code).toBe(code);
  });
});

it('how far it has come follows from its days', () => {
  const recon = filedEntry('recon', day('2020-04-01'));
  const concluded = { concludedOn: day('2020-05-01'), result: 'upheld' } as const;
  const closed = appealed({ appealConcludedOn: day('2021-03-01'), appealResult: 'upheld' });
  const courses = [recon, { ...recon, ...concluded }, suit(), judged(), appealed(), closed];
  expect(courses.map(stageOf)).toEqual([...STAGES]);
});
