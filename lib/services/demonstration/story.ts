/** A case as it is told: what was asked, and how far it went. `play` turns it into real commands on the days they took. */
import type { Applicant } from '@/lib/domain/applicant/applicant';
import type { ApplicantKind } from '@/lib/domain/applicant/applicant-kind';
import type { Channel } from '@/lib/domain/case/channel';
import type { CaseCommand } from '@/lib/domain/case/command';
import type { Lateness } from '@/lib/domain/case/delivery';
import type { Day } from '@/lib/domain/day';
import type { Outcome } from '@/lib/domain/outcome/outcomes';
import type { SEATS } from './people';

/** A step outside the straight path: `dayAfter` gives the days it speaks of, counted from receipt like its own. */
export interface Procedure {
  readonly after: number;
  readonly by: 'handler' | 'registrar' | 'officeHead';
  readonly command: (on: Day, dayAfter: (workingDays: number) => Day) => CaseCommand;
}

/** How far a story goes, in the order of the path. */
export const STAGES = [
  'arrived',
  'registered',
  'assigned',
  'accepted',
  'drafted',
  'unit_reviewed',
  'secrecy_reviewed',
  'legal_reviewed',
  'signed',
  'delivered',
] as const;
export type Stage = (typeof STAGES)[number];

export interface Story {
  readonly arrivedOn: Day;
  readonly channel: Channel;
  readonly applicantKind: ApplicantKind;
  readonly applicant: Applicant;
  readonly subject: string;
  readonly description: string;
  readonly unit: keyof typeof SEATS;
  readonly until: Stage;
  readonly outcome: Outcome;
  readonly grounds: string;
  readonly reply: string;
  /** Working days from receipt to the draft; the later steps follow one working day after another. */
  readonly draftAfter: number;
  readonly supplement?: {
    readonly points: string;
    readonly answeredAfter: number | null;
    readonly noticeAfter: number;
  };
  readonly extension?: { readonly workingDays: number; readonly reason: string; readonly granted: boolean };
  /** A reason, when the legal reviewer sent the first draft back. */
  readonly sentBack?: string;
  readonly withdrawn?: boolean;
  /** What happened between acceptance and draft, each so many working days after receipt. */
  readonly procedures?: readonly Procedure[];
  /** Attempts to deliver that failed, before the one that did not, or after the signature. */
  readonly failedDelivery?: string;
  /** Why the reply was late, where it was. */
  readonly lateness?: Lateness;
}
