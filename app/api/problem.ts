/** Refusals as programs read them: statuses for codes, and the sentence people are told, once for everything below /api. */
import 'server-only';
import { getLocale, getTranslations } from 'next-intl/server';
import type { Refusal, RefusalCode } from '@/lib/domain/result';
import { refusalWords } from '@/lib/i18n/refusal';

const STATUS: Partial<Record<RefusalCode, number>> = {
  signed_out: 401,
  not_found: 404,
  not_allowed: 403,
  cross_site: 403,
  four_eyes: 403,
  not_your_unit: 403,
  not_the_handler: 403,
  changed_meanwhile: 409,
  settings_changed: 409,
  last_administrator: 409,
  holds_open_cases: 409,
  not_in_this_status: 409,
  key_used_for_another_request: 409,
  too_many_attempts: 429,
  file_too_large: 413,
  database_unavailable: 503,
};
const UNPROCESSABLE = 422;

interface Options {
  /** Where it is not the one that goes with the code. */
  readonly status?: number;
  readonly issues?: readonly { readonly path: string; readonly code: string }[];
}

/** The refusal with its sentence in the language of the request, and the parts of the input it is about. */
export async function problem(refusal: Refusal, { status, issues }: Options = {}): Promise<Response> {
  const message = refusalWords(await getTranslations(), await getLocale(), refusal);
  return Response.json(
    { refusal, message, issues },
    { status: status ?? STATUS[refusal.code] ?? UNPROCESSABLE, headers: { 'cache-control': 'no-store' } },
  );
}
