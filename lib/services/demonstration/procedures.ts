/** What can happen on the way beside the straight path, told for a few of the live cases. Parties are invented. */
import type { Procedure } from './story';

/** Number of an applicant who asks for the same thing year by year. */
export const ASKS_OFTEN = 100;

const ask = (
  after: number,
  kind: 'third_party' | 'co_producing_agency',
  party: string,
  question: string,
): Procedure => ({
  after,
  by: 'handler',
  command: (sentOn) => ({ type: 'consult', kind, party, question, sentOn, limitOn: null }),
});

const arrive = (after: number, consultationId: string): Procedure => ({
  after,
  by: 'registrar',
  command: (receivedOn) => ({ type: 'recordConsultation', consultationId, receivedOn }),
});

/** A third party has objected, and the agency that made the information too is still to answer. */
export const CONSULTED_TWICE: readonly Procedure[] = [
  ask(5, 'third_party', '某安防工程公司（演示）', '合同的单价清单和施工方案是否涉及商业秘密，是否同意公开？'),
  arrive(6, '1'),
  ask(9, 'co_producing_agency', '某区数据资源管理局（演示）', '验收材料由两机关共同制作，是否同意公开？'),
  arrive(10, '2'),
  {
    after: 14,
    by: 'handler',
    command: (answeredOn) => ({
      type: 'recordOpinion',
      consultationId: '1',
      answeredOn,
      opinion: 'objects',
      reasons: '单价清单反映报价策略，公开后影响后续投标。',
    }),
  },
];

/** The time for an answer is over: the body decides by itself. */
export const CONSULTED_WITHOUT_ANSWER: readonly Procedure[] = [
  ask(3, 'third_party', '某押运公司（演示）', '评审材料中的投标文件是否涉及商业秘密，是否同意公开？'),
  arrive(4, '1'),
];

/** Charged per page; the notice has arrived and the time to pay runs. */
export const FEE_NOTICED: readonly Procedure[] = [
  { after: 12, by: 'handler', command: (sentOn) => ({ type: 'chargeFee', mode: 'per_page', pages: 250, sentOn }) },
  { after: 14, by: 'registrar', command: (receivedOn) => ({ type: 'recordFeeNotice', receivedOn }) },
];

const askReasons: Procedure = {
  after: 4,
  by: 'handler',
  command: (sentOn, dayAfter) => ({ type: 'askReasons', sentOn, answerBy: dayAfter(14) }),
};

export const REASONS_ASKED: readonly Procedure[] = [askReasons];

/** Good reasons, and a reasonable later day that was told in time. */
export const LATER_DAY: readonly Procedure[] = [
  askReasons,
  {
    after: 9,
    by: 'registrar',
    command: (receivedOn) => ({
      type: 'receiveReasons',
      receivedOn,
      reasons: '用于逐年比较的研究，各年数据缺一不可。',
      justified: true,
    }),
  },
  {
    after: 11,
    by: 'officeHead',
    command: (toldOn, dayAfter) => ({
      type: 'setLaterDate',
      on: dayAfter(40),
      toldOn,
      reason: '台账需逐页审查，已与申请人约定分批提供。',
    }),
  },
];
