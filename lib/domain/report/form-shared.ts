/**
 * The parts the 2019 and the 2021 form print alike: section headings, table three but for its last group, table four, and
 * the checks on both (国办公开办函〔2019〕60号, 国办公开办函〔2021〕30号). What differs stays in the two form files.
 */
import type { DisputeKind, Table4Column } from './dispute';
import type {
  FormCheck,
  FormSection,
  FormTable3,
  FormTable4,
  HeaderCell,
  LeafRow,
  RowKey,
  T2Column,
  T3Column,
  T3Row,
  T4Column,
  Table3RowKey,
} from './report-form';

export const SECTIONS: readonly FormSection[] = [
  { key: 'overview', number: '一', title: '总体情况', en: 'Overview', kind: 'text' },
  { key: 'disclosure', number: '二', title: '主动公开政府信息情况', en: 'Proactive disclosure', kind: 'table' },
  {
    key: 'requests',
    number: '三',
    title: '收到和处理政府信息公开申请情况',
    en: 'Requests received and handled',
    kind: 'table',
  },
  {
    key: 'disputes',
    number: '四',
    title: '政府信息公开行政复议、行政诉讼情况',
    en: 'Reconsideration and litigation',
    kind: 'table',
  },
  {
    key: 'problems',
    number: '五',
    title: '存在的主要问题及改进情况',
    en: 'Main problems and improvements',
    kind: 'text',
  },
  { key: 'other', number: '六', title: '其他需要报告的事项', en: 'Other matters to report', kind: 'text' },
];

export const T2_HEADING = '二、主动公开政府信息情况';
export const T2_ITEM_LABEL = '信息内容';

export const t2Column = (key: string, label: string, en: string, type: T2Column['type'] = 'int'): T2Column => ({
  key,
  label,
  en,
  type,
});

const row = (
  key: RowKey,
  parent: RowKey | null,
  number: string,
  label: string,
  en: string,
  rest: Partial<Pick<T3Row, 'kind' | 'basis'>> = {},
): T3Row => ({ key, parent, number, label, printed: `${number}${label}`, en, kind: 'leaf', ...rest });

const header = { kind: 'header' } as const;

const rowsBeforeOther: readonly T3Row[] = [
  row('new_received', null, '一、', '本年新收政府信息公开申请数量', 'Received this year'),
  row('carried_in', null, '二、', '上年结转政府信息公开申请数量', 'Carried in from last year'),
  row('results', null, '三、', '本年度办理结果', 'Results this year', header),
  row('granted', 'results', '（一）', '予以公开', 'Granted'),
  row(
    'partial',
    'results',
    '（二）',
    '部分公开（区分处理的，只计这一情形，不计其他情形）',
    'Partly granted (a severed reply counts here and nowhere else)',
  ),
  row('refused', 'results', '（三）', '不予公开', 'Refused', header),
  row('refused_state_secret', 'refused', '1.', '属于国家秘密', 'State secret', { basis: '第十四条' }),
  row('refused_other_law', 'refused', '2.', '其他法律行政法规禁止公开', 'Forbidden by another law or regulation', {
    basis: '第十四条',
  }),
  row('refused_safety_stability', 'refused', '3.', '危及“三安全一稳定”', 'Endangers security or social stability', {
    basis: '第十四条',
  }),
  row('refused_third_party', 'refused', '4.', '保护第三方合法权益', 'Protects the rights of a third party', {
    basis: '第十五条、第三十二条',
  }),
  row(
    'refused_internal_affairs',
    'refused',
    '5.',
    '属于三类内部事务信息',
    'Internal affairs: staff, logistics, workflow',
    {
      basis: '第十六条第一款',
    },
  ),
  row('refused_deliberative', 'refused', '6.', '属于四类过程性信息', 'Process records', { basis: '第十六条第二款' }),
  row('refused_enforcement_file', 'refused', '7.', '属于行政执法案卷', 'Enforcement case file', {
    basis: '第十六条第二款',
  }),
  row('refused_administrative_query', 'refused', '8.', '属于行政查询事项', 'Look-up under a procedure of its own', {
    basis: '第三十六条第七项',
  }),
  row('unavailable', 'results', '（四）', '无法提供', 'Cannot be provided', header),
  row('unavailable_not_held', 'unavailable', '1.', '本机关不掌握相关政府信息', 'Not held by this body', {
    basis: '第三十六条第四项、第五项',
  }),
  row('unavailable_needs_creation', 'unavailable', '2.', '没有现成信息需要另行制作', 'Would have to be made', {
    basis: '第三十八条',
  }),
  row(
    'unavailable_still_unclear',
    'unavailable',
    '3.',
    '补正后申请内容仍不明确',
    'Still unclear after the supplement',
    {
      basis: '第三十条',
    },
  ),
  row('not_processed', 'results', '（五）', '不予处理', 'Not processed', header),
  row('not_processed_petition', 'not_processed', '1.', '信访举报投诉类申请', 'Petition, report or complaint', {
    basis: '第三十九条第一款',
  }),
  row('not_processed_repeat', 'not_processed', '2.', '重复申请', 'Repeated request', { basis: '第三十六条第六项' }),
  row('not_processed_publication', 'not_processed', '3.', '要求提供公开出版物', 'Asks for a publication', {
    basis: '第三十九条第二款',
  }),
  row('not_processed_excessive', 'not_processed', '4.', '无正当理由大量反复申请', 'Excessive without good reason', {
    basis: '第三十五条',
  }),
  row(
    'not_processed_reconfirm',
    'not_processed',
    '5.',
    '要求行政机关确认或重新出具已获取信息',
    'Asks to confirm or re-issue what was already obtained',
    { basis: '无专条（实务比照第三十六条第六项）' },
  ),
];

