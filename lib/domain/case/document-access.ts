/**
 * Who sees the applicant of a case in full, and who opens and adds its papers (个人信息保护法第六条、第五十一条). A paper that
 * shows who the applicant is opens to those who may know; a working paper to all who see the case.
 */
import type { Actor } from '../staff/actor';
import { availableActions, type DecisionContext } from './available-actions';
import type { CaseState } from './case-state';
import type { DocumentKind } from './document-rules';

/** The registrar, and whoever handles the case. */
export const maySeeApplicant = (actor: Actor, { handlerId }: CaseState): boolean =>
  actor.roles.includes('registrar') || (actor.roles.includes('handler') && handlerId === actor.userId);

export const mayOpenDocument = (actor: Actor, state: CaseState, kind: DocumentKind): boolean =>
  kind === 'working' || maySeeApplicant(actor, state);

/** Whoever has something to do in the case; proof of delivery comes after it has ended, and the registrar files it. */
export const mayAddDocument = (state: CaseState, context: DecisionContext): boolean =>
  state.status === 'closed' ? context.actor.roles.includes('registrar') : availableActions(state, context).length > 0;
