/** How a request reached the body. The channel decides the day of receipt (条例第三十一条). */
import { z } from 'zod';

export const Channel = z.enum(['in_person', 'signed_mail', 'ordinary_mail', 'online', 'fax', 'email', 'oral']);
export type Channel = z.infer<typeof Channel>;
