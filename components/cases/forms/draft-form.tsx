'use client';

import { Form, Input } from 'antd';
import { useTranslations } from 'next-intl';
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
      <Form.Item name="outcome" label={t('field.outcome')} rules={[{ required: true }]}>
        <OutcomeField today={today} />
      </Form.Item>
      {outcome && <OutcomeFacts outcome={outcome} today={today} />}
      <Form.Item
        name="grounds"
        label={t('field.grounds')}
        required={needsGrounds}
        extra={outcome && t(needsGrounds ? 'hint.groundsNeeded' : 'hint.groundsFree')}
        rules={[{ required: needsGrounds, whitespace: needsGrounds }]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 16 }} maxLength={5000} />
      </Form.Item>
      <Form.Item name="reply" label={t('field.reply')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea autoSize={{ minRows: 8, maxRows: 30 }} maxLength={20_000} />
      </Form.Item>
    </CommandForm>
  );
}
