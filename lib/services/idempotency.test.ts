import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase } from '@/db/client';
import { rawSql, useFreshDatabase } from '@/db/testing';
import { day } from '@/lib/domain/day';
import type { Result } from '@/lib/domain/result';
import { aHandIn, callBy, given } from '@/lib/testing/calls';
import { aCase, UNIT } from '@/lib/testing/case-builder';
import { answer } from '@/lib/testing/decisions';
import { aConclusion, aFiling } from '@/lib/testing/disputes';
import { storeCase, storeOffice } from '@/lib/testing/office';
import { actOnCase } from './act-on-case';
import { concludeDispute, fileDispute } from './disputes';
import { addDocument } from './documents';
import { registerRequest } from './register-request';
import { addStaff } from './staff';
import { addUnit } from './units';
import { actOnReport } from './report/report-desk';

const dataDir = mkdtempSync(path.join(tmpdir(), 'gongkai-idempotency-'));
process.env['GONGKAI_DATA_DIR'] = dataDir;

beforeEach(async () => {
  await useFreshDatabase();
  await storeOffice();
});
afterAll(async () => {
  await closeDatabase();
  rmSync(dataDir, { recursive: true, force: true });
});

const ON = '2021-01-22';
const admin = callBy('system_admin', ON);
const legal = callBy('legal_reviewer', ON);
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const filed = (on: string) => aFiling({ filedOn: day(on) });
const colleague = (name: string) => ({ username: 'xinren', name, roles: ['handler' as const], unitId: UNIT });

type Send = (key: string) => Promise<Result<unknown>>;
interface Operation {
  /** What must grow by one. */
  readonly table: string;
  /** Makes what it needs, then gives the request and another one like it. */
  readonly requests: () => Promise<readonly [Send, Send]>;
}

const OPERATIONS: Readonly<Record<string, Operation>> = {
  'a registration': {
    table: 'cases',
    requests: async () => [
      (key) => registerRequest(callBy('registrar', ON), aHandIn(ON), key),
      (key) => registerRequest(callBy('registrar', ON), aHandIn(ON, { subject: '另一事项' }), key),
    ],
  },
  'a command': {
    table: 'case_events',
    requests: async () => {
      const caseId = await storeCase(aCase().received('2021-01-20'));
      const assign = (note: string) => (key: string) =>
        actOnCase(callBy('registrar', ON), caseId, { type: 'assign', unitId: UNIT, note }, 2, { key });
      return [assign(''), assign('急')];
    },
  },
  'a document': {
    table: 'documents',
    requests: async () => {
      const caseId = await storeCase(aCase().received('2021-01-20'));
      const add = (name: string) => (key: string) =>
        addDocument(callBy('registrar', ON), caseId, { kind: 'applicant', name, bytes: PDF }, key);
      return [add('a.pdf'), add('b.pdf')];
    },
  },
  'a dispute': {
    table: 'dispute_changes',
    requests: async () => [
      (key) => fileDispute(legal, filed('2020-04-01'), key),
      (key) => fileDispute(legal, filed('2020-04-02'), key),
    ],
  },
  'the conclusion of a dispute': {
    table: 'dispute_changes where concluded_on is not null',
    requests: async () => {
      const { id } = given(await fileDispute(legal, filed('2020-04-01')));
      const conclude = (result: 'upheld' | 'other') => (key: string) =>
        concludeDispute(legal, id, aConclusion({ concludedOn: day('2020-05-01'), result }), key);
      return [conclude('upheld'), conclude('other')];
    },
  },
  'a unit': {
    table: 'units',
    requests: async () => [
      (key) => addUnit(admin, { name: '丙处', parentId: null }, key),
      (key) => addUnit(admin, { name: '丁处', parentId: null }, key),
    ],
  },
  'an account': {
    table: 'users',
    requests: async () => [
      (key) => addStaff(admin, colleague('新人'), key),
      (key) => addStaff(admin, colleague('又一人'), key),
    ],
  },
  'a step of the report': {
    table: 'report_changes',
    requests: async () => {
      const write = (text: string) => ({ type: 'write', section: 'problems', text }) as const;
      return [
        (key) => actOnReport(callBy('supervisor', ON), 2020, write('一'), 0, key),
        (key) => actOnReport(callBy('supervisor', ON), 2019, write('二'), 0, key),
      ];
    },
  },
};

describe.each(Object.entries(OPERATIONS))('%s', (_name, { table, requests }) => {
  const count = async () => (await rawSql(`select 1 from ${table}`)).length;

  test('sent again under its key is answered alike and changes nothing more', async () => {
    const [send] = await requests();
    const before = await count();
    const first = given(await send('key-1'));
    expect(await count()).toBe(before + 1);
    expect(given(await send('key-1'))).toEqual(first);
    expect(await count()).toBe(before + 1);
  });

  test('sent twice at the same time is carried out once', async () => {
    const [send] = await requests();
    const before = await count();
    const [one, other] = await Promise.all([send('key-1'), send('key-1')]);
    expect(given(one)).toEqual(given(other));
    expect(await count()).toBe(before + 1);
  });

  test('is not another one under the same key', async () => {
    const [send, another] = await requests();
    given(await send('key-1'));
    expect(answer(await another('key-1'))).toBe('key_used_for_another_request');
  });
});

test('a key stands for one request, whatever is asked', async () => {
  given(await addUnit(admin, { name: '丙处', parentId: null }, 'key-1'));
  expect(answer(await addStaff(admin, colleague('新人'), 'key-1'))).toBe('key_used_for_another_request');
});

test('the answer to a repeated request is kept in no readable form', async () => {
  const { password } = given(await addStaff(admin, colleague('新人'), 'key-1'));
  expect(JSON.stringify(await rawSql('select * from idempotency_keys'))).not.toContain(password);
});
