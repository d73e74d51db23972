/** `demo` loads the demonstration body, `init` makes an empty one, `reset-password` lets somebody in again. */
import { consoleWords } from '@/lib/i18n/console';
import { now } from '@/lib/platform/today';
import { Username } from '@/lib/domain/staff/username';
import { addBody, currentBody, isDemonstration, listBodyNodes, makeBody } from '@/lib/services/bodies';
import { isHalfLoaded, loadDemonstration } from '@/lib/services/demonstration/load';
import { BODY_NAME } from '@/lib/services/demonstration/people';
import { claimDatabase, emptyDatabase } from '@/lib/services/database';
import { issueSetupToken } from '@/lib/services/setup';
import { resetPasswordAtMachine } from '@/lib/services/staff-access';
import { printDemonstration } from '@/lib/services/start-up';
import { complain, Complaint, output } from './terminal';

const t = consoleWords();

export async function demo({ reset }: { reset: boolean }): Promise<void> {
  const body = await currentBody();
  if (body && !reset && !(await isHalfLoaded())) throw new Complaint(t('cli.notEmpty'));
  if (body && !(await isDemonstration())) throw new Complaint(t('cli.resetRefused', { body: body.name }));
  claimDatabase();
  if (body) await emptyDatabase();
  const demonstration = await loadDemonstration();
  printDemonstration(demonstration, complain);
  output({ body: BODY_NAME, ...demonstration });
}

export async function init({ body: name }: { body: string }): Promise<void> {
  const existing = await currentBody();
  if (existing) throw new Complaint(t('cli.bodyExists', { body: existing.name }));
  await makeBody(name, now());
  output({ body: name, setupToken: await issueSetupToken(now()) });
}

export async function resetPassword(username: string): Promise<void> {
  const reset = await resetPasswordAtMachine(username, now());
  if (!reset.ok) throw new Complaint(t('cli.usernameUnknown', { username }));
  if (!reset.value.active) complain(t('cli.accountDisabled', { username }));
  output(reset.value);
}

interface BodyOptions {
  readonly under: string;
  readonly administrator: string;
  readonly government: boolean;
}

export async function addBodyUnder(name: string, { under, administrator, government }: BodyOptions): Promise<void> {
  const username = Username.safeParse(administrator);
  if (!username.success) throw new Complaint(t('cli.usernameBad'));
  if (name.trim() === '' || name.length > 100) throw new Complaint(t('cli.bodyNameBad'));
  const level = government ? 'government' : 'department';
  const added = await addBody({ name: name.trim(), under, level, administrator: username.data }, now());
  if (added === 'under') throw new Complaint(t('cli.bodyUnknown', { name: under }));
  if (added === 'name') throw new Complaint(t('cli.bodyExists', { body: name.trim() }));
  if (added === 'administrator') throw new Complaint(t('cli.usernameTaken', { username: username.data }));
  output({ body: name.trim(), under, username: username.data, password: added.password });
}

/** Every body with the one it is under. */
export async function printBodies(): Promise<void> {
  const nodes = await listBodyNodes();
  const nameOf = (id: string | null) => nodes.find((node) => node.id === id)?.name ?? null;
  output(nodes.map(({ name, parentId, level }) => ({ body: name, under: nameOf(parentId), level })));
}
