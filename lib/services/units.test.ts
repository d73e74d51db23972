import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase } from '@/db/client';
import { useFreshDatabase } from '@/db/testing';
import { callBy, given } from '@/lib/testing/calls';
import { UNIT } from '@/lib/testing/case-builder';
import { refusal } from '@/lib/testing/decisions';
import { storeOffice } from '@/lib/testing/office';
import { loadSettings } from './settings';
import { addUnit, NewUnit } from './units';

beforeEach(async () => {
  await useFreshDatabase();
  await storeOffice();
});
afterAll(closeDatabase);

const admin = callBy('system_admin', '2020-03-04');

describe('a unit', () => {
  test('is added below another one, or at the top, behind those that are there', async () => {
    const { id } = given(await addUnit(admin, { name: '甲处一科', parentId: UNIT }));
    const { units } = given(await loadSettings(admin));
    expect(units.at(-1)).toEqual({ id, name: '甲处一科', parentId: UNIT });
  });

  test('is not added below one that is not there', async () => {
    expect(refusal(await addUnit(admin, { name: '某科', parentId: 'nowhere' }))).toMatchObject({
      code: 'unit_unknown',
      field: 'parentId',
    });
    expect(NewUnit.safeParse({ name: ' ' }).success).toBe(false);
  });
});
