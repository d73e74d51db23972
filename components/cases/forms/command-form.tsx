'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, type FormProps } from 'antd';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { forgetTyped, keepTyped, typedValues } from '@/components/forms/typed-values';
import { RestatesItem, type Restating } from '@/components/forms/restates-item';
import { useRefusals } from '@/components/forms/use-refusals';
import type { Action, CaseCommand } from '@/lib/domain/case/command';
import type { Refusal } from '@/lib/domain/result';
import { type LetterOccasion, lettersWith } from '@/lib/domain/case/letters';
import { caseKey, commandCase } from '@/lib/queries/cases';
import { ApiRefusal } from '@/lib/queries/request';
import { useCaseDesk } from '../case-desk';
import { LetterLines } from '../letter-lines';
import styles from './command-form.module.css';

interface Props<Values extends object> {
  readonly action: Action;
  readonly initialValues?: Partial<Values>;
  readonly toCommand: (values: Values) => CaseCommand;
  /** Where a field of the command is called otherwise in the form. */
  readonly fieldOf?: Readonly<Record<string, string>> | undefined;
  readonly form?: FormProps<Values>['form'];
  /** What decides which letters go out with the step. */
  readonly occasion?: LetterOccasion;
  readonly danger?: boolean;
  /** Told of a refusal before it is put into words. */
  readonly onRefused?: (refusal: Refusal) => void;
  readonly children?: ReactNode;
}

const CONFLICT = 409;

/** One step of the case as a form: sends the command, words a refusal beside the field it names, and keeps what is typed. */
export function CommandForm<Values extends object>({
  action,
  toCommand,
  fieldOf,
  occasion,
  danger,
  onRefused,
  children,
  ...rest
}: Props<Values>) {
  const t = useTranslations('case');
  const { view, close, finish } = useCaseDesk();
  const [ownForm] = Form.useForm<Values>();
  const form = rest.form ?? ownForm;
  const client = useQueryClient();
  const command = useMutation(commandCase(view.id));
  const { problem, show, clear, asksWhy } = useRefusals(form, { ...(fieldOf && { fieldOf }), prefix: 'command.' });
  const name = `${view.id} ${action}`;
  const possible = view.actions.some((offered) => offered.action === action && !offered.blockedBy);

  const refuse = (error: Error) => {
    if (error instanceof ApiRefusal && error.status === CONFLICT)
      void client.invalidateQueries({ queryKey: caseKey(view.id) });
    if (error instanceof ApiRefusal) onRefused?.(error.refusal);
    show(error);
  };

  const send = ({ restates, ...values }: Values & Restating) => {
    clear();
    command.mutate(
      { command: toCommand(values as Values), expectedVersion: view.state.version, ...(restates && { restates }) },
      {
        onSuccess: ({ version }) => {
          forgetTyped(name);
          finish(action, version);
        },
        onError: refuse,
      },
    );
  };

  /** A field that changed while the form was being checked: check again what it holds now. */
  const resubmit: FormProps<Values>['onFinishFailed'] = ({ errorFields, outOfDate }) => {
    if (outOfDate && errorFields.length === 0) form.submit();
  };

  return (
    <Form<Values>
      form={form}
      layout="vertical"
      name={action}
      initialValues={{ ...rest.initialValues, ...typedValues<Values>(name) }}
      onValuesChange={(_, all) => keepTyped(name, all)}
      onFinish={send}
      onFinishFailed={resubmit}
      scrollToFirstError={{ focus: true }}
      className={styles.form}
    >
      <p className={styles.does}>{t(`does.${action}`)}</p>
      <LetterLines letters={lettersWith(action, occasion)} />
      {!possible && <Alert type="warning" showIcon title={t('actions.gone', { action: t(`action.${action}`) })} />}
      {problem && <Alert type="error" showIcon role="alert" title={problem} />}
      {children}
      <RestatesItem asked={asksWhy} />
      <div className={styles.buttons}>
        <Button type="primary" htmlType="submit" danger={danger} disabled={!possible} loading={command.isPending}>
          {command.isPending ? t('actions.submitting') : t(`action.${action}`)}
        </Button>
        <Button onClick={close}>{t('actions.close')}</Button>
      </div>
    </Form>
  );
}
