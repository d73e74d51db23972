import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Radio } from 'antd';
import { useTranslations } from 'next-intl';
import { ChoiceItem } from '@/components/forms/choice-item';
import { DayField } from '@/components/forms/day-field';
import { TextItem } from '@/components/forms/text-item';
import { RestatesItem } from '@/components/forms/restates-item';
import { useRefusals } from '@/components/forms/use-refusals';
import register from '@/components/ui/register-page.module.css';
import { Panel } from '@/components/ui/panel';
import type { Day } from '@/lib/domain/day';
import { DisputeKind } from '@/lib/domain/report/dispute';
import { type DisputeList, fileDispute } from '@/lib/queries/disputes';
import { PartFields } from './part-fields';

interface Values {
  readonly kind: DisputeKind;
  readonly filedOn: Day;
  readonly acceptanceNumber?: string;
  readonly asOriginalAgency?: boolean;
  readonly precededBy?: string | null;
  readonly restates?: string;
}

interface Props {
  /** Those on record, one of which may have come before it. */
  readonly rows: DisputeList['rows'];
  readonly today: Day;
  readonly onClose: () => void;
  readonly onFiled: () => void;
}

export function FileDisputeForm({ rows, today, onClose, onFiled }: Props) {
  const t = useTranslations('disputes');
  const [form] = Form.useForm<Values>();
  const { problem, show, clear, asksWhy } = useRefusals(form);
  const file = useMutation(fileDispute());
  const kind = Form.useWatch('kind', form);
  const send = ({ acceptanceNumber = '', asOriginalAgency = true, precededBy = null, ...values }: Values) => {
    clear();
    file.mutate({ acceptanceNumber, asOriginalAgency, precededBy, ...values }, { onSuccess: onFiled, onError: show });
  };
  return (
    <Panel heading={t('file.heading')}>
      <Form<Values>
        form={form}
        name="file-dispute"
        layout="vertical"
        className={register.form}
        initialValues={{ asOriginalAgency: true }}
        onFinish={send}
        scrollToFirstError={{ focus: true }}
      >
        {problem && <Alert type="error" showIcon role="alert" title={problem} />}
        <ChoiceItem name="kind" label={t('file.kind')}>
          <Radio.Group options={DisputeKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))} />
        </ChoiceItem>
        <TextItem
          name="acceptanceNumber"
          label={t('file.number')}
          extra={t('file.numberHint')}
          max={60}
          style={{ maxWidth: 240 }}
        />
        <ChoiceItem name="filedOn" label={t('file.filedOn')}>
          <DayField latest={today} />
        </ChoiceItem>
        <PartFields kind={kind} rows={rows} />
        <RestatesItem asked={asksWhy} />
        <div className={register.buttons}>
          <Button type="primary" htmlType="submit" loading={file.isPending}>
            {t('file.submit')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </Form>
    </Panel>
  );
}
