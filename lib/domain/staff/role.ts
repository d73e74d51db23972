/**
 * The ten roles. Three of them (system, security, audit) never touch a case: separation of the three administrators,
 * GB/T 22239. The auditor is never combined with another role.
 */
import { z } from 'zod';

export const Role = z.enum([
  'registrar',
  'handler',
  'unit_head',
  'secrecy_reviewer',
  'legal_reviewer',
  'office_head',
  'supervisor',
  'system_admin',
  'security_admin',
  'auditor',
]);
export type Role = z.infer<typeof Role>;

export const ADMIN_ROLES: readonly Role[] = ['system_admin', 'security_admin', 'auditor'];

/** Roles that may be held together: case roles among themselves, each administrator alone. */
export const areCompatible = (roles: readonly Role[]): boolean =>
  roles.length === 1 || !roles.some((role) => ADMIN_ROLES.includes(role));
