/**
 * The yearly form of report years 2019 and 2020 (国办公开办函〔2019〕60号), where it differs from the later one: table two with
 * last year's items and procurement, and one single row for other handling. Data only.
 */
import {
  NO_NEGATIVES,
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

const lastYear = t2Column('prev_items', '上一年项目数量', 'Items last year');
const change = t2Column('change', '本年增/减', 'Change this year', 'signed_int');
const decisions = t2Column('decisions', '处理决定数量', 'Decisions');

export const FORM_2019: ReportForm = {
  form: '2019',
  issuedBy: '国办公开办函〔2019〕60号',
  fromYear: 2019,
  toYear: 2020,
  sections: SECTIONS,
  table2: {
    heading: T2_HEADING,
    itemLabel: T2_ITEM_LABEL,
    blocks: [
      {
        key: 't2_1',
        title: '第二十条第（一）项',
        columns: [
          t2Column('made', '本年新制作数量', 'Made this year'),
          t2Column('published', '本年新公开数量', 'Published this year'),
          t2Column('public_total', '对外公开总数量', 'Public in total'),
        ],
        rows: [
          { key: 'regulations', label: '规章', en: 'Government rules' },
          { key: 'normative', label: '规范性文件', en: 'Normative documents' },
        ],
      },
      {
        key: 't2_5',
        title: '第二十条第（五）项',
        columns: [lastYear, change, decisions],
        rows: [
          { key: 'licence', label: '行政许可', en: 'Administrative licences' },
          { key: 'other_services', label: '其他对外管理服务事项', en: 'Other services to the public' },
        ],
      },
      {
        key: 't2_6',
        title: '第二十条第（六）项',
        columns: [lastYear, change, decisions],
        rows: [
          { key: 'penalty', label: '行政处罚', en: 'Administrative penalties' },
          { key: 'coercion', label: '行政强制', en: 'Administrative coercion' },
        ],
      },
      {
        key: 't2_8',
        title: '第二十条第（八）项',
        columns: [lastYear, change],
        rows: [{ key: 'charges', label: '行政事业性收费', en: 'Administrative charges' }],
      },
      {
        key: 't2_9',
        title: '第二十条第（九）项',
        columns: [
          t2Column('purchase_items', '采购项目数量', 'Purchases'),
          t2Column('purchase_amount', '采购总金额', 'Total amount', 'decimal'),
        ],
        rows: [{ key: 'procurement', label: '政府集中采购', en: 'Central procurement' }],
      },
    ],
  },
  table3: table3([otherRow('leaf')]),
  table4: TABLE_4,
  checks: [
    { id: 'T2-1', level: 'warning', formula: 'prev_items = prev_items + change, both of the year before' },
    { id: 'T2-2', level: 'warning', formula: 'public_total >= published' },
    NO_NEGATIVES,
    ...SHARED_CHECKS,
  ],
  figures: [],
};
