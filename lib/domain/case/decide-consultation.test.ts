import { describe, expect, it } from 'vitest';
import { aCase, staff } from '@/lib/testing/case-builder';
import { answer, happenings, refusal } from '@/lib/testing/decisions';
import { clockLedger } from '@/lib/domain/clock/ledger';
import { clock } from '@/lib/domain/clock/reply-clock';
import { NATIONAL_CALENDAR } from '@/lib/domain/clock/national-calendar';
import { day } from '@/lib/domain/day';
import { caseLimits } from './case-limits';
import { clockFacts } from './clock-facts';
import type { CaseCommand } from './command';
import { consultingUntil } from './consultation';

/** Received Mon 2 March 2020: without a consultation the reply is due on Mon 30 March. */
const handling = () => aCase().received('2020-03-02').assigned().accepted();
const handler = staff('handler');

type Kind = Extract<CaseCommand, { type: 'consult' }>['kind'];
const consult = (sentOn: string, kind: Kind = 'third_party', limitOn: string | null = null): CaseCommand => ({
  type: 'consult',
  kind,
  party: '某公司',
  question: '拟公开的合同是否涉及商业秘密',
  sentOn: day(sentOn),
  limitOn: limitOn === null ? null : day(limitOn),
});
const arrived = (consultationId: string, receivedOn: string): CaseCommand => ({
  type: 'recordConsultation',
  consultationId,
  receivedOn: day(receivedOn),
});
const answered = (consultationId: string, answeredOn: string, opinion: 'agrees' | 'objects' = 'agrees', reasons = '') =>
  ({ type: 'recordOpinion', consultationId, answeredOn: day(answeredOn), opinion, reasons }) satisfies CaseCommand;

const dueOn = (story: ReturnType<typeof handling>) =>
  clock(clockFacts(story.state(), NATIONAL_CALENDAR), NATIONAL_CALENDAR).dueOn;

