'use client';

import { Checkbox, Form, Select } from 'antd';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ChoiceItem } from '@/components/forms/choice-item';
import { DayField } from '@/components/forms/day-field';
import { TextItem } from '@/components/forms/text-item';
import { ApplicantKind } from '@/lib/domain/applicant/applicant-kind';
import type { CaseState } from '@/lib/domain/case/case-state';
import { Channel } from '@/lib/domain/case/channel';
import type { Correction } from '@/lib/domain/case/correction';
import type { LateCause } from '@/lib/domain/case/delivery';
import { liesAhead, type StepDay, stepDaysOf } from '@/lib/domain/case/step-days';
import { needsConfirmation } from '@/lib/domain/clock/receipt';
import type { Refusal } from '@/lib/domain/result';
import { useFormat } from '@/lib/i18n/use-words';
import { useCaseDesk } from '../case-desk';
import { type CorrectableField, useFieldWords } from '../use-field-words';
import { useStepWords } from '../use-step-words';
import { CommandForm } from './command-form';
import { LatenessFields } from './lateness-fields';
import { OutcomeField } from './outcome-field';

type Entries = Omit<Correction, 'days' | 'lateness'>;
interface Values extends Entries {
  /** What is to be mended: entries of the case by name, days of steps by key. Each is a field of its own. */
  readonly fields: readonly string[];
  readonly lateCause?: LateCause;
  readonly lateText?: string;
  readonly reason: string;
  readonly knowing?: boolean;
}

const ALWAYS: readonly CorrectableField[] = ['subject', 'applicantKind', 'channel'];
/** Where receipt is agreed, arrival is a day of its own; elsewhere it is the day of receipt. */
const ARRIVED: readonly CorrectableField[] = ['arrivedOn'];
const RECEIVED: readonly CorrectableField[] = ['receivedOn'];
const CLOSED: readonly CorrectableField[] = ['outcome', 'closedOn'];
const DELIVERED: readonly CorrectableField[] = ['lateness'];

const entriesOf = (state: CaseState): readonly CorrectableField[] => [
  ...ALWAYS,
  ...(!state.imported && !state.ordered && needsConfirmation(state.channel) ? ARRIVED : []),
  ...(state.receivedOn ? RECEIVED : []),
  ...(state.status === 'closed' ? CLOSED : []),
  ...(state.delivery ? DELIVERED : []),
];

function changesOf(values: Values, steps: readonly StepDay[]): Correction {
  const { fields, lateCause, lateText, reason: _, knowing: __, ...entries } = values;
  const chosen = Object.entries(entries).filter(([name]) => fields.includes(name));
  const isDay = ([name]: readonly [string, unknown]) => steps.some(({ key }) => key === name);
  const days = chosen.filter(isDay);
  return {
    ...Object.fromEntries(chosen.filter((entry) => !isDay(entry))),
    ...(days.length > 0 && { days: Object.fromEntries(days) as NonNullable<Correction['days']> }),
    ...(fields.includes('lateness') && lateCause && lateText && { lateness: { cause: lateCause, reason: lateText } }),
  };
}

/** Several entries may be mended at once, with one reason. What is recorded now stands beside each. */
export function CorrectForm() {
  const t = useTranslations('case');
  const format = useFormat();
  const valueWords = useFieldWords();
  const stepWords = useStepWords();
  const { state, today } = useCaseDesk().view;
  const [form] = Form.useForm<Values>();
  /** What the days now say of a telling is so unlikely that it has to be meant. */
  const [doubted, setDoubted] = useState(false);
  const chosen = Form.useWatch('fields', form) ?? [];
  const entries = entriesOf(state);
  const steps = stepDaysOf(state);
  const days = Object.fromEntries(steps.map(({ key, on }) => [key, on]));
  const { lateness } = state;
  /** What a refusal asks for beside what was chosen is offered at once. */
  const offer = ({ code, field = '' }: Refusal) => {
    if (code === 'told_too_late_unsure') setDoubted(true);
    const wanted = field.startsWith('lateness') ? 'lateness' : field.replace(/^changes\.(days\.)?/, '');
    const isOffered = wanted in days || entries.some((entry) => entry === wanted);
    if (isOffered && !chosen.includes(wanted)) form.setFieldValue('fields', [...chosen, wanted]);
  };
  return (
    <CommandForm<Values>
      action="correct"
      form={form}
      onRefused={offer}
      fieldOf={{
        ...Object.fromEntries(entries.map((field) => [`changes.${field}`, field])),
        ...Object.fromEntries(steps.map(({ key }) => [`changes.days.${key}`, key])),
        'lateness.reason': chosen.includes('lateness') ? 'lateCause' : 'fields',
      }}
      initialValues={{
        ...Object.fromEntries(entries.map((field) => [field, state[field]])),
        ...days,
        ...(lateness && { lateCause: lateness.cause, lateText: lateness.reason }),
      }}
      toCommand={(values) => ({
        type: 'correct',
        changes: changesOf(values, steps),
        reason: values.reason,
        ...(values.knowing && { knowing: true }),
      })}
    >
      <ChoiceItem name="fields" label={t('field.correctWhat')} extra={t('hint.correctPick')}>
        <Select
          mode="multiple"
          options={[
            {
              label: t('correctGroup.entries'),
              options: entries.map((field) => ({ value: field as string, label: t(`field.${field}`) })),
            },
            {
              label: t('correctGroup.steps'),
              options: steps.map(({ key }) => ({ value: key, label: stepWords(state, key) })),
            },
          ].filter(({ options }) => options.length > 0)}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </ChoiceItem>
      {entries
        .filter((field) => chosen.includes(field))
        .map((field) => {
          const extra = t('hint.correctNow', { value: valueWords(field, state[field]) });
          const item = { name: field, label: t(`field.${field}`), extra };
          if (field === 'lateness') return <LatenessFields key={field} now={state.lateness && extra} />;
          return field === 'subject' ? (
            <TextItem key={field} {...item} required max={200} />
          ) : (
            <ChoiceItem key={field} {...item}>
              <NewValue field={field} />
            </ChoiceItem>
          );
        })}
      {steps
        .filter(({ key }) => chosen.includes(key))
        .map((step) => (
          <ChoiceItem
            key={step.key}
            name={step.key}
            label={stepWords(state, step.key)}
            extra={t('hint.correctNow', { value: format.day(step.on) })}
          >
            <DayField {...(!liesAhead(step) && { latest: today })} />
          </ChoiceItem>
        ))}
      {doubted && (
        <Form.Item name="knowing" valuePropName="checked">
          <Checkbox>{t('field.knowing')}</Checkbox>
        </Form.Item>
      )}
      <TextItem name="reason" label={t('field.reason')} required lines={2} max={2000} />
    </CommandForm>
  );
}

/** What an entry is chosen with; the form item gives it its value. */
function NewValue({ field, ...given }: { readonly field: Exclude<CorrectableField, 'subject' | 'lateness'> }) {
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
