/** The body's own settings: what differs from one public body to the next, and is configuration rather than law. */
import { z } from 'zod';
import { NumberPattern } from '../case/acceptance-number';
import { ReviewPlan } from '../review/review-plan';

const line = z.string().trim().max(300);

export const BodySettings = z.object({
  numberPattern: NumberPattern,
  reviewPlan: ReviewPlan,
  contact: z.object({ office: line, address: line, phone: line, hours: line, postcode: line, email: line }),
  /** Where the applicant can turn against a reply. */
  reconsiderationBody: line,
  court: line,
});
export type BodySettings = z.infer<typeof BodySettings>;

export interface Body {
  readonly id: string;
  readonly name: string;
  readonly settings: BodySettings;
}

export interface Unit {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
}

/** A unit and everything below it. */
export function withDescendants(units: readonly Unit[], unitId: string): string[] {
  const children = units.filter((unit) => unit.parentId === unitId);
  return [unitId, ...children.flatMap((child) => withDescendants(units, child.id))];
}