describe('asking a third party (Arts. 32, 33)', () => {
  const asked = () => handling().on('2020-03-10').by(handler, consult('2020-03-10'));

  it('takes the days out until the answer, at the latest until fifteen working days from receipt', () => {
    // Not yet known when it arrived: counted from the sending, 11-13 = 1-3, 16-20 = 4-8, 23-27 = 9-13, 30-31 March = 14-15.
    // To 10 March = 1-6; 1-3 April = 7-9, 6 off, 7-10 = 10-13, 13-17 = 14-18, 20-21 = 19-20.
    expect(dueOn(asked())).toBe('2020-04-21');
    const received = asked().on('2020-03-12').by(handler, arrived('1', '2020-03-12'));
    // Arrived Thu 12 March: its fifteen days end on Thu 2 April, so two working days more.
    expect(dueOn(received)).toBe('2020-04-23');
    const closed = received.on('2020-03-20').by(staff('registrar'), answered('1', '2020-03-20', 'objects', '商业秘密'));
    // Excluded 11-20 March, eight working days: 30 March and eight more, 6 April off.
    expect(dueOn(closed)).toBe('2020-04-10');
  });

  it('keeps each party with its own days, opinion and reasons', () => {
    const story = asked()
      .on('2020-03-12')
      .by(handler, consult('2020-03-12', 'co_producing_agency'))
      .by(handler, arrived('2', '2020-03-12'))
      .on('2020-03-16')
      .by(handler, answered('1', '2020-03-16', 'objects', '涉及商业秘密'));
    expect(story.state().consultations).toMatchObject([
      { id: '1', kind: 'third_party', answeredOn: '2020-03-16', opinion: 'objects', reasons: '涉及商业秘密' },
      { id: '2', kind: 'co_producing_agency', receivedOn: '2020-03-12', answeredOn: null, opinion: null },
    ]);
    // The second is silent until Thu 2 April: one pause from 11 March to 2 April, days counted once.
    const { lines } = clockLedger(clockFacts(story.state(), NATIONAL_CALENDAR), NATIONAL_CALENDAR);
    expect(lines.filter(({ kind }) => kind === 'excluded')).toMatchObject([
      { from: '2020-03-11', to: '2020-04-02', workingDays: 17, of: ['third_party', 'co_producing_agency'] },
    ]);
    expect(consultingUntil(story.state(), NATIONAL_CALENDAR)).toBe('2020-04-02');
  });

  it('silence leaves the decision to the body; of an agency that made the information too it is consent', () => {
    const both = asked()
      .on('2020-03-12')
      .by(handler, consult('2020-03-12', 'co_producing_agency'))
      .by(handler, arrived('1', '2020-03-12'))
      .by(handler, arrived('2', '2020-03-12'));
    const on = (today: string) =>
      caseLimits(both.state(), NATIONAL_CALENDAR, day(today)).consultations.map(({ silent, means, dueOn: limit }) => [
        limit,
        silent,
        means,
      ]);
    expect(on('2020-04-02')).toEqual([
      ['2020-04-02', false, 'body_decides'],
      ['2020-04-02', false, 'agrees'],
    ]);
    expect(on('2020-04-03').map(([, silent]) => silent)).toEqual([true, true]);
  });

  it('an objection says why', () => {
    expect(refusal(asked().attempt(handler, answered('1', '2020-03-10', 'objects')))).toEqual({
      code: 'consultation_reasons_required',
      field: 'reasons',
      article: '条例第三十二条',
    });
  });

  it('is answered once, by whom was asked, and not before it was asked', () => {
    const story = asked().on('2020-03-16');
    expect(answer(story.attempt(handler, answered('2', '2020-03-16')))).toBe('consultation_unknown');
    expect(answer(story.attempt(handler, answered('1', '2020-03-09')))).toBe('day_before_last_step');
    expect(answer(story.attempt(handler, answered('1', '2020-03-17')))).toBe('day_in_future');
    expect(answer(story.attempt(handler, arrived('1', '2020-03-09')))).toBe('day_before_last_step');
    const closed = story.by(handler, answered('1', '2020-03-16'));
    expect(answer(closed.attempt(handler, answered('1', '2020-03-16')))).toBe('consultation_none_open');
  });

  it('may be answered while the draft is in review, and nobody else records it', () => {
    const inReview = asked().on('2020-03-13').drafted();
    expect(answer(inReview.attempt(handler, answered('1', '2020-03-13')))).toBe('ok');
    expect(answer(inReview.attempt(staff('unit_head'), answered('1', '2020-03-13')))).toBe('not_allowed');
  });

  it('carries what is asked and of whom, and nothing of the applicant', () => {
    const [sent] = happenings(handling().on('2020-03-10').attempt(handler, consult('2020-03-10')));
    expect(Object.keys(sent ?? {}).sort()).toEqual([
      'consultationId',
      'kind',
      'limitOn',
      'party',
      'question',
      'sentOn',
      'type',
    ]);
  });
});

describe('how long an answer may take', () => {
  const attempt = (...given: Parameters<typeof consult>) =>
    refusal(
      handling()
        .on('2020-03-10')
        .attempt(handler, consult(...given)),
    );

  it('is the law’s to say for a third party and a co-producing agency', () => {
    for (const kind of ['third_party', 'co_producing_agency'] as const) {
      expect(attempt('2020-03-10', kind, '2020-03-20')?.code).toBe('consultation_limit_by_law');
    }
  });

  it('has to be said for another agency, and lie after the sending', () => {
    expect(attempt('2020-03-10', 'other_agency')?.code).toBe('consultation_limit_required');
    expect(attempt('2020-03-10', 'other_agency', '2020-03-10')?.code).toBe('day_before_last_step');
    const asked = handling()
      .on('2020-03-10')
      .by(handler, consult('2020-03-10', 'other_agency', '2020-03-17'));
    // Excluded 11-17 March, five working days: 30 March and five more, 6 April off.
    expect(dueOn(asked)).toBe('2020-04-07');
  });
});
