/** What was typed into the calculator, and what is wrong with it. A field is named by the dotted name of its fact. */
import type { useTranslations } from 'next-intl';
import type { KnownFacts } from '@/lib/domain/clock/known-facts';

export type DeadlineWords = ReturnType<typeof useTranslations<'deadline'>>;

export const MOST_CONSULTATIONS = 5;

export const CONSULTATION_DAYS = ['sentOn', 'receivedByConsultedOn', 'replyReceivedOn', 'limitOn'] as const;

export const ENTRY_GROUPS = {
  receipt: ['channel', 'arrivedOn', 'confirmedOn'],
  supplement: [
    'supplementNoticeSentOn',
    'supplementNoticeReceivedByApplicantOn',
    'supplementPeriodWorkingDays',
    'supplementReceivedOn',
    'supplementAcceptedLate',
  ],
  extension: ['extension.notifiedOn', 'extension.workingDays'],
  fee: ['feeNoticeSentOn', 'feeNoticeReceivedOn', 'feePaidOn'],
  reply: ['reply.method', 'reply.on', 'replyReceivedByApplicantOn'],
} as const satisfies Record<string, readonly string[]>;

export interface EntryProblem {
  /** The id of the field to go to. */
  readonly field: string;
  readonly code: string;
  /** Names of other fields under `other`; days as days. */
  readonly values: Readonly<Record<string, string>>;
}

export interface DeadlineEntry {
  /** By field; what was not typed is not there. */
  readonly typed: Readonly<Record<string, string>>;
  /** Lines for consultations that are shown. */
  readonly rows: number;
  /** Null while there is nothing to reckon, or something is wrong. */
  readonly facts: KnownFacts | null;
  readonly problems: readonly EntryProblem[];
}
