import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase } from '@/db/client';
import { loadCase } from '@/db/cases';
import { useFreshDatabase } from '@/db/testing';
import { day } from '@/lib/domain/day';
import { Role } from '@/lib/domain/staff/role';
import { callBy, given } from '@/lib/testing/calls';
import { aCase } from '@/lib/testing/case-builder';
import { answer } from '@/lib/testing/decisions';
import { BODY, storeCase, storeOffice } from '@/lib/testing/office';
import { publishReport } from '@/lib/testing/published-year';
import { actOnCase } from '../act-on-case';
import { drawPublished, findPublished, loadReportFile } from './report-file';

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

  test('says that it is a draft, and what its sections say', async () => {
    const data = await json();
    expect(data.note).toBe('（草稿，按现有办件统计，未经发布）');
    expect(data.sections[0].paragraphs[0]).toContain('新收政府信息公开申请1件');
  });

  test('is on the other form when it is asked for so, with the fees of section six', async () => {
    const data = await json({ form: '2021' });
    expect(data.form).toBe('2021');
    expect(data.table3).toHaveProperty('other_misc');
    expect(data.sections.at(-1)).toEqual({
      key: 'other',
      heading: '六、其他需要报告的事项',
      paragraphs: ['本年度发出收费通知0件，总金额0元，实际收取0元。'],
    });
  });

  test('is as it was at the end of a day, and says so', async () => {
    const data = await json({ asOf: day('2020-03-10') });
    expect(data.note).toBe('（按截至2020-03-10的记录统计）');
    expect(data.table3).toMatchObject({ new_received: { total: 1 }, granted: { total: 0 }, carried_out: { total: 1 } });
  });

  test('of a published version is that version, whatever has happened since', async () => {
    await publishReport('2021-01-22', 2020);
    // Published and not moved since, it is no draft; moved, it is one again.
    expect((await json()).note).toBeNull();
    const correction = { type: 'correct', changes: { outcome: 'partial' }, reason: '有误' } as const;
    const version = (await loadCase(BODY.id, '2020-0001'))?.state.version ?? 0;
    given(await actOnCase(callBy('supervisor', '2021-02-01'), '2020-0001', correction, version));
    expect((await json()).note).toContain('草稿');
    await publishReport('2021-02-02', 2020, '结果更正');
    const drawn = async (asked?: number) => {
      const published = await findPublished(BODY.id, 2020, asked);
      return published && JSON.parse(new TextDecoder().decode((await drawPublished(published, 'json')).bytes));
    };
    expect(await drawn(1)).toMatchObject({ note: null, table3: { granted: { total: 1 }, partial: { total: 0 } } });
    expect(await drawn()).toMatchObject({
      note: '（第2版，更正说明：结果更正）',
      table3: { granted: { total: 0 }, partial: { total: 1 } },
    });
    expect(await drawn(3)).toBeNull();
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
