'use client';

import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { FileDrop } from '@/components/forms/file-drop';
import { LARGEST_LEDGER_MEGABYTES, LEDGER_ENDINGS } from '@/lib/domain/disclosure/ledger';
import { useFormat } from '@/lib/i18n/use-words';

interface Props extends Omit<ComponentProps<typeof FileDrop>, 'accept' | 'children' | 'multiple' | 'onFiles'> {
  readonly value?: File;
  readonly onChange?: (file: File | undefined) => void;
}

/** The one file of a form; it stays chosen until another takes its place. */
export function LedgerFileField({ value, onChange, ...input }: Props) {
  const t = useTranslations('disclosures.import');
  const format = useFormat();
  return (
    <FileDrop {...input} accept={LEDGER_ENDINGS.join(',')} onFiles={([file]) => onChange?.(file)}>
      <span>{value ? t('chosen', { name: value.name, size: format.fileSize(value.size) }) : t('drop')}</span>
      <small>{t('types', { megabytes: LARGEST_LEDGER_MEGABYTES })}</small>
    </FileDrop>
  );
}
