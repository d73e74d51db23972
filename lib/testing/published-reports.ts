/**
 * The tables of published yearly reports, as tests expect them. Table two is whole and as printed: none of the five leaves a
 * cell of it out. In tables three and four cells left out are zero or were printed blank; their totals are in
 * `published-totals.ts`.
 */
import type { ApplicantKind } from '@/lib/domain/applicant/applicant-kind';
import type { Channel } from '@/lib/domain/case/channel';
import type { DisputeKind, DisputeResult } from '@/lib/domain/report/dispute';
import type { FormYear, Table3RowKey } from '@/lib/domain/report/report-form';

export interface PublishedReport {
  readonly body: string;
  readonly year: number;
  readonly form: FormYear;
  readonly table2: Readonly<Record<string, string>>;
  readonly table3: Readonly<Partial<Record<Table3RowKey, Readonly<Partial<Record<ApplicantKind, number>>>>>>;
  readonly table4: Readonly<Partial<Record<DisputeKind, Readonly<Partial<Record<DisputeResult | 'pending', number>>>>>>;
  /** New requests by channel, where the prose tells it. */
  readonly channels?: Readonly<Partial<Record<Channel, number>>>;
}

/** 温州市公安局2020年政府信息公开工作年度报告。 */
export const WENZHOU_POLICE_2020: PublishedReport = {
  body: '温州市公安局',
  year: 2020,
  form: '2019',
  table2: {
    'regulations.made': '0',
    'regulations.published': '0',
    'regulations.public_total': '0',
    'normative.made': '4',
    'normative.published': '4',
    'normative.public_total': '10',
    'licence.prev_items': '166',
    'licence.change': '减少75项',
    'licence.decisions': '699370',
    'other_services.prev_items': '135',
    'other_services.change': '减少34项',
    'other_services.decisions': '877579',
    'penalty.prev_items': '249',
    'penalty.change': '无增减',
    'penalty.decisions': '2804309',
    'coercion.prev_items': '28',
    'coercion.change': '无增减',
    'coercion.decisions': '68138',
    'charges.prev_items': '13',
    'charges.change': '增加1项',
    'procurement.purchase_items': '101',
    'procurement.purchase_amount': '25351683元',
  },
  table3: {
    new_received: { natural: 12 },
    carried_in: { natural: 1 },
    granted: { natural: 3 },
    partial: { natural: 1 },
    refused_third_party: { natural: 1 },
    unavailable_not_held: { natural: 8 },
    total_handled: { natural: 13 },
  },
  table4: {
    suit_direct: { upheld: 1 },
  },
  channels: { online: 10, in_person: 1, signed_mail: 1 },
};

/** 2019年上海市人民政府办公厅政府信息公开工作年度报告。 */
export const SHANGHAI_OFFICE_2019: PublishedReport = {
  body: '上海市人民政府办公厅',
  year: 2019,
  form: '2019',
  table2: {
    'regulations.made': '13',
    'regulations.published': '13',
    'regulations.public_total': '524',
    'normative.made': '60',
    'normative.published': '60',
    'normative.public_total': '368',
    'licence.prev_items': '0',
    'licence.change': '0',
    'licence.decisions': '0',
    'other_services.prev_items': '0',
    'other_services.change': '0',
    'other_services.decisions': '0',
    'penalty.prev_items': '0',
    'penalty.change': '0',
    'penalty.decisions': '0',
    'coercion.prev_items': '0',
    'coercion.change': '0',
    'coercion.decisions': '0',
    'charges.prev_items': '0',
    'charges.change': '0',
    'procurement.purchase_items': '6',
    'procurement.purchase_amount': '251000元',
  },
  table3: {
    new_received: { natural: 821, business: 35, legal_services: 2, other_org: 1 },
    carried_in: { natural: 18 },
    granted: { natural: 258, business: 12, legal_services: 1, other_org: 1 },
    partial: { natural: 3 },
    refused_state_secret: { natural: 14 },
    refused_internal_affairs: { natural: 5 },
    refused_deliberative: { natural: 3, business: 1 },
    refused_administrative_query: { natural: 10, business: 2 },
    unavailable_not_held: { natural: 252, business: 12, legal_services: 1 },
    unavailable_needs_creation: { natural: 44, business: 3 },
    unavailable_still_unclear: { natural: 25 },
    not_processed_petition: { natural: 148, business: 1 },
    not_processed_repeat: { natural: 5, business: 4 },
    total_handled: { natural: 767, business: 35, legal_services: 2, other_org: 1 },
    carried_out: { natural: 72 },
  },
  table4: {
    recon: { upheld: 5, pending: 2 },
    suit_direct: { upheld: 8, pending: 1 },
  },
};

