'use client';

import { Form } from 'antd';
import { useTranslations } from 'next-intl';
import { ChoiceItem } from '@/components/forms/choice-item';
import { TextItem } from '@/components/forms/text-item';
import { type Outcome, outcomeRule } from '@/lib/domain/outcome/outcomes';
import { useCaseDesk } from '../case-desk';
import { CommandForm } from './command-form';
import { OutcomeFacts } from './outcome-facts';
import { OutcomeField } from './outcome-field';

interface Values {
  readonly outcome: Outcome;
  readonly grounds?: string;
  readonly reply: string;
}

/** The handler's proposal. After it was sent back the earlier draft is there to be mended. */
export function DraftForm() {
  const t = useTranslations('case');
  const { state, today } = useCaseDesk().view;
  const [form] = Form.useForm<Values>();
  const outcome = Form.useWatch('outcome', form) ?? state.draft?.outcome;
  const needsGrounds = outcome !== undefined && outcomeRule(outcome).needsGrounds;
  const { draft } = state;
  return (
    <CommandForm<Values>
      action="draftOutcome"
      form={form}
      initialValues={draft ? { outcome: draft.outcome, grounds: draft.grounds, reply: draft.reply } : {}}
      toCommand={({ grounds = '', ...values }) => ({ type: 'draftOutcome', grounds, ...values })}
    >
      <ChoiceItem name="outcome" label={t('field.outcome')}>
        <OutcomeField today={today} />
      </ChoiceItem>
      {outcome && <OutcomeFacts outcome={outcome} today={today} />}
      <TextItem
        name="grounds"
        label={t('field.grounds')}

        extra={outcome && t(needsGrounds ? 'hint.groundsNeeded' : 'hint.groundsFree')}
        required={needsGrounds}
        lines={3}
        max={5000}
      />
      <TextItem name="reply" label={t('field.reply')} required lines={8} max={20_000} />
    </CommandForm>
  );
}
