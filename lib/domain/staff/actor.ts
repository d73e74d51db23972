/** Who acts: a signed-in member of staff, with the roles and unit held at this moment. Never built from client input. */
import { ADMIN_ROLES, type Role } from './role';

export interface Actor {
  readonly userId: string;
  /** Name shown in the history of the case. */
  readonly name: string;
  readonly bodyId: string;
  readonly roles: readonly Role[];
  readonly unitId: string | null;
  /** The actor's unit and every unit below it. */
  readonly unitIds: readonly string[];
}

export const holds = (actor: Actor, ...roles: readonly Role[]): boolean =>
  roles.some((role) => actor.roles.includes(role));

/** Whoever reads cases, reports and the register; the three administrators do not. */
export const worksOnCases = ({ roles }: Actor): boolean => roles.some((role) => !ADMIN_ROLES.includes(role));

/** Whoever sees the numbers of the bodies below their own: the supervisor and the head of the office. */
export const mayOversee = (actor: Actor): boolean => holds(actor, 'supervisor', 'office_head');

/** The people and units a command may name; loaded with the case so that a decision stays pure. */
export interface Directory {
  readonly unitIds: ReadonlySet<string>;
  /** Active handlers: user id to unit id. */
  readonly handlers: ReadonlyMap<string, string>;
}
