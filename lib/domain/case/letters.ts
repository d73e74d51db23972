/**
 * Which letter goes out with a step: its number, title, addressee and basis (条例第三十条至第三十五条、第四十二条; 国办函〔2020〕109号).
 * Letters that say how a request ended stand with the outcome. No wording of a letter is here.
 */
import type { ConsultationKind } from '../clock/consultation';
import type { Outcome } from '../outcome/outcomes';
import type { CaseEvent } from './case-event';
import type { Action } from './command';

export interface Letter {
  readonly id: string;
  readonly label: string;
  readonly en: string;
  readonly to: 'applicant' | 'third_party' | 'agency';
  readonly article: string;
  /** The step it goes out with. */
  readonly command: Action;
  /** Only where this is who is consulted. */
  readonly kinds?: readonly ConsultationKind[];
  /** Only where this is what the reply says. */
  readonly outcomes?: readonly Outcome[];
}

export const LETTERS: readonly Letter[] = [
  {
    id: 'L02',
    label: '政府信息公开申请补正告知书',
    en: 'Supplement notice',
    to: 'applicant',
    article: '条例第三十条',
    command: 'askSupplement',
  },
  {
    id: 'L03',
    label: '说明理由告知书',
    en: 'Notice asking for reasons',
    to: 'applicant',
    article: '条例第三十五条',
    command: 'askReasons',
  },
  {
    id: 'L04',
    label: '延期答复告知书',
    en: 'Extension notice',
    to: 'applicant',
    article: '条例第三十三条第二款',
    command: 'tellExtension',
  },
  {
    id: 'L05',
    label: '征求第三方意见书',
    en: 'Consultation of a third party',
    to: 'third_party',
    article: '条例第三十二条',
    command: 'consult',
    kinds: ['third_party'],
  },
  {
    id: 'L07',
    label: '征求共同制作机关意见书',
    en: 'Consultation of a co-producing agency',
    to: 'agency',
    article: '条例第三十四条',
    command: 'consult',
    kinds: ['co_producing_agency'],
  },
  {
    id: 'L08',
    label: '协办函（会商函）',
    en: 'Letter to another agency',
    to: 'agency',
    article: '条例第十一条',
    command: 'consult',
    kinds: ['other_agency'],
  },
  {
    id: 'L06',
    label: '征求意见告知书',
    en: 'Notice that others are consulted',
    to: 'applicant',
    article: '条例第三十三条第三款',
    command: 'consult',
  },
  {
    id: 'L09',
    label: '信息处理费收费通知书',
    en: 'Fee notice',
    to: 'applicant',
    article: '国办函〔2020〕109号',
    command: 'chargeFee',
  },
  {
    id: 'L25',
    label: '决定公开告知书',
    en: 'Notice of disclosure to the third party',
    to: 'third_party',
    article: '条例第三十二条',
    command: 'deliver',
    outcomes: ['granted_public_interest'],
  },
  {
    id: 'L28',
    label: '延迟答复告知书',
    en: 'Notice of a later reply',
    to: 'applicant',
    article: '条例第三十五条',
    command: 'setLaterDate',
  },
];

/** What decides between letters of the same step. */
export interface LetterOccasion {
  readonly kind?: ConsultationKind | undefined;
  readonly outcome?: Outcome | undefined;
}

export const lettersWith = (command: Action, { kind, outcome }: LetterOccasion = {}): readonly Letter[] =>
  LETTERS.filter(
    (letter) =>
      letter.command === command &&
      (!letter.kinds || (kind !== undefined && letter.kinds.includes(kind))) &&
      (!letter.outcomes || (outcome !== undefined && letter.outcomes.includes(outcome))),
  );

/** @param outcome of the draft that was signed for, where the event is a delivery. */
export function lettersOf(event: CaseEvent, outcome?: Outcome): readonly Letter[] {
  switch (event.type) {
    case 'supplement_asked':
      return lettersWith('askSupplement');
    case 'reasons_asked':
      return lettersWith('askReasons');
    case 'extended':
      return lettersWith('tellExtension');
    case 'consultation_sent':
      return lettersWith('consult', { kind: event.kind });
    case 'fee_charged':
      return lettersWith('chargeFee');
    case 'later_date_set':
      return lettersWith('setLaterDate');
    case 'delivered':
      return lettersWith('deliver', { outcome });
    default:
      return [];
  }
}