export const otherRow = (kind: 'leaf' | 'header'): T3Row =>
  row('other', 'results', '（六）', '其他处理', 'Other handling', { kind });

export const otherChild = (key: RowKey, number: string, label: string, en: string, basis?: string): T3Row =>
  row(key, 'other', number, label, en, basis ? { basis } : {});

const rowsAfterOther: readonly T3Row[] = [
  row('total_handled', 'results', '（七）', '总计', 'Total handled', { kind: 'sum' }),
  row('carried_out', null, '四、', '结转下年度继续办理', 'Carried out to next year'),
];

const ORGANISATIONS = '法人或其他组织';

export const TABLE3_COLUMNS: readonly T3Column[] = [
  { key: 'natural', label: '自然人', en: 'Natural persons', group: null },
  { key: 'business', label: '商业企业', en: 'Businesses', group: ORGANISATIONS },
  { key: 'research', label: '科研机构', en: 'Research institutions', group: ORGANISATIONS },
  { key: 'public_interest', label: '社会公益组织', en: 'Public-interest organisations', group: ORGANISATIONS },
  { key: 'legal_services', label: '法律服务机构', en: 'Legal service firms', group: ORGANISATIONS },
  { key: 'other_org', label: '其他', en: 'Other organisations', group: ORGANISATIONS },
  { key: 'total', label: '总计', en: 'Total', group: null },
];

const CORNER_NOTE = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

/** Table three with the form's own rows of 其他处理. */
export const table3 = (otherRows: readonly T3Row[]): FormTable3 => {
  const rows = [...rowsBeforeOther, ...otherRows, ...rowsAfterOther];
  return {
    heading: '三、收到和处理政府信息公开申请情况',
    cornerNote: CORNER_NOTE,
    columnHeader: '申请人情况',
    columns: TABLE3_COLUMNS,
    rows,
    countedRows: rows.filter(({ kind }) => kind !== 'header').map(({ key }) => key as Table3RowKey),
    leafRows: rows.filter(({ kind, parent }) => kind === 'leaf' && parent !== null).map(({ key }) => key as LeafRow),
  };
};

const T4_KINDS = {
  recon: 'Reconsideration',
  suit_direct: 'Suit without reconsideration',
  suit_after_recon: 'Suit after reconsideration',
} as const satisfies Record<DisputeKind, string>;

const T4_RESULTS = {
  upheld: { label: '结果维持', en: 'upheld' },
  corrected: { label: '结果纠正', en: 'corrected' },
  other: { label: '其他结果', en: 'other result' },
  pending: { label: '尚未审结', en: 'pending' },
  total: { label: '总计', en: 'total' },
} as const satisfies Record<Table4Column, { label: string; en: string }>;

const kinds = Object.keys(T4_KINDS) as DisputeKind[];
const results = Object.keys(T4_RESULTS) as Table4Column[];

const cell = (label: string, colSpan = 1, rowSpan = 1): HeaderCell => ({ label, colSpan, rowSpan });
const resultCells = (rowSpan: number) => results.map((result) => cell(T4_RESULTS[result].label, 1, rowSpan));

const columnsOf = (kind: DisputeKind): T4Column[] =>
  results.map((result) => ({
    key: `${kind}_${result}` as const,
    kind,
    result,
    label: T4_RESULTS[result].label,
    en: `${T4_KINDS[kind]}: ${T4_RESULTS[result].en}`,
  }));

export const TABLE_4: FormTable4 = {
  heading: '四、政府信息公开行政复议、行政诉讼情况',
  headerRows: [
    [cell('行政复议', 5), cell('行政诉讼', 10)],
    [...resultCells(2), cell('未经复议直接起诉', 5), cell('复议后起诉', 5)],
    [...resultCells(1), ...resultCells(1)],
  ],
  columns: kinds.flatMap(columnsOf),
};

/** Of table two, on either form. */
export const NO_NEGATIVES: FormCheck = {
  id: 'T2-3',
  level: 'error',
  formula: 'every number but a change is 0 or more',
};

export const SHARED_CHECKS: readonly FormCheck[] = [
  {
    id: 'T3-1',
    level: 'error',
    formula: 'each column: new_received + carried_in = total_handled + carried_out',
    printed: CORNER_NOTE,
  },
  { id: 'T3-2', level: 'error', formula: 'each column: total_handled = sum of the leaf rows' },
  {
    id: 'T3-3',
    level: 'error',
    formula: 'each row: total = natural + business + research + public_interest + legal_services + other_org',
  },
  { id: 'T3-4', level: 'error', formula: 'each column: carried_in = carried_out of the year before' },
  { id: 'T3-5', level: 'error', formula: 'every number is a whole number of 0 or more; header rows hold none' },
  { id: 'T3-6', level: 'error', formula: 'carried_in and carried_out of the year before are the same requests' },
  { id: 'T4-1', level: 'error', formula: 'recon_total = upheld + corrected + other + pending' },
  { id: 'T4-2', level: 'error', formula: 'suit_direct_total = upheld + corrected + other + pending' },
  { id: 'T4-3', level: 'error', formula: 'suit_after_recon_total = upheld + corrected + other + pending' },
  { id: 'T4-4', level: 'warning', formula: 'every dispute pending last year is concluded or pending this year' },
];
