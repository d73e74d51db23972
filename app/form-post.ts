import 'server-only';
import { isSameOrigin } from '@/lib/platform/origin';
import { hasType } from './media-type';

const LARGEST_FORM_BYTES = 4096;

/**
 * Whether a form was posted from another site. Browsers say where a post comes from; a program that says nothing carries
 * no cookie of anybody's either, and may look up like everyone else.
 */
export const isCrossSite = (headers: Headers): boolean =>
  (headers.has('origin') || headers.has('sec-fetch-site')) && !isSameOrigin(headers);

/** The fields of an ordinary small form; null for anything else, and for U+0000, which no database keeps. */
export async function readForm(request: Request): Promise<URLSearchParams | null> {
  const length = Number(request.headers.get('content-length') ?? Infinity);
  if (!hasType(request.headers, 'application/x-www-form-urlencoded') || length > LARGEST_FORM_BYTES) return null;
  const form = new URLSearchParams(await request.text());
  return [...form.values()].some((value) => value.includes('\0')) ? null : form;
}
