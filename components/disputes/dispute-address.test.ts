import { describe, expect, it } from 'vitest';
import { DisputeKind, Table4Column } from '@/lib/domain/report/dispute';
import { cellHref, cellOfAddress, kindOfAddress } from './dispute-address';

const read = (href: string) => Object.fromEntries(new URL(href, 'http://localhost').searchParams);

describe('the address of a number of table four', () => {
  it('is read as it was written', () => {
    for (const kind of DisputeKind.options) {
      for (const column of Table4Column.options) {
        const cell = { kind, year: 2020, column };
        expect(cellOfAddress(read(cellHref(cell)))).toEqual(cell);
      }
    }
  });

  it.each([
    '/disputes',
    '/disputes?kind=recon',
    '/disputes?kind=recon&year=2020',
    '/disputes?kind=recon&year=20&column=total',
    '/disputes?kind=recon&year=2020&column=all',
    '/disputes?kind=nothing&year=2020&column=total',
  ])('%s names none', (href) => {
    expect(cellOfAddress(read(href))).toBeNull();
  });

  it('may name a kind alone', () => {
    expect(kindOfAddress(read('/disputes?kind=suit_direct'))).toBe('suit_direct');
    expect(kindOfAddress(read('/disputes?kind=x'))).toBeNull();
  });
});
