/** The name somebody signs in with: no two accounts of an installation have the same, and it can be typed on any keyboard. */
import { z } from 'zod';

export const Username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,39}$/);
