import LeftOutlined from '@ant-design/icons/LeftOutlined';
import RightOutlined from '@ant-design/icons/RightOutlined';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import styles from './pager.module.css';

interface Props {
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly sizes: readonly number[];
  readonly hrefOf: (page: number, pageSize: number) => string;
}

/** Pages of a long list as links, so that each has an address. */
export function Pager({ page, pageSize, total, sizes, hrefOf }: Props) {
  const t = useTranslations('common.pager');
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (total <= Math.min(...sizes)) return null;
  const step = (to: number, label: string, Icon: typeof LeftOutlined) =>
    to >= 1 && to <= pages ? (
      <Link href={hrefOf(to, pageSize)} prefetch={false} className={styles.link}>
        <Icon aria-hidden /> {label}
      </Link>
    ) : (
      <span className={`${styles.link} ${styles.off}`} aria-disabled="true">
        <Icon aria-hidden /> {label}
      </span>
    );
  return (
    <nav aria-label={t('label')} className={styles.pager}>
      {step(page - 1, t('previous'), LeftOutlined)}
      <span>{t('at', { page, pages })}</span>
      {step(page + 1, t('next'), RightOutlined)}
      <span className={styles.sizes}>
        {t('size')}
        {sizes.map((size) => (
          <Link
            key={size}
            href={hrefOf(1, size)}
            prefetch={false}
            aria-current={size === pageSize ? 'true' : undefined}
            className={styles.link}
          >
            {size}
          </Link>
        ))}
      </span>
    </nav>
  );
}
