import { PATHS } from '@/components/public/paths';
import { isCrossSite } from '@/app/form-post';
import { seeOther } from '../../html-answer';
import { noPassCookie } from '../pass-cookie';

/** Ends the look-up on this device. */
export function POST(request: Request): Response {
  const onward = seeOther(PATHS.status);
  if (!isCrossSite(request.headers)) onward.headers.append('set-cookie', noPassCookie(request));
  return onward;
}

export const GET = (): Response => seeOther(PATHS.status);
