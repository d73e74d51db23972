'use client';

import { Form, Input, Select } from 'antd';
import { useTranslations } from 'next-intl';
import { LateCause } from '@/lib/domain/case/delivery';

/** Why a reply is late: one of a list, for counting, and in words. */
export function LatenessFields() {
  const t = useTranslations('case');
  return (
    <>
      <Form.Item name="lateCause" label={t('field.lateCause')} rules={[{ required: true }]}>
        <Select options={LateCause.options.map((value) => ({ value, label: t(`lateCause.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="lateText"
        label={t('field.lateText')}
        extra={t('hint.lateText')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
    </>
  );
}
