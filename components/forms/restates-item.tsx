'use client';

import { useTranslations } from 'next-intl';
import { TextItem } from './text-item';

/** Why the numbers of a published report may move: asked for only once a step was refused without it. */
export function RestatesItem({ asked }: { readonly asked: boolean }) {
  const t = useTranslations('common.restates');
  return asked && <TextItem name="restates" label={t('label')} extra={t('hint')} max={500} lines={2} required />;
}

/** What a form that may be asked for it holds besides its own values. */
export interface Restating {
  readonly restates?: string;
}
