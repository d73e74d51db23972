/**
 * The yearly form of report years from 2021 on (国办公开办函〔2021〕30号), where it differs from the earlier one: a shorter table
 * two and three rows of other handling. Data only.
 */
import {
  NO_NEGATIVES,
  otherChild,
  otherRow,
  SECTIONS,
  SHARED_CHECKS,
  T2_HEADING,
  T2_ITEM_LABEL,
  t2Column,
  table3,
  TABLE_4,
} from './form-shared';
import type { ReportForm } from './report-form';

const decisions = t2Column('decisions', '本年处理决定数量', 'Decisions this year');

export const FORM_2021: ReportForm = {
  form: '2021',
  issuedBy: '国办公开办函〔2021〕30号',
  fromYear: 2021,
  toYear: null,
  sections: SECTIONS,
  table2: {
    heading: T2_HEADING,
    itemLabel: T2_ITEM_LABEL,
    blocks: [
      {
        key: 't2_1',
        title: '第二十条第（一）项',
        columns: [
          t2Column('issued', '本年制发件数', 'Issued this year'),
          t2Column('repealed', '本年废止件数', 'Repealed this year'),
          t2Column('in_force', '现行有效件数', 'In force'),
        ],
        rows: [
          { key: 'regulations', label: '规章', en: 'Government rules' },
          { key: 'normative', label: '行政规范性文件', en: 'Administrative normative documents' },
        ],
      },
      {
        key: 't2_5',
        title: '第二十条第（五）项',
        columns: [decisions],
        rows: [{ key: 'licence', label: '行政许可', en: 'Administrative licences' }],
      },
      {
        key: 't2_6',
        title: '第二十条第（六）项',
        columns: [decisions],
        rows: [
          { key: 'penalty', label: '行政处罚', en: 'Administrative penalties' },
          { key: 'coercion', label: '行政强制', en: 'Administrative coercion' },
        ],
      },
      {
        key: 't2_8',
        title: '第二十条第（八）项',
        columns: [
          t2Column('amount_10k', '本年收费金额（单位：万元）', 'Charged this year (unit: 10,000 yuan)', 'decimal'),
        ],
        rows: [{ key: 'charges', label: '行政事业性收费', en: 'Administrative charges' }],
      },
    ],
  },
  table3: table3([
    otherRow('header'),
    otherChild(
      'other_no_supplement',
      '1.',
      '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      'Supplement not given in time, no good reason',
      '第三十条',
    ),
    otherChild(
      'other_unpaid_fee',
      '2.',
      '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      'Fee not paid in time',
      '国办函〔2020〕109号第六条',
    ),
    otherChild('other_misc', '3.', '其他', 'Other'),
  ]),
  table4: TABLE_4,
  checks: [
    {
      id: 'T2-1',
      level: 'warning',
      formula:
        'in_force = in_force of the year before + issued - repealed (expiry and takeover may explain a difference)',
    },
    NO_NEGATIVES,
    ...SHARED_CHECKS,
  ],
  figures: [
    { key: 'fee_notice_count', label: '发出收费通知的件数', en: 'Fee notices sent' },
    { key: 'fee_notice_amount', label: '发出收费通知的总金额', en: 'Total of the fee notices' },
    { key: 'fee_collected', label: '实际收取的总金额', en: 'Fees received' },
  ],
};
