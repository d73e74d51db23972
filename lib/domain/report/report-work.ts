/**
 * How a year's report comes to be: written while it is open, locked once its year is over and its checks hold, signed off by
 * the head of the disclosure office, published; a published one is opened again only to publish a corrected version.
 */
import { z } from 'zod';
import { ApplicantKind } from '../applicant/applicant-kind';
import { type Day, yearOf } from '../day';
import { ok, refuse, type Result } from '../result';
import { type Actor, holds } from '../staff/actor';
import type { Role } from '../staff/role';
import type { CheckResult } from './check';
import { DisputeKind } from './dispute';
import type { Narrative } from './narrative';
import { SectionKey } from './report-form';

export const ReportState = z.enum(['open', 'locked', 'signed', 'published']);
export type ReportState = z.infer<typeof ReportState>;

const count = z.number().int().min(0).max(999_999_999);

/** What last year's report said, typed from paper: requests received, its 结转下年度 by column, the disputes it left pending. */
export const LastYearOnPaper = z.strictObject({
  newReceived: count,
  carriedOut: z.record(ApplicantKind, count),
  pending: z.record(DisputeKind, count),
});
export type LastYearOnPaper = z.infer<typeof LastYearOnPaper>;

const reason = z.string().trim().min(1).max(500);

export const ReportCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('write'), section: SectionKey, text: z.string().max(20_000) }),
  /** Why a warning stands. */
  z.strictObject({ type: z.literal('explain'), check: z.string().max(20), reason }),
  z.strictObject({ type: z.literal('enterLastYear'), lastYear: LastYearOnPaper.nullable() }),
  z.strictObject({ type: z.literal('lock') }),
  z.strictObject({ type: z.literal('unlock'), reason }),
  z.strictObject({ type: z.literal('signOff') }),
  z.strictObject({ type: z.literal('publish') }),
  /** Opens a published report to correct it; the reason is told with the corrected version. */
  z.strictObject({ type: z.literal('reopen'), reason }),
]);
export type ReportCommand = z.infer<typeof ReportCommand>;
export type ReportAction = ReportCommand['type'];

/** A year's report as it is being worked on. */
export interface ReportWork {
  /** Changes so far; 0 before the first. Every command says which version it has seen. */
  readonly version: number;
  readonly state: ReportState;
  readonly narrative: Narrative;
  /** Check id to the reason why its warning stands, and what it said then: another finding asks for another reason. */
  readonly explained: Readonly<Record<string, { readonly detail: string; readonly reason: string }>>;
  readonly lastYear: LastYearOnPaper | null;
  readonly lockedBy: string | null;
  /** Digest of tables and texts as they were signed off. */
  readonly signedDigest: string | null;
  readonly signedBy: string | null;
  /** Why a corrected version is made; empty for the first one. */
  readonly correction: string;
}

export const NO_WORK: ReportWork = {
  version: 0,
  state: 'open',
  narrative: {},
  explained: {},
  lastYear: null,
  lockedBy: null,
  signedDigest: null,
  signedBy: null,
  correction: '',
};

const WHO: Readonly<Record<ReportAction, readonly Role[]>> = {
  write: ['registrar', 'office_head', 'supervisor'],
  explain: ['registrar', 'office_head', 'supervisor'],
  enterLastYear: ['registrar', 'office_head', 'supervisor'],
  lock: ['supervisor'],
  unlock: ['supervisor'],
  signOff: ['office_head'],
  publish: ['supervisor'],
  reopen: ['supervisor'],
};

const WHEN: Readonly<Record<ReportAction, readonly ReportState[]>> = {
  write: ['open'],
  explain: ['open'],
  enterLastYear: ['open'],
  lock: ['open'],
  unlock: ['locked', 'signed'],
  signOff: ['locked'],
  publish: ['signed'],
  reopen: ['published'],
};

/** The reason given for what a warning says now; empty while none is. */
export const explanationOf = ({ explained }: ReportWork, { id, detail }: CheckResult): string =>
  explained[id]?.detail === detail ? explained[id].reason : '';

