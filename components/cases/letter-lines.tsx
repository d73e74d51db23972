import { useLocale, useTranslations } from 'next-intl';
import type { Letter } from '@/lib/domain/case/letters';
import { letterLabel } from '@/lib/i18n/labels';
import { useFormat } from '@/lib/i18n/use-words';
import styles from './letter-lines.module.css';

/** The letters that go out with a step: title, to whom, and on what basis. */
export function LetterLines({ letters }: { readonly letters: readonly Letter[] }) {
  const t = useTranslations('case.letter');
  const locale = useLocale();
  const format = useFormat();
  if (letters.length === 0) return null;
  return (
    <ul className={styles.letters} aria-label={t('heading')}>
      {letters.map((letter) => (
        <li key={letter.id} data-letter={letter.id}>
          {t('line', { title: letterLabel(locale, letter), to: t(`to.${letter.to}`) })}
          <small>{t('basis', { article: format.article(letter.article) })}</small>
        </li>
      ))}
    </ul>
  );
}
