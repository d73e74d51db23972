import { Alert, Button } from 'antd';
import { useTranslations } from 'next-intl';
import type { CaseEvent } from '@/lib/domain/case/case-event';
import { useFormat } from '@/lib/i18n/use-words';

interface Props {
  /** What others did since the page was last in step; nothing is shown when there is none. */
  readonly news: readonly CaseEvent[];
  readonly formOpen: boolean;
  readonly onCatchUp: () => void;
}

/** Somebody else acted meanwhile: who, when and what. What is typed stays. */
export function ChangedBar({ news, formOpen, onCatchUp }: Props) {
  const t = useTranslations('case');
  const format = useFormat();
  if (news.length === 0) return null;
  return (
    <Alert
      type="info"
      showIcon
      role="status"
      title={t('changed.title')}
      description={
        <>
          {news.map(({ type, at, by }, index) => (
            <div key={index}>
              {t('changed.line', { name: by.name, at: format.instant(at), event: t(`event.${type}`) })}
            </div>
          ))}
          {formOpen && <div>{t('changed.kept')}</div>}
        </>
      }
      action={
        <Button size="small" type="primary" onClick={onCatchUp}>
          {t(formOpen ? 'changed.show' : 'changed.dismiss')}
        </Button>
      }
    />
  );
}
