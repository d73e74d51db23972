import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase } from '@/db/client';
import { useFreshDatabase } from '@/db/testing';
import { Role } from '@/lib/domain/staff/role';
import { callBy, given } from '@/lib/testing/calls';
import { aCase } from '@/lib/testing/case-builder';
import { answer } from '@/lib/testing/decisions';
import { BODY, storeCase, storeOffice } from '@/lib/testing/office';
import { loadReportFile } from './report-file';

beforeEach(async () => {
  await useFreshDatabase();
  await storeOffice();
  const story = aCase().received('2020-03-02').assigned().accepted().drafted().reviewed().signed();
  await storeCase(story.delivered('2020-03-20'), { number: '2020-0001' });
});
afterAll(closeDatabase);

const json = async (asked: Partial<Parameters<typeof loadReportFile>[1]> = {}) => {
  const call = callBy('supervisor', '2021-01-22');
  const { bytes } = given(await loadReportFile(call, { year: 2020, format: 'json', ...asked }));
  return JSON.parse(new TextDecoder().decode(bytes));
};

describe('the report as a file', () => {
  test('is counted from the cases, under the name of the body, on the form of its year', async () => {
    const data = await json();
    expect(data).toMatchObject({ body: BODY.name, year: 2020, form: '2019' });
    expect(data.table3).toMatchObject({ new_received: { natural: 1, total: 1 }, granted: { total: 1 } });
    expect(data.title).toBe(`${BODY.name}2020年政府信息公开工作年度报告`);
  });

  test('is on the other form, with text and a note, when it is asked for so', async () => {
    const data = await json({ form: '2021', narrative: { other: '没有。' }, note: '草稿' });
    expect(data).toMatchObject({ form: '2021', note: '草稿' });
    expect(data.table3).toHaveProperty('other_misc');
    expect(data.sections.at(-1)).toEqual({ key: 'other', heading: '六、其他需要报告的事项', paragraphs: ['没有。'] });
  });

  test('is for those who may read the report, and for no one else', async () => {
    for (const role of Role.options) {
      const isAdmin = ['system_admin', 'security_admin', 'auditor'].includes(role);
      const asked = { year: 2020, format: 'csv' } as const;
      expect(answer(await loadReportFile(callBy(role, '2021-01-22'), asked)), role).toBe(
        isAdmin ? 'not_allowed' : 'ok',
      );
    }
  });
});
