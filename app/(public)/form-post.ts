import 'server-only';
import { isSameOrigin } from '@/lib/platform/origin';

const LARGEST_FORM_BYTES = 4096;

/**
 * Whether a form was posted from another site. Browsers say where a post comes from; a program that says nothing carries
 * no cookie of anybody's either, and may look up like everyone else.
 */
export const isCrossSite = (headers: Headers): boolean =>
  (headers.has('origin') || headers.has('sec-fetch-site')) && !isSameOrigin(headers);

/** The fields of an ordinary small form; null for anything else. */
export async function readForm(request: Request): Promise<URLSearchParams | null> {
  const isForm = request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded');
  const length = Number(request.headers.get('content-length') ?? Infinity);
  return isForm && length <= LARGEST_FORM_BYTES ? new URLSearchParams(await request.text()) : null;
}
