import { LookUp, lookUpTitle } from '@/components/public/look-up';
import { NotProcessed } from '@/components/public/not-processed';
import { PATHS } from '@/components/public/paths';
import type { PublicPage } from '@/components/public/public-page';
import type { LookUpProblem } from '@/components/public/status-form';
import { CLIENT_IP_HEADER } from '@/lib/platform/own-headers.mjs';
import { findStatus } from '@/lib/services/citizen';
import { isCrossSite, readForm } from '@/app/form-post';
import { htmlAnswer, seeOther } from '../../html-answer';
import { openPage } from '../../open-page';
import { passCookie } from '../pass-cookie';

const FIELDS = ['number', 'code'] as const;

/** The code travels in the body only, and the answer to a failure is this page, so neither ends up in an address. */
export async function POST(request: Request): Promise<Response> {
  const page = await openPage();
  if (isCrossSite(request.headers)) return notProcessed(page, 'crossSite', 403);
  const form = await readForm(request);
  if (!form) return notProcessed(page, 'unreadable', 400);

  const number = (form.get('number') ?? '').trim();
  const code = (form.get('code') ?? '').trim();
  const missing = FIELDS.filter((field) => !{ number, code }[field]);
  if (missing.length > 0) return failed(page, number, { kind: 'missing', fields: missing });

  const clientIp = request.headers.get(CLIENT_IP_HEADER) ?? '';
  const answer = await findStatus({ number, code, clientIp });
  switch (answer.kind) {
    case 'found': {
      const onward = seeOther(PATHS.progress);
      onward.headers.append('set-cookie', passCookie(request, answer.pass));
      return onward;
    }
    case 'not_found':
      return failed(page, number, { kind: 'not_found' });
    case 'too_many': {
      const { retryAfterSeconds } = answer;
      return failed(page, number, { kind: 'too_many', minutes: Math.ceil(retryAfterSeconds / 60) }, retryAfterSeconds);
    }
    default:
      return answer satisfies never;
  }
}

/** Reloading the answer to a failed look-up starts again. */
export const GET = (): Response => seeOther(PATHS.status);

const failed = (page: PublicPage, number: string, problem: LookUpProblem, retryAfterSeconds?: number) =>
  htmlAnswer(page, {
    status: retryAfterSeconds ? 429 : 422,
    title: lookUpTitle(page.t, problem),
    headers: retryAfterSeconds ? { 'retry-after': String(retryAfterSeconds) } : {},
    children: <LookUp t={page.t} number={number} problem={problem} />,
  });

const notProcessed = (page: PublicPage, why: 'crossSite' | 'unreadable', status: number) =>
  htmlAnswer(page, { status, title: page.t(`lookup.${why}Title`), children: <NotProcessed t={page.t} why={why} /> });
