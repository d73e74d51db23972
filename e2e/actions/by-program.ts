// The JSON door, for what a spec needs to be there and is not about: a case somewhere on its way.
import type { Page } from '@playwright/test';
import type { CaseCommand } from '@/lib/domain/case/command';
import { day, type Day } from '@/lib/domain/day';
import { expect, OUR_ORIGIN } from '../fixtures';

export const ask = async <T>(page: Page, path: string): Promise<T> => {
  const answer = await page.request.get(`/api/v1${path}`);
  expect(answer.status(), path).toBe(200);
  return (await answer.json()) as T;
};

export const send = (page: Page, path: string, body: unknown, headers: Record<string, string> = OUR_ORIGIN) =>
  page.request.post(`/api/v1${path}`, { data: body, headers });

export interface CaseMade {
  readonly caseId: string;
  readonly acceptanceNumber: string;
  readonly queryCode: string;
}

export interface Wanted {
  readonly subject: string;
  readonly applicant?: string;
  readonly channel?: 'in_person' | 'online';
  /** Today, unless it came earlier and is entered only now. */
  readonly arrivedOn?: Day;
  /** Whose other requests it counts with. */
  readonly idNumber?: string;
}

/** A request handed in, registered by the person signed in. */
export async function register(page: Page, wanted: Wanted): Promise<CaseMade> {
  const {
    subject,
    applicant = '程某（测试）',
    channel = 'in_person',
    arrivedOn = today(),
    idNumber = 'CESHI-0001',
  } = wanted;
  const answer = await send(page, '/cases', {
    request: {
      type: 'register',
      channel,
      arrivedOn,
      applicantKind: 'natural',
      subject,
      description: `申请公开：${subject}。`,
      wantedForm: 'paper',
      wantedDelivery: 'post',
    },
    applicant: {
      name: applicant,
      idType: 'other',
      idNumber,
      representative: '',
      contactPerson: '',
      phone: '13800009999',
      address: '浙江省温州市（测试地址）',
      postcode: '325000',
      email: '',
    },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()) as CaseMade;
}

export interface CaseSeen {
  readonly state: { readonly version: number; readonly status: string; readonly subject: string };
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly handlers: readonly { readonly id: string; readonly name: string }[];
  readonly actions: readonly { readonly action: string }[];
}

export const see = (page: Page, caseId: string): Promise<CaseSeen> => ask(page, `/cases/${caseId}`);

/** One command on the newest version of a case. */
export async function act(page: Page, caseId: string, command: CaseCommand): Promise<void> {
  const { state } = await see(page, caseId);
  const answer = await send(page, `/cases/${caseId}/commands`, { expectedVersion: state.version, command });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** Hands a registered case to a unit. */
export async function assign(page: Page, caseId: string, unit: string): Promise<void> {
  const { units } = await see(page, caseId);
  await act(page, caseId, { type: 'assign', unitId: units.find(({ name }) => name === unit)?.id ?? '', note: '' });
}

export async function acceptBy(page: Page, caseId: string, handler: string): Promise<void> {
  const { handlers } = await see(page, caseId);
  await act(page, caseId, { type: 'accept', handlerId: handlers.find(({ name }) => name === handler)?.id ?? '' });
}

/** The day on the office's clock. */
export const today = (): Day =>
  day(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(new Date()));

export const thisYear = (): number => Number(today().slice(0, 4));
