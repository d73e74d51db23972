import { refuse, type Result } from '@/lib/domain/result';

/** The year in an address: four digits, else there is no such report. */
export const yearOfPath = (text: string): Result<number> =>
  /^(19|20)[0-9]{2}$/.test(text) ? { ok: true, value: Number(text) } : refuse('not_found');