/** 宿迁市2023年政府信息公开工作年度报告（全市汇总）。 */
export const SUQIAN_2023: PublishedReport = {
  body: '宿迁市',
  year: 2023,
  form: '2021',
  table2: {
    'regulations.issued': '2',
    'regulations.repealed': '0',
    'regulations.in_force': '11',
    'normative.issued': '109',
    'normative.repealed': '489',
    'normative.in_force': '597',
    'licence.decisions': '1808595',
    'penalty.decisions': '2822652',
    'coercion.decisions': '20163',
    'charges.amount_10k': '59237.2449',
  },
  table3: {
    new_received: { natural: 3402, business: 99, public_interest: 4, legal_services: 5, other_org: 1 },
    carried_in: { natural: 91, business: 3, legal_services: 2 },
    granted: { natural: 1175, business: 12, public_interest: 3, legal_services: 1 },
    partial: { natural: 319, business: 7, legal_services: 2 },
    refused_other_law: { natural: 27 },
    refused_safety_stability: { natural: 6 },
    refused_third_party: { natural: 38 },
    refused_internal_affairs: { natural: 20 },
    refused_deliberative: { natural: 9 },
    refused_enforcement_file: { natural: 21 },
    refused_administrative_query: { natural: 20, business: 1 },
    unavailable_not_held: { natural: 968, business: 74, public_interest: 1, legal_services: 3, other_org: 1 },
    unavailable_needs_creation: { natural: 26, business: 2 },
    unavailable_still_unclear: { natural: 3 },
    not_processed_petition: { natural: 305 },
    not_processed_repeat: { natural: 39 },
    not_processed_excessive: { natural: 58 },
    not_processed_reconfirm: { natural: 4 },
    other_no_supplement: { natural: 40 },
    other_unpaid_fee: { natural: 10 },
    other_misc: { natural: 287, business: 3, legal_services: 1 },
    total_handled: { natural: 3375, business: 99, public_interest: 4, legal_services: 7, other_org: 1 },
    carried_out: { natural: 118, business: 3 },
  },
  table4: {
    recon: { upheld: 309, corrected: 17, other: 88, pending: 26 },
    suit_direct: { upheld: 1, corrected: 1, other: 16, pending: 6 },
    suit_after_recon: { upheld: 13, other: 67, pending: 9 },
  },
};

/** 淮安市洪泽区人民政府2024年政府信息公开工作年度报告。 */
export const HONGZE_2024: PublishedReport = {
  body: '淮安市洪泽区人民政府',
  year: 2024,
  form: '2021',
  table2: {
    'regulations.issued': '0',
    'regulations.repealed': '0',
    'regulations.in_force': '0',
    'normative.issued': '3',
    'normative.repealed': '0',
    'normative.in_force': '8',
    'licence.decisions': '9487',
    'penalty.decisions': '2776',
    'coercion.decisions': '84',
    'charges.amount_10k': '7545',
  },
  table3: {
    new_received: { natural: 95 },
    granted: { natural: 50 },
    partial: { natural: 9 },
    refused_safety_stability: { natural: 1 },
    refused_deliberative: { natural: 1 },
    refused_enforcement_file: { natural: 1 },
    unavailable_not_held: { natural: 31 },
    unavailable_needs_creation: { natural: 1 },
    not_processed_petition: { natural: 1 },
    total_handled: { natural: 95 },
  },
  table4: {
    recon: { upheld: 1, corrected: 1 },
    suit_direct: { upheld: 1 },
    suit_after_recon: { upheld: 2, other: 1 },
  },
};

/** 沭阳县人民政府2025年政府信息公开工作年度报告。 */
export const SHUYANG_2025: PublishedReport = {
  body: '沭阳县人民政府',
  year: 2025,
  form: '2021',
  table2: {
    'regulations.issued': '0',
    'regulations.repealed': '0',
    'regulations.in_force': '0',
    'normative.issued': '6',
    'normative.repealed': '1',
    'normative.in_force': '32',
    'licence.decisions': '517645',
    'penalty.decisions': '693957',
    'coercion.decisions': '2154',
    'charges.amount_10k': '4068.208',
  },
  table3: {
    new_received: { natural: 705, business: 3, legal_services: 5 },
    carried_in: { natural: 36 },
    granted: { natural: 290, business: 1, legal_services: 3 },
    partial: { natural: 99, legal_services: 2 },
    refused_safety_stability: { natural: 2 },
    refused_third_party: { natural: 2 },
    refused_internal_affairs: { natural: 13 },
    refused_deliberative: { natural: 2 },
    refused_enforcement_file: { natural: 4 },
    refused_administrative_query: { natural: 9 },
    unavailable_not_held: { natural: 111 },
    unavailable_needs_creation: { natural: 2 },
    not_processed_petition: { natural: 12 },
    not_processed_repeat: { natural: 6, business: 1 },
    other_no_supplement: { natural: 9 },
    other_unpaid_fee: { natural: 7 },
    other_misc: { natural: 142, business: 1 },
    total_handled: { natural: 710, business: 3, legal_services: 5 },
    carried_out: { natural: 31 },
  },
  table4: {
    recon: { upheld: 27, corrected: 10, other: 9, pending: 15 },
    suit_direct: { upheld: 3 },
    suit_after_recon: { upheld: 8, other: 1, pending: 1 },
  },
};

export const PUBLISHED_REPORTS = [WENZHOU_POLICE_2020, SHANGHAI_OFFICE_2019, SUQIAN_2023, HONGZE_2024, SHUYANG_2025];
