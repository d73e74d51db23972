import { useTranslations } from 'next-intl';
import { useFormat } from '@/lib/i18n/use-words';

/** Who made a change and when; what came with the installation was made by nobody. */
export function useMadeBy() {
  const t = useTranslations('calendar');
  const format = useFormat();
  return ({ at, byName }: { readonly at: string; readonly byName: string | null }): string =>
    byName ? t('by', { name: byName, at: format.instant(at) }) : t('installation');
}