export interface ReportContext {
  readonly actor: Actor;
  readonly today: Day;
  readonly year: number;
  readonly checks: readonly CheckResult[];
  /** Digest of tables and texts as they are now. */
  readonly digest: string;
  /** Last year's report was published here, so nobody types it. */
  readonly lastYearPublished: boolean;
}

/** What this person may do with the report in its present state. */
export const reportActions = ({ state }: ReportWork, actor: Actor): ReportAction[] =>
  ReportCommand.options
    .map(({ shape }) => shape.type.value)
    .filter((action) => WHEN[action].includes(state) && holds(actor, ...WHO[action]));

/**
 * The report after a command, or why it cannot be.
 * Errors: `year_not_over`, `year_not_publishable` and `report_warnings_unexplained` name the checks; `four_eyes` where whoever
 * locked signs off; `report_moved` where a number has changed since it was signed off.
 */
export function decideReport(work: ReportWork, command: ReportCommand, context: ReportContext): Result<ReportWork> {
  if (!holds(context.actor, ...WHO[command.type])) return refuse('not_allowed');
  if (!WHEN[command.type].includes(work.state)) {
    return refuse('report_not_in_this_state', { values: { state: work.state } });
  }
  const after = changed(work, command, context);
  return after.ok ? ok({ ...after.value, version: work.version + 1 }) : after;
}

function changed(work: ReportWork, command: ReportCommand, context: ReportContext): Result<ReportWork> {
  const { actor, digest } = context;
  switch (command.type) {
    case 'write':
      return ok({ ...work, narrative: { ...work.narrative, [command.section]: command.text } });
    case 'explain': {
      const { check: id, reason: why } = command;
      const found = context.checks.find((one) => one.id === id && !one.ok && one.level === 'warning');
      if (!found) return refuse('not_found', { field: 'check' });
      return ok({ ...work, explained: { ...work.explained, [id]: { detail: found.detail, reason: why } } });
    }
    case 'enterLastYear':
      return context.lastYearPublished
        ? refuse('report_last_year_published', { values: { year: context.year - 1 } })
        : ok({ ...work, lastYear: command.lastYear });
    case 'lock': {
      const refusal = notReady(work, context);
      return refusal ?? ok({ ...work, state: 'locked', lockedBy: actor.userId });
    }
    case 'unlock':
      return ok({ ...work, state: 'open', lockedBy: null, signedBy: null, signedDigest: null });
    case 'signOff':
      return work.lockedBy === actor.userId
        ? refuse('four_eyes')
        : ok({ ...work, state: 'signed', signedBy: actor.userId, signedDigest: digest });
    case 'publish':
      return digest === work.signedDigest
        ? (notReady(work, context) ?? ok({ ...work, state: 'published' }))
        : refuse('report_moved');
    case 'reopen':
      return ok({
        ...work,
        state: 'open',
        lockedBy: null,
        signedBy: null,
        signedDigest: null,
        correction: command.reason,
      });
  }
}

/** Why a year cannot be locked on this day; null once it is over. */
export const notOver = (year: number, today: Day) =>
  year < yearOf(today) ? null : refuse('year_not_over', { values: { year } });

function notReady(work: ReportWork, { year, today, checks }: ReportContext) {
  const failing = checks.filter(({ ok: holdsGood }) => !holdsGood);
  const running = notOver(year, today);
  if (running) return running;
  const errors = failing.filter(({ level }) => level === 'error').map(({ id }) => id);
  if (errors.length > 0) return refuse('year_not_publishable', { values: { year, checks: errors.join(', ') } });
  const unexplained = failing
    .filter((check) => check.level === 'warning' && !explanationOf(work, check))
    .map(({ id }) => id);
  return unexplained.length > 0
    ? refuse('report_warnings_unexplained', { values: { checks: unexplained.join(', ') } })
    : null;
}
