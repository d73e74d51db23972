/**
 * Which cases a member of staff may see, and which of them are their work. Both are plain data, so that the list query
 * and the check on a single case follow one rule.
 */
import type { Day } from '../day';
import type { Actor } from '../staff/actor';
import type { Role } from '../staff/role';
import type { CaseStatus } from './case-status';
import type { MoverRole } from './whose-move';

/** A case is within a scope when every given condition holds; an empty scope holds every case of the body. */
export interface CaseScope {
  readonly statuses?: readonly CaseStatus[];
  readonly moverRole?: MoverRole;
  /** Asked for a decision beside the mover. */
  readonly alsoMoverRole?: Role;
  /** The applicant's own period ended before this day: the office can go on. */
  readonly waitedUntilBefore?: Day;
  readonly unitIds?: readonly string[];
  readonly handlerId?: string;
}

/** What a scope looks at. */
export interface ScopedCase {
  readonly status: CaseStatus;
  readonly moverRole: MoverRole;
  /** Only what counts as work looks at these two. */
  readonly alsoMoverRole?: Role | null;
  readonly waitingUntil?: Day | null;
  readonly unitId: string | null;
  readonly handlerId: string | null;
}

const REVIEWED: readonly CaseStatus[] = ['in_review', 'awaiting_signature', 'awaiting_delivery', 'closed'];

/** Any one of these is enough; none means no case at all (the three administrators). */
export function visibleTo(actor: Actor): CaseScope[] {
  const { userId, roles, unitIds } = actor;
  if (roles.some((role) => role === 'registrar' || role === 'office_head' || role === 'supervisor')) return [{}];
  const scopes: CaseScope[] = [];
  if (roles.includes('handler') || roles.includes('unit_head')) scopes.push({ unitIds });
  // A head may hand a case of the unit to a handler of a unit below, who does not see the upper unit's cases.
  if (roles.includes('handler')) scopes.push({ handlerId: userId });
  if (roles.includes('secrecy_reviewer') || roles.includes('legal_reviewer')) scopes.push({ statuses: REVIEWED });
  return scopes;
}

/** Cases waiting for this person on a day: the same test the queue's "my work" applies. */
export function workOf(actor: Pick<Actor, 'userId' | 'roles' | 'unitIds'>, today: Day): CaseScope[] {
  const { userId, unitIds } = actor;
  return actor.roles.flatMap((role): CaseScope[] => {
    switch (role) {
      case 'handler':
        return [
          { moverRole: 'handler', handlerId: userId },
          { moverRole: 'unit', unitIds },
          { handlerId: userId, waitedUntilBefore: today },
        ];
      case 'unit_head':
        return [
          { moverRole: 'unit_head', unitIds },
          { moverRole: 'unit', unitIds },
        ];
      case 'registrar':
        return [{ moverRole: role }, { statuses: ['awaiting_supplement'], waitedUntilBefore: today }];
      case 'office_head':
        return [{ moverRole: role }, { alsoMoverRole: role }];
      case 'secrecy_reviewer':
      case 'legal_reviewer':
      case 'supervisor':
        return [{ moverRole: role }];
      case 'system_admin':
      case 'security_admin':
      case 'auditor':
        return [];
      default:
        return role satisfies never;
    }
  });
}

const within = (scope: CaseScope, found: ScopedCase): boolean =>
  (!scope.statuses || scope.statuses.includes(found.status)) &&
  (!scope.moverRole || scope.moverRole === found.moverRole) &&
  (!scope.alsoMoverRole || scope.alsoMoverRole === found.alsoMoverRole) &&
  (!scope.waitedUntilBefore || (!!found.waitingUntil && found.waitingUntil < scope.waitedUntilBefore)) &&
  (!scope.unitIds || (found.unitId !== null && scope.unitIds.includes(found.unitId))) &&
  (!scope.handlerId || scope.handlerId === found.handlerId);

export const isWithin = (scopes: readonly CaseScope[], found: ScopedCase): boolean =>
  scopes.some((scope) => within(scope, found));
