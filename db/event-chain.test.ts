import { describe, expect, test } from 'vitest';
import { CaseEvent } from '@/lib/domain/case/case-event';
import { aCase } from '@/lib/testing/case-builder';
import { canonical, chain, firstBreak, GENESIS, type Link, readEvent } from './event-chain';

const events = aCase().received('2020-03-02').assigned().accepted().drafted().events();
const start = { seq: 0, hash: GENESIS };
const whole = chain('case-1', start, events);
const brokenAt = (change: (links: Link[]) => Link[], caseId = 'case-1') => firstBreak(caseId, change([...whole]));
const changed = (link: Link, changes: Partial<Link>): Link => ({ ...link, ...changes });

describe('the chain of a case', () => {
  test('has one link for each event, numbered from one', () => {
    expect(whole.map(({ seq, type }) => [seq, type])).toEqual([
      [1, 'received'],
      [2, 'registered'],
      [3, 'assigned'],
      [4, 'accepted'],
      [5, 'drafted'],
    ]);
  });

  test('holds as it was made, and so does the empty one', () => {
    expect(firstBreak('case-1', whole)).toBeNull();
    expect(firstBreak('case-1', [])).toBeNull();
  });

  test('is the same when it is made in two goes', () => {
    const first = chain('case-1', start, events.slice(0, 2));
    const head = first.at(-1) ?? start;
    expect([...first, ...chain('case-1', head, events.slice(2))]).toEqual(whole);
  });

  test('breaks where an event was edited', () => {
    const edited = (links: Link[]) =>
      links.map((link) =>
        link.seq === 3 ? changed(link, { payload: link.payload.replace('unit-a', 'unit-b') }) : link,
      );
    expect(brokenAt(edited)).toBe(3);
  });

  test('breaks behind an event that was edited together with its hash', () => {
    const [forged] = chain('case-1', { seq: 2, hash: whole[1]?.hash ?? '' }, [
      CaseEvent.parse({ ...events[2], note: 'forged' }),
    ]);
    expect(brokenAt((links) => links.map((link) => (link.seq === 3 && forged ? forged : link)))).toBe(4);
  });

  test('breaks where an event is missing, at the beginning or in the middle', () => {
    expect(brokenAt((links) => links.filter(({ seq }) => seq !== 1))).toBe(1);
    expect(brokenAt((links) => links.filter(({ seq }) => seq !== 3))).toBe(3);
  });

  test('breaks where the gap was closed by counting anew', () => {
    const closed = (links: Link[]) =>
      links.filter(({ seq }) => seq !== 3).map((link, index) => changed(link, { seq: index + 1 }));
    expect(brokenAt(closed)).toBe(3);
  });

  test('breaks where two events were swapped', () => {
    const swapped = ([first, second, third, ...rest]: Link[]) =>
      first && second && third ? [first, changed(third, { seq: 2 }), changed(second, { seq: 3 }), ...rest] : [];
    expect(brokenAt(swapped)).toBe(2);
  });

  test('breaks where an event was put in between', () => {
    const [extra] = chain('case-1', { seq: 2, hash: whole[1]?.hash ?? '' }, [
      CaseEvent.parse({ ...events[2], note: 'inserted' }),
    ]);
    const inserted = (links: Link[]) =>
      [...links.slice(0, 2), ...(extra ? [extra] : []), ...links.slice(2)].map((link, index) =>
        changed(link, { seq: index + 1 }),
      );
    expect(brokenAt(inserted)).toBe(4);
  });

  test('does not hold for another case', () => {
    expect(brokenAt((links) => links, 'case-2')).toBe(1);
  });
});

describe('canonical JSON', () => {
  test('has its keys in order, nothing undefined, and lists as they are', () => {
    expect(canonical({ b: 1, a: { d: undefined, c: [2, 'x', null, { z: 1, y: 2 }] } })).toBe(
      '{"a":{"c":[2,"x",null,{"y":2,"z":1}]},"b":1}',
    );
  });

  test('is the same bytes for equal values', () => {
    expect(canonical({ one: 1, two: '二' })).toBe(canonical({ two: '二', one: 1 }));
  });

  test('gives every event back as it was', () => {
    expect(whole.map(({ payload }) => readEvent(payload))).toEqual(events);
  });
});
