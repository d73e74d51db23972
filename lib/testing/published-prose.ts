/**
 * What published reports say in words, sentence by sentence as printed, where a number stands in it: those about requests and
 * disputes, and others whose numbers no table holds. Of three reports the sentences are not at hand: of 温州市公安局 there is one,
 * of the rest, and of 宿迁市 and 洪泽区, the words and the number of each statement, put here one after the other.
 */
import type { Narrative } from '@/lib/domain/report/narrative';
import {
  HONGZE_2024,
  type PublishedReport,
  SHANGHAI_OFFICE_2019,
  SHUYANG_2025,
  SUQIAN_2023,
  WENZHOU_POLICE_2020,
} from './published-reports';

const WENZHOU: Narrative = {
  overview: [
    '受理12件（网上平台10件、当面1件、邮寄1件），上年结转1件。',
    '主动公开答复3件，部分公开1件，不予公开1件，无法提供8件。',
  ].join(''),
  disputes: '年内没有因政府信息公开工作被申请行政复议、提起行政诉讼；2019年的1起行政诉讼于2020年判决驳回。',
};

const SHANGHAI: Narrative = {
  overview: [
    '2019年，通过“中国上海”门户网站、《上海市人民政府公报》等平台主动公开规章13件，行政规范性文件60件，市政府其他文件162件，人事任免文件141件。',
    [
      '市政府办公厅代表市政府共受理政府信息公开申请859件，申请数量较去年回落12.3%；',
      '答复政府信息公开申请805件（含上年度结转申请18件，另有72件申请按照《条例》顺延到下年度答复），均在法定期限内予以答复。',
      '予以公开及部分公开258件，占33.9%；不予公开35件，占4.34%；因本机关不掌握等原因无法提供265件，占32.9%；',
      '不予处理158件，占19.6%；其他处理0件。信息公开类行政复议7件，诉讼9件，均获维持，继续保持了省级政府零败诉的记录，',
      '维护了市政府依法行政、公开透明的良好形象。',
    ].join(''),
    '按时编辑出版《上海市人民政府公报》，全年共编发公报24期，刊登政府规章、规范性文件等112件，部门规范性文件45件，政策解读83件。',
  ].join('\n'),
  problems: [
    '一是新《条例》实施后，专业领域的理论学习仍需加强，提升对《条例》新内容的准确把握；',
    '二是决策公开仍需进一步加强，公众参与具体举措需进一步细化完善；',
    '三是政府网站集约化建设需持续推进，公开专栏规范化建设有待加强；四是政策解读方式不够多元，精准解读效果仍需提高。',
  ].join(''),
  other: '无。',
};

const SUQIAN: Narrative = { other: '信息处理费25件，2950元。' };

const HONGZE: Narrative = { overview: '区政府办代表区政府受理17件。', other: '信息处理费0元。' };

const SHUYANG: Narrative = {
  overview: [
    '二是提升公开质量。全年公开政策文件4件，对3件主动公开政策性文件进行意见征集并公开征集结果，让群众深度参与政策制定。',
    [
      '全县全年共受理政府信息公开申请 749 件，其中自然人申请 741 件，法人或其他组织申请 8 件；共办理 718 件，结转下一年 31 件。',
      '依法做好相关行政复议、行政诉讼案件的应诉工作，全县共办理相关案件 74 件，有力维护了群众合法权益与政府公信力。',
    ].join(''),
    '2025 年，累计开展办前主动沟通 49 次，成功推动化解各类争议纠纷 33 件，有效消除群众误解、化解潜在矛盾隐患，把群众急难愁盼问题解决在萌芽状态。',
  ].join('\n'),
  problems: '一是政策解读多样性需进一步加强。二是依申请办件质量需进一步提升。三是联系群众工作需要进一步巩固。',
  other: [
    '我县认真落实《政府信息公开信息处理费管理办法》要求，指导推动全县行政机关按规定收取费用。',
    '全县行政机关在办理2025年度信息公开申请中收取信息处理费共计380元，其中民政局1件，收取380元。',
  ].join(''),
};

export const PUBLISHED_PROSE: ReadonlyMap<PublishedReport, Narrative> = new Map([
  [WENZHOU_POLICE_2020, WENZHOU],
  [SHANGHAI_OFFICE_2019, SHANGHAI],
  [SUQIAN_2023, SUQIAN],
  [HONGZE_2024, HONGZE],
  [SHUYANG_2025, SHUYANG],
]);
