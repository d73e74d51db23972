'use client';

import { Form, type FormItemProps } from 'antd';
import { useTranslations } from 'next-intl';

type Props = Pick<FormItemProps, 'children' | 'className' | 'extra' | 'label' | 'name' | 'rules'>;

/** Something that has to be chosen and not typed; the form puts the name of the field into the words. */
export function ChoiceItem({ rules = [], ...item }: Props) {
  const t = useTranslations('common.validation');
  return <Form.Item {...item} rules={[{ required: true, message: t('choose', { field: '${label}' }) }, ...rules]} />;
}
