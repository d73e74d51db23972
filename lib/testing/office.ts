/**
 * A body with two units and one person for each role, stored under the ids the case builder uses, so that a story told
 * with `aCase()` can be stored and a person of `staff(role)` can call a service.
 */
import { randomUUID } from 'node:crypto';
import { foundBody, insertUnit, insertUser } from '@/db/bodies';
import { insertCase, takeSerial } from '@/db/cases';
import { commit } from '@/db/client';
import { insertNotices } from '@/db/notices';
import { insertApplicant } from '@/db/people';
import { Applicant } from '@/lib/domain/applicant/applicant';
import { maskName } from '@/lib/domain/applicant/identity-check';
import { DEFAULT_NUMBER_PATTERN } from '@/lib/domain/case/acceptance-number';
import { NATIONAL_CALENDAR } from '@/lib/domain/clock/national-calendar';
import { FULL_REVIEW } from '@/lib/domain/review/review-plan';
import type { Actor } from '@/lib/domain/staff/actor';
import type { Body } from '@/lib/domain/staff/body';
import { Role } from '@/lib/domain/staff/role';
import { type CaseBuilder, OTHER_UNIT, staff, UNIT } from './case-builder';

export const BODY: Body = {
  id: 'body',
  name: '某市某局',
  settings: {
    numberPattern: DEFAULT_NUMBER_PATTERN,
    reviewPlan: FULL_REVIEW,
    contact: { office: '办公室', address: '某路1号', phone: '0577-0000', hours: '8:30', postcode: '325000', email: '' },
    reconsiderationBody: '某市人民政府',
    court: '某市某区人民法院',
  },
};

export { useFreshDatabase } from '@/db/testing';

const FOUNDED = new Date('2019-05-15T00:00:00Z');

const PEOPLE: readonly Actor[] = [
  ...Role.options.map((role) => staff(role)),
  staff('handler', 'another-handler'),
  staff('handler', 'handler-b', OTHER_UNIT),
  staff('unit_head', 'head-b', OTHER_UNIT),
];

/** Stores the body, its units and its staff. Passwords are no hashes: nobody can sign in. */
export const storeOffice = (body: Body = BODY): Promise<void> =>
  commit((tx) => [
    ...foundBody(tx, body, FOUNDED),
    insertUnit(tx, body.id, { id: UNIT, name: '甲处', parentId: null }, 0),
    insertUnit(tx, body.id, { id: OTHER_UNIT, name: '乙处', parentId: null }, 1),
    ...PEOPLE.map(({ userId, name, roles, unitId }) =>
      insertUser(tx, {
        id: userId,
        bodyId: body.id,
        username: userId,
        name,
        roles: [...roles],
        unitId,
        passwordHash: '',
        active: true,
        createdAt: FOUNDED,
      }),
    ),
  ]);

export const anApplicant = (more: Partial<Applicant> = {}): Applicant =>
  Applicant.parse({
    name: '诸葛测试',
    idType: 'resident_id',
    idNumber: '11010519491231002X',
    phone: '13812345678',
    address: '浙江省温州市某路2号',
    ...more,
  });

interface Stored {
  readonly id?: string;
  readonly number?: string;
  readonly bodyId?: string;
  readonly applicant?: Applicant;
  readonly queryCodeHash?: string;
}

/** Stores a told case; its id is its number unless another one is given. */
export async function storeCase(told: CaseBuilder, stored: Stored = {}): Promise<string> {
  const {
    number = '2020-0001',
    id = number,
    bodyId = BODY.id,
    applicant = anApplicant(),
    queryCodeHash = null,
  } = stored;
  const events = told
    .events()
    .map((event) => (event.type === 'received' ? { ...event, acceptanceNumber: number } : event));
  const applicantMasked = maskName(told.state().applicantKind, applicant.name);
  await commit((tx) => [
    ...insertCase(tx, { id, bodyId, applicantMasked, queryCodeHash, events }, NATIONAL_CALENDAR),
    insertApplicant(tx, bodyId, id, applicant),
  ]);
  return id;
}

/** Stores a notice to one person that a case is due. */
export const storeNotice = (userId: string, caseId: string): Promise<void> =>
  commit((tx) => {
    const about = { kind: 'due_today', about: '2020-03-30', createdAt: new Date('2020-03-30T00:30:00Z') } as const;
    return insertNotices(tx, [{ id: randomUUID(), bodyId: BODY.id, userId, caseId, ...about }]);
  });

/** The counter of a year as it is once so many numbers were given out; stored cases bring numbers of their own. */
export const storeCounter = (year: number, last: number, bodyId = BODY.id): Promise<void> =>
  commit((tx) => [takeSerial(tx, bodyId, year, 0, last)]);
