/** A moment, as ISO 8601 in UTC with milliseconds. Moments say when something was recorded; the law counts in `Day`. */
import { z } from 'zod';

export const Instant = z.iso.datetime({ precision: 3 }).brand('Instant');
export type Instant = z.infer<typeof Instant>;

export const instant = (text: string): Instant => Instant.parse(text);
