import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { day } from '@/lib/domain/day';
import { BODY, storeOffice } from '@/lib/testing/office';
import { closeDatabase, commit, db } from './client';
import { insertDisclosureChange, listDisclosureChanges, listEntryChanges, standing } from './disclosures';
import { Duplicate } from './engine';
import { disclosureChanges } from './schema/disclosures';
import { useFreshDatabase } from './testing';

beforeEach(async () => {
  await useFreshDatabase();
  await storeOffice();
});
afterAll(closeDatabase);

const change = (entryId: string, version: number, more: object = {}) =>
  commit((tx) => [
    insertDisclosureChange(tx, {
      entryId,
      version,
      bodyId: BODY.id,
      unitId: null,
      kind: 'procurement',
      fromOn: day('2020-01-01'),
      toOn: day('2020-12-31'),
      quantities: { projects: 101, amountFen: 2_585_000_000_000 },
      source: '政府采购网',
      madeBy: 'the-registrar',
      madeAt: new Date(`2020-07-0${version}T02:00:00.123Z`),
      ...more,
    }),
  ]);
const causes = (error: unknown): string =>
  error instanceof Error ? `${error.message}\n${causes(error.cause)}` : String(error);

test('what is written is read back, large amounts to the fen', async () => {
  await change('one', 1);
  expect(await listDisclosureChanges(BODY.id)).toEqual([
    {
      entryId: 'one',
      version: 1,
      bodyId: BODY.id,
      unitId: null,
      kind: 'procurement',
      fromOn: '2020-01-01',
      toOn: '2020-12-31',
      quantities: { projects: 101, amountFen: 2_585_000_000_000 },
      title: '',
      number: '',
      source: '政府采购网',
      removed: false,
      reason: '',
      rowDigest: null,
      madeBy: 'the-registrar',
      madeAt: new Date('2020-07-01T02:00:00.123Z'),
    },
  ]);
});

test('the newest change of each entry stands, at any moment', async () => {
  await change('one', 1);
  await change('one', 2, { quantities: { projects: 102 } });
  await change('two', 1);
  await change('two', 2, { removed: true });
  const at = async (moment?: string) =>
    standing(await listDisclosureChanges(BODY.id, moment ? new Date(moment) : undefined)).map(
      ({ entryId, version }) => `${entryId} ${version}`,
    );
  expect(await at()).toEqual(['one 2']);
  expect(await at('2020-07-01T23:59:59Z')).toEqual(['one 1', 'two 1']);
  expect(await listEntryChanges(BODY.id, 'two')).toHaveLength(2);
  expect(await listEntryChanges('another-body', 'two')).toEqual([]);
});

test('one version of an entry is made once', async () => {
  await change('one', 1);
  await expect(change('one', 1)).rejects.toBeInstanceOf(Duplicate);
});

test('no change is changed or removed', async () => {
  await change('one', 1);
  const changing = db().update(disclosureChanges).set({ source: 'x' }).where(eq(disclosureChanges.entryId, 'one'));
  expect(causes(await Promise.resolve(changing).catch((error: unknown) => error))).toContain('append-only');
  const removing = db().delete(disclosureChanges);
  expect(causes(await Promise.resolve(removing).catch((error: unknown) => error))).toContain('append-only');
});
