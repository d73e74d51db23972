/**
 * Which steps a draft passes before signature, and who takes each. Configuration of the body, copied into the case when
 * a draft is handed in, so that a later change of the plan does not touch cases under review.
 */
import { z } from 'zod';

export const REVIEW_STEPS = ['unit', 'secrecy', 'legal'] as const;
export const REVIEWER_ROLES = ['unit_head', 'secrecy_reviewer', 'legal_reviewer', 'office_head', 'supervisor'] as const;

export const ReviewStep = z.object({ step: z.enum(REVIEW_STEPS), role: z.enum(REVIEWER_ROLES) });
export type ReviewStep = z.infer<typeof ReviewStep>;

export const ReviewPlan = z
  .array(ReviewStep)
  .max(REVIEW_STEPS.length)
  .refine((plan) => new Set(plan.map(({ step }) => step)).size === plan.length, { error: 'step_repeated' });
export type ReviewPlan = z.infer<typeof ReviewPlan>;

export const FULL_REVIEW: ReviewPlan = [
  { step: 'unit', role: 'unit_head' },
  { step: 'secrecy', role: 'secrecy_reviewer' },
  { step: 'legal', role: 'legal_reviewer' },
];
