import { getTranslations } from 'next-intl/server';
import { PATHS } from '@/components/public/paths';
import { SETUP_FIELDS, type SetupField, SetupForm, type SetupProblem } from '@/components/setup/setup-form';
import { CLIENT_IP_HEADER } from '@/lib/platform/own-headers.mjs';
import { now } from '@/lib/platform/today';
import { FirstAdministrator, needsSetup, setUp, setupBodyName } from '@/lib/services/setup';
import { isCrossSite, readForm } from '@/app/form-post';
import { documentAnswer, seeOther } from '../../html-answer';
import { openPage } from '../../open-page';
import { wrongFields } from './wrong-fields';

const UNPROCESSABLE = 422;

/** Makes the first administrator. A failure answers with the form again, everything but the password kept. */
export async function POST(request: Request): Promise<Response> {
  if (!(await needsSetup())) return new Response(null, { status: 404 });
  const t = await getTranslations('setup');
  const form = isCrossSite(request.headers) ? null : await readForm(request);
  if (!form) return again({}, [{ field: null, text: t('problem.crossSite') }], 403);

  const bodyName = await setupBodyName();
  const typed = Object.fromEntries(SETUP_FIELDS.map((field) => [field, form.get(field) ?? ''])) as Record<
    SetupField,
    string
  >;
  typed.bodyName = bodyName || typed.bodyName;
  const wrong = wrongFields(typed);
  if (wrong.length > 0) {
    const problems = wrong.map((field) => ({
      field,
      text: t(field === 'token' ? 'problem.tokenMissing' : `problem.${field}`),
    }));
    return again(typed, problems, UNPROCESSABLE);
  }
  const { again: _, ...given } = typed;
  const made = await setUp(FirstAdministrator.parse(given), request.headers.get(CLIENT_IP_HEADER) ?? '', now());
  if (made.ok) return seeOther(`${PATHS.signIn}?setup=done`);
  if (made.refusal.code === 'too_many_attempts') {
    const minutes = Math.ceil(Number(made.refusal.values?.['seconds'] ?? 60) / 60);
    return again(typed, [{ field: null, text: t('problem.tooMany', { minutes }) }], 429);
  }
  return again(typed, [{ field: 'token', text: t('problem.token') }], UNPROCESSABLE);
}

/** Reloading the answer to a failed attempt starts again. */
export const GET = (): Response => seeOther('/setup');

async function again(
  typed: Partial<Record<SetupField, string>>,
  problems: readonly SetupProblem[],
  status: number,
): Promise<Response> {
  const t = await getTranslations('setup');
  const body = <SetupForm t={t} typed={typed} bodyName={await setupBodyName()} problems={problems} />;
  return documentAnswer(await openPage(), { status, title: `${t('errorPrefix')}${t('title')}` }, body);
}
