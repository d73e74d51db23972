/** Registering a case through the service (number, events, chain, cache, sealed applicant) against two bare inserts made durable. */
import path from 'node:path';
import { day } from '@/lib/domain/day';
import type { Actor } from '@/lib/domain/staff/actor';
import { officeMoment } from '@/lib/platform/today';
import { callAt } from '@/lib/services/call';
import { prepareDatabase } from '@/lib/services/database';
import { registerRequest, type RegisterRequest } from '@/lib/services/register-request';
import { makeBody } from '@/lib/services/bodies';
import { openBare } from './bare-sqlite';
import { type Measure, perSecond } from './measure';

const ROUND_MS = 1500;
const ON = day('2020-03-02');

const REQUEST: RegisterRequest = {
  request: {
    type: 'register',
    channel: 'in_person',
    applicantKind: 'natural',
    subject: '某事项办理依据',
    description: '申请公开某事项的办理依据和流程。',
    wantedForm: 'paper',
    wantedDelivery: 'post',
    arrivedOn: ON,
  },
  applicant: {
    name: '某人',
    idType: 'other',
    idNumber: 'BENCH-1',
    representative: '',
    contactPerson: '',
    phone: '',
    address: '',
    postcode: '',
    email: '',
  },
};

export async function registerCase(folder: string): Promise<Measure> {
  await prepareDatabase();
  const bodyId = await makeBody('基准', officeMoment(ON));
  const actor: Actor = { userId: 'bench', name: 'bench', bodyId, roles: ['registrar'], unitId: null, unitIds: [] };
  const call = callAt(actor, officeMoment(ON));

  const bare = openBare(path.join(folder, 'bare.db'));
  bare.exec(
    'create table a (id integer primary key, number text unique, subject text); create table b (id integer primary key, a integer, payload text);',
  );
  const insertA = bare.prepare('insert into a (number, subject) values (?, ?)');
  const insertB = bare.prepare('insert into b (a, payload) values (?, ?)');
  let number = 0;
  const twoInserts = bare.transaction(() => {
    number += 1;
    const { lastInsertRowid } = insertA.run(`2020-${number}`, REQUEST.request.subject);
    insertB.run(lastInsertRowid, REQUEST.request.description);
  });

  return {
    unit: 'cases/s',
    rounds: 7,
    ours: () => perSecond(ROUND_MS, () => registerRequest(call, REQUEST)),
    baseline: () => perSecond(ROUND_MS, () => twoInserts.immediate()),
    close: async () => void bare.close(),
  };
}
