import { SETUP_FIELDS, type SetupField } from '@/components/setup/setup-form';
import { FirstAdministrator } from '@/lib/services/setup';

/** Every field that has to be filled in otherwise, in the order of the form. */
export function wrongFields({ again, ...given }: Readonly<Record<SetupField, string>>): readonly SetupField[] {
  const wrong = new Set<unknown>(FirstAdministrator.safeParse(given).error?.issues.map(({ path }) => path[0]));
  if (again !== given.password) wrong.add('again');
  return SETUP_FIELDS.filter((field) => wrong.has(field));
}
