import { Checkbox, Form, Select } from 'antd';
import { useTranslations } from 'next-intl';
import type { DisputeKind } from '@/lib/domain/report/dispute';
import { useFormat } from '@/lib/i18n/use-words';
import type { DisputeList } from '@/lib/queries/disputes';

interface Props {
  readonly kind: DisputeKind | undefined;
  readonly rows: DisputeList['rows'];
}

/** The body's part in a suit, and the reconsideration it came after. */
export function PartFields({ kind, rows }: Props) {
  const t = useTranslations('disputes');
  const format = useFormat();
  if (!kind || kind === 'recon') return null;
  const options = rows
    .filter((row) => row.kind === 'recon')
    .map(({ id, filedOn, acceptanceNumber }) => ({
      value: id,
      label: t('preceded.option', { day: format.day(filedOn), number: acceptanceNumber ?? t('noCase') }),
    }));
  return (
    <>
      {kind === 'suit_after_recon' && (
        <Form.Item name="precededBy" label={t('preceded.label')} extra={t('preceded.hint')}>
          <Select<string> allowClear options={options} />
        </Form.Item>
      )}
      <Form.Item name="asOriginalAgency" valuePropName="checked" extra={t('agency.hint')}>
        <Checkbox>{t('agency.own')}</Checkbox>
      </Form.Item>
    </>
  );
}
