'use client';

import { Form, Select } from 'antd';
import { useTranslations } from 'next-intl';
import { ChoiceItem } from '@/components/forms/choice-item';
import { DayField } from '@/components/forms/day-field';
import { TextItem } from '@/components/forms/text-item';
import { ApplicantKind } from '@/lib/domain/applicant/applicant-kind';
import type { Correction } from '@/lib/domain/case/case-event';
import { Channel } from '@/lib/domain/case/channel';
import { needsConfirmation } from '@/lib/domain/clock/receipt';
import { useCaseDesk } from '../case-desk';
import { type CorrectableField, useFieldWords } from '../use-field-words';
import { CommandForm } from './command-form';
import { OutcomeField } from './outcome-field';

type Values = Correction & { readonly fields: readonly CorrectableField[]; readonly reason: string };

const ALWAYS: readonly CorrectableField[] = ['subject', 'applicantKind', 'channel'];
/** Where receipt is agreed, arrival is a day of its own; elsewhere it is the day of receipt. */
const ARRIVED: readonly CorrectableField[] = ['arrivedOn'];
const RECEIVED: readonly CorrectableField[] = ['receivedOn'];
const CLOSED: readonly CorrectableField[] = ['outcome', 'closedOn'];

/** Several entries may be mended at once, with one reason. What is recorded now stands beside each. */
export function CorrectForm() {
  const t = useTranslations('case');
  const valueWords = useFieldWords();
  const { state } = useCaseDesk().view;
  const [form] = Form.useForm<Values>();
  const fields = Form.useWatch('fields', form) ?? [];
  const arrivesApart = !state.imported && needsConfirmation(state.channel);
  const offered = [
    ...ALWAYS,
    ...(arrivesApart ? ARRIVED : []),
    ...(state.receivedOn ? RECEIVED : []),
    ...(state.status === 'closed' ? CLOSED : []),
  ];
  return (
    <CommandForm<Values>
      action="correct"
      form={form}
      fieldOf={Object.fromEntries(offered.map((field) => [`changes.${field}`, field]))}
      initialValues={Object.fromEntries(offered.map((field) => [field, state[field]]))}
      toCommand={({ fields: chosen, reason, ...changes }) => ({
        type: 'correct',
        changes: Object.fromEntries(chosen.map((field) => [field, changes[field]])),
        reason,
      })}
    >
      <ChoiceItem name="fields" label={t('field.correctWhat')} extra={t('hint.correctPick')}>
        <Select
          mode="multiple"
          options={offered.map((field) => ({ value: field, label: t(`field.${field}`) }))}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </ChoiceItem>
      {fields.map((field) => {
        const item = {
          name: field,
          label: t(`field.${field}`),
          extra: t('hint.correctNow', { value: valueWords(field, state[field]) }),
        };
        return field === 'subject' ? (
          <TextItem key={field} {...item} required max={200} />
        ) : (
          <ChoiceItem key={field} {...item}>
            <NewValue field={field} />
          </ChoiceItem>
        );
      })}
      <TextItem name="reason" label={t('field.reason')} required lines={2} max={2000} />
    </CommandForm>
  );
}

/** What an entry is chosen with; the form item gives it its value. */
function NewValue({ field, ...given }: { readonly field: Exclude<CorrectableField, 'subject'> }) {
  const t = useTranslations('common');
  const { today } = useCaseDesk().view;
  switch (field) {
    case 'applicantKind':
      return (
        <Select
          {...given}
          options={ApplicantKind.options.map((value) => ({ value, label: t(`applicantKind.${value}`) }))}
        />
      );
    case 'channel':
      return <Select {...given} options={Channel.options.map((value) => ({ value, label: t(`channel.${value}`) }))} />;
    case 'outcome':
      return <OutcomeField {...given} today={today} every />;
    case 'arrivedOn':
    case 'receivedOn':
    case 'closedOn':
      return <DayField {...given} latest={today} />;
    default:
      return field satisfies never;
  }
}
