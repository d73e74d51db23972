/** The demonstration's units, staff and applicants. Every person is invented and says so in the name. */
import type { Applicant } from '@/lib/domain/applicant/applicant';
import type { BodySettings } from '@/lib/domain/staff/body';
import type { Role } from '@/lib/domain/staff/role';
import { DEFAULT_SETTINGS } from '../bodies';

export const BODY_NAME = '温州市公安局';

export const SETTINGS: BodySettings = {
  ...DEFAULT_SETTINGS,
  contact: {
    office: '温州市公安局政务公开办公室（演示）',
    address: '温州市鹿城区（演示地址）',
    phone: '0577-00000000',
    hours: '工作日 8:30—12:00，14:00—17:30',
    postcode: '325000',
    email: 'gongkai@example.invalid',
  },
  reconsiderationBody: '温州市人民政府',
  court: '有管辖权的人民法院',
};

export const UNITS = {
  office: '办公室（政务公开）',
  legal: '法制支队',
  public_order: '治安支队',
  exit_entry: '出入境管理支队',
  traffic: '交通警察支队',
} as const;
export type UnitKey = keyof typeof UNITS;

interface Person {
  readonly username: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly unit: UnitKey;
}

export const STAFF = {
  registrar: { username: 'shoujian', name: '陈敏（演示）', roles: ['registrar'], unit: 'office' },
  handler: { username: 'chengban', name: '王立（演示）', roles: ['handler'], unit: 'public_order' },
  exitHandler: { username: 'chengban2', name: '林海（演示）', roles: ['handler'], unit: 'exit_entry' },
  unitHead: { username: 'chuzhang', name: '李强（演示）', roles: ['unit_head'], unit: 'public_order' },
  exitHead: { username: 'chuzhang2', name: '何洁（演示）', roles: ['unit_head'], unit: 'exit_entry' },
  secrecy: { username: 'baomi', name: '周正（演示）', roles: ['secrecy_reviewer'], unit: 'office' },
  legal: { username: 'fazhi', name: '吴静（演示）', roles: ['legal_reviewer'], unit: 'legal' },
  officeHead: { username: 'qianfa', name: '郑文（演示）', roles: ['office_head'], unit: 'office' },
  supervisor: { username: 'duban', name: '黄英（演示）', roles: ['supervisor'], unit: 'office' },
  admin: { username: 'guanli', name: '系统管理员（演示）', roles: ['system_admin'], unit: 'office' },
} as const satisfies Record<string, Person>;
export type StaffKey = keyof typeof STAFF;

/** Who handles and who heads, by unit. */
export const SEATS = {
  public_order: { handler: 'handler', head: 'unitHead' },
  exit_entry: { handler: 'exitHandler', head: 'exitHead' },
} as const satisfies Partial<Record<UnitKey, { handler: StaffKey; head: StaffKey }>>;

const FAMILY_NAMES = '张王李赵陈刘杨黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧';

/** An invented person; the number makes each one different. The identity number is not a real one. */
export const person = (index: number): Applicant => ({
  name: `${[...FAMILY_NAMES][index % FAMILY_NAMES.length] ?? ''}某${index}（演示）`,
  idType: 'other',
  idNumber: `YANSHI-${String(index).padStart(4, '0')}`,
  representative: '',
  contactPerson: '',
  phone: `1380000${String(index).padStart(4, '0')}`,
  address: '浙江省温州市（演示地址）',
  postcode: '325000',
  email: '',
});

export const organisation = (index: number, name: string): Applicant => ({
  ...person(index),
  name: `${name}（演示）`,
  contactPerson: person(index).name,
});
