'use client';

import { Select } from 'antd';
import { useTranslations } from 'next-intl';
import { ChoiceItem } from '@/components/forms/choice-item';
import { TextItem } from '@/components/forms/text-item';
import { LateCause } from '@/lib/domain/case/delivery';

/** Why a reply is late: one of a list, for counting, and in words. `now`: what stands on record. */
export function LatenessFields({ now }: { readonly now?: string | null }) {
  const t = useTranslations('case');
  return (
    <>
      <ChoiceItem name="lateCause" label={t('field.lateCause')} {...(now && { extra: now })}>
        <Select options={LateCause.options.map((value) => ({ value, label: t(`lateCause.${value}`) }))} />
      </ChoiceItem>
      <TextItem name="lateText" label={t('field.lateText')} extra={t('hint.lateText')} required lines={2} max={2000} />
    </>
  );
}
