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

/** Which day its report is due by: a department's by 31 January, that of a government by 31 March (条例第四十九条). */
export const BodyLevel = z.enum(['department', 'government']);
export type BodyLevel = z.infer<typeof BodyLevel>;

/** A body in the tree of those that report: a city over its districts, a bureau over its branches. */
export interface BodyNode {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly level: BodyLevel;
}

interface Node {
  readonly id: string;
  readonly parentId: string | null;
}

/** A node of a tree and everything below it, each under what it belongs to; `depth` 0 is the node itself. */
export function subtree<N extends Node>(nodes: readonly N[], rootId: string): (N & { readonly depth: number })[] {
  const children = new Map<string | null, N[]>();
  for (const node of nodes) children.set(node.parentId, [...(children.get(node.parentId) ?? []), node]);
  const under = (node: N, depth: number): (N & { depth: number })[] => [
    { ...node, depth },
    ...(children.get(node.id) ?? []).flatMap((child) => under(child, depth + 1)),
  ];
  return nodes.filter(({ id }) => id === rootId).flatMap((root) => under(root, 0));
}

/** A unit and everything below it. */
export const withDescendants = (units: readonly Unit[], unitId: string): string[] =>
  subtree(units, unitId).map(({ id }) => id);
