import { describe, expect, it } from 'vitest';
import { day } from '@/lib/domain/day';
import type { QueueQuery } from '@/lib/queries/queue';
import { changedHref, filtersUsed, NO_FILTERS, queueHref, viewHref } from './queue-address';

const mine: QueueQuery = { view: 'mine', sort: 'due', order: 'asc', page: 1, pageSize: 20 };

describe('the address of the queue', () => {
  it('says nothing of what goes without saying', () => {
    expect(queueHref(mine)).toBe('/queue?view=mine');
    expect(viewHref('overdue', 20)).toBe('/queue?view=overdue');
  });

  it('opens all cases with the newest first', () => {
    expect(viewHref('all', 50)).toBe('/queue?view=all&pageSize=50&sort=received&order=desc');
  });

  it('joins several statuses with commas and escapes words', () => {
    expect(queueHref({ ...mine, status: ['assigned', 'handling'], q: '补偿 方案' })).toBe(
      '/queue?view=mine&status=assigned%2Chandling&q=%E8%A1%A5%E5%81%BF+%E6%96%B9%E6%A1%88',
    );
  });

  it('goes back to the first page when something changes', () => {
    expect(changedHref({ ...mine, page: 3 }, { channel: 'online' })).toBe('/queue?view=mine&channel=online');
    expect(changedHref({ ...mine, page: 3 }, { page: 4 })).toBe('/queue?view=mine&page=4');
  });

  it('drops every filter and keeps the words searched for', () => {
    const filtered: QueueQuery = { ...mine, q: '方案', status: ['closed'], dueTo: day('2026-11-30') };
    expect(filtersUsed(filtered)).toBe(2);
    expect(changedHref(filtered, NO_FILTERS)).toBe('/queue?view=mine&q=%E6%96%B9%E6%A1%88');
  });
});
