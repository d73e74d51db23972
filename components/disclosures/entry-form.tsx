'use client';

import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Select } from 'antd';
import { useTranslations } from 'next-intl';
import { ChoiceItem } from '@/components/forms/choice-item';
import { DayField } from '@/components/forms/day-field';
import { TextItem } from '@/components/forms/text-item';
import { RemoveEntry } from '@/components/forms/remove-entry';
import { RestatesItem, type Restating } from '@/components/forms/restates-item';
import { useRefusals } from '@/components/forms/use-refusals';
import register from '@/components/ui/register-page.module.css';
import { Panel } from '@/components/ui/panel';
import type { Day } from '@/lib/domain/day';
import { type Disclosure, DisclosureKind, type Measure, MEASURES } from '@/lib/domain/disclosure/disclosure';
import { useProblemWords } from '@/lib/i18n/use-words';
import { changeDisclosure, type DisclosureList, recordDisclosure, removeDisclosure } from '@/lib/queries/disclosures';
import styles from './disclosures-page.module.css';
import { MeasureField, quantityOf, typedQuantity } from './measure-field';

type Row = DisclosureList['rows'][number];

/** The body as a whole, which the register knows as no unit. */
const BODY = '';

interface Values extends Omit<Disclosure, 'quantities' | 'unitId' | 'to'>, Restating {
  readonly unitId: string;
  readonly to?: Day;
  readonly quantities?: Partial<Record<Measure, string>>;
  readonly reason?: string;
}

interface Props {
  readonly list: DisclosureList;
  /** The entry to change; null for a new one. */
  readonly row: Row | null;
  readonly onClose: () => void;
  readonly onDone: (what: 'recorded' | 'changed' | 'removed') => void;
}

const isDocument = (kind: DisclosureKind | undefined) => kind === 'regulations' || kind === 'normative';

function disclosureOf({
  kind,
  unitId,
  from,
  to,
  quantities = {},
  title = '',
  number = '',
  source,
}: Values): Disclosure {
  const counted = MEASURES[kind].flatMap((measure: Measure) => {
    const quantity = quantityOf(measure, quantities[measure]);
    return typeof quantity === 'number' ? [[measure, quantity] as const] : [];
  });
  return {
    kind,
    unitId: unitId === BODY ? null : unitId,
    from,
    to: to ?? from,
    quantities: Object.fromEntries(counted),
    title: isDocument(kind) ? title : '',
    number: isDocument(kind) ? number : '',
    source,
  };
}

function valuesOf({ disclosure: { quantities, unitId, ...rest } }: Row): Partial<Values> {
  const typed = Object.entries(quantities).map(([measure, quantity]) => [
    measure,
    typedQuantity(measure as Measure, quantity),
  ]);
  return { ...rest, unitId: unitId ?? BODY, quantities: Object.fromEntries(typed) as Partial<Record<Measure, string>> };
}

/** An entry of the register: what, of which unit, when, how much, and where the numbers come from. */
export function EntryForm({ list, row, onClose, onDone }: Props) {
  const t = useTranslations('disclosures');
  const words = useProblemWords();
  const [form] = Form.useForm<Values>();
  const { problem, show, clear, asksWhy } = useRefusals(form, { prefix: 'disclosure.' });
  const record = useMutation(recordDisclosure());
  const change = useMutation(changeDisclosure());
  const remove = useMutation(removeDisclosure());
  const kind = Form.useWatch('kind', form) ?? row?.disclosure.kind;
  const units = [
    ...(list.mayWriteForBody ? [{ value: BODY, label: t('wholeBody') }] : []),
    ...list.units.filter(({ mayWrite }) => mayWrite).map(({ id, name }) => ({ value: id, label: name })),
  ];
  const send = (values: Values) => {
    clear();
    const disclosure = disclosureOf(values);
    if (Object.values(disclosure.quantities).every((quantity) => quantity === 0)) {
      const [first] = MEASURES[disclosure.kind];
      form.setFields([{ name: ['quantities', first], errors: [words.issue('nothing_counted')] }]);
      form.focusField(['quantities', first]);
      return;
    }
    if (!row) {
      const { restates } = values;
      const body = { disclosure, ...(restates && { restates }) };
      return record.mutate(body, { onSuccess: () => onDone('recorded'), onError: show });
    }
    const { id, version } = row;
    change.mutate(
      { id, version, disclosure, reason: values.reason ?? '' },
      { onSuccess: () => onDone('changed'), onError: show },
    );
  };
  return (
    <Panel heading={t(row ? 'form.change' : 'form.record')}>
      <Form<Values>
        form={form}
        name={row ? `disclosure-${row.id}` : 'disclosure'}
        layout="vertical"
        className={register.form}
        initialValues={row ? valuesOf(row) : { ...(units[0] && { unitId: units[0].value }) }}
        onFinish={send}
        scrollToFirstError={{ focus: true }}
      >
        {problem && <Alert type="error" showIcon role="alert" title={problem} />}
        <ChoiceItem name="kind" label={t('form.kind')}>
          <Select
            options={DisclosureKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
            style={{ maxWidth: 320 }}
          />
        </ChoiceItem>
        <Form.Item name="unitId" label={t('form.unit')}>
          <Select options={units} style={{ maxWidth: 320 }} />
        </Form.Item>
        {isDocument(kind) ? (
          <>
            <ChoiceItem name="from" label={t('form.on')} extra={t('form.onHint')}>
              <DayField latest={list.today} />
            </ChoiceItem>
            <TextItem name="title" label={t('form.title')} max={200} />
            <TextItem name="number" label={t('form.number')} max={100} style={{ maxWidth: 320 }} />
          </>
        ) : (
          <div className={styles.period}>
            <ChoiceItem name="from" label={t('form.from')}>
              <DayField latest={list.today} />
            </ChoiceItem>
            <ChoiceItem name="to" label={t('form.to')} extra={t('form.toHint')}>
              <DayField latest={list.today} />
            </ChoiceItem>
          </div>
        )}
        {kind && MEASURES[kind].map((measure: Measure) => <MeasureField key={measure} measure={measure} />)}
        <TextItem name="source" label={t('form.source')} extra={t('form.sourceHint')} required max={200} />
        <RestatesItem asked={asksWhy && !row} />
        {row && <TextItem name="reason" label={t('form.reason')} required max={500} />}
        <div className={register.buttons}>
          <Button type="primary" htmlType="submit" loading={record.isPending || change.isPending}>
            {t(row ? 'form.save' : 'form.submit')}
          </Button>
          <Button onClick={onClose}>{t('form.cancel')}</Button>
          {row && (
            <RemoveEntry
              what={t('removed')}
              onRemove={(reason) => {
                clear();
                const taken = { id: row.id, version: row.version, reason };
                remove.mutate(taken, { onSuccess: () => onDone('removed'), onError: show });
              }}
            />
          )}
        </div>
      </Form>
    </Panel>
  );
}
