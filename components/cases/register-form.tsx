'use client';

import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, type FormProps } from 'antd';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { checkedDayId } from '@/components/forms/day-field';
import { RestatesItem } from '@/components/forms/restates-item';
import { ErrorSummary } from '@/components/forms/error-summary';
import { forgetTyped, keepTyped, typedValues } from '@/components/forms/typed-values';
import { buildCalendar, type CalendarData } from '@/lib/domain/clock/calendar-change';
import type { Day } from '@/lib/domain/day';
import { useProblemWords } from '@/lib/i18n/use-words';
import { type Registered, registerRequest, type RegisterRequest } from '@/lib/queries/cases';
import { ApiRefusal } from '@/lib/queries/request';
import { RegisterApplicantSection } from './register-applicant-section';
import { RegisterDone } from './register-done';
import { RegisterReceiptSection } from './register-receipt-section';
import { RegisterContactSection, RegisterContentSection, RegisterWantedSection } from './register-request-sections';
import { fieldOf, type RegisterField, type RegisterValues, toRequest } from './register-values';
import styles from './register.module.css';

const FORM = 'register';

type FormFailure = Parameters<NonNullable<FormProps<RegisterValues>['onFinishFailed']>>[0];

interface Problems {
  readonly fields: readonly FieldMessage[];
  readonly refusal: string | null;
  readonly attempt: number;
}
const NO_PROBLEMS: Problems = { fields: [], refusal: null, attempt: 0 };

type FieldMessage = readonly [field: string, message: string];

/** The field of an entry of the form: a day has a second one, for what is typed in its box. */
const fieldNamed = (name: string) => checkedDayId(name)?.slice(`${FORM}_`.length) ?? name;

type FieldStates = Parameters<NonNullable<FormProps<RegisterValues>['onFieldsChange']>>[1];

/** Fields none of whose entries is in error. */
function fineFields(states: FieldStates): string[] {
  const named = states.map(({ name, errors = [] }) => ({ field: fieldNamed(String(name)), wrong: errors.length > 0 }));
  const wrong = new Set(named.filter((state) => state.wrong).map(({ field }) => field));
  return named.map(({ field }) => field).filter((field) => !wrong.has(field));
}

/** Enter goes on to the next field instead of sending half a form; Ctrl+Enter sends. */
function goOn(event: KeyboardEvent<HTMLFormElement>, send: () => void) {
  // The box itself may have taken it: a day is settled by it.
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.defaultPrevented) return;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    send();
    return;
  }
  const target = event.target as HTMLElement;
  if (!target.matches('input:not([type="radio"])')) return;
  event.preventDefault();
  // A day and a list take Enter for themselves: it settles what was typed.
  if (!target.matches('.ant-input')) return;
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>('input, textarea, button[type="submit"]')];
  fields[fields.indexOf(target) + 1]?.focus();
}

interface Props {
  readonly today: Day;
  readonly bodyName: string;
  readonly calendar: CalendarData;
}

export function RegisterForm({ today, bodyName, calendar: data }: Props) {
  const t = useTranslations('register');
  const words = useProblemWords();
  const calendar = useMemo(() => buildCalendar(data), [data]);
  const [form] = Form.useForm<RegisterValues>();
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const [done, setDone] = useState<{ registered: Registered; request: RegisterRequest['request'] } | null>(null);
  const [restored, setRestored] = useState(() => typedValues<RegisterValues>(FORM));
  const register = useMutation(registerRequest());
  /** Once a step was refused because it moves a published report. */
  const [asksWhy, setAsksWhy] = useState(false);

  useEffect(() => {
    if (restored) form.setFieldsValue(restored);
  }, [form, restored]);

  const tell = (fields: readonly FieldMessage[], refusal: string | null) =>
    setProblems(({ attempt }) => ({ fields, refusal, attempt: attempt + 1 }));

  /** What has been mended leaves the summary. */
  const forget = (fine: readonly string[]) =>
    setProblems((now) => {
      const fields = now.fields.filter(([field]) => !fine.includes(field));
      return fields.length === now.fields.length ? now : { ...now, fields };
    });

  const named = (field: string, message: string) =>
    t.has(`field.${field}` as never) ? `${t(`field.${field as RegisterField}`)}${t('colon')}${message}` : message;

  const refused = (error: unknown) => {
    if (!(error instanceof ApiRefusal)) return tell([], words.problem(error));
    const { refusal, issues } = error;
    setAsksWhy((asked) => asked || refusal.code === 'published_year_reason_required');
    const messages: FieldMessage[] = issues.map(({ path, code }) => [
      fieldOf(path),
      named(fieldOf(path), words.issue(code)),
    ]);
    if (refusal.field) messages.push([fieldOf(refusal.field), words.refusal(refusal)]);
    form.setFields(messages.map(([field, message]) => ({ name: field as RegisterField, errors: [message] })));
    tell(messages, messages.length > 0 ? null : words.refusal(refusal));
  };

  const send = (values: RegisterValues) => {
    if (register.isPending) return;
    const body = toRequest(values);
    register.mutate(body, {
      onSuccess: (registered) => {
        setProblems(NO_PROBLEMS);
        forgetTyped(FORM);
        setDone({ registered, request: body.request });
      },
      onError: refused,
    });
  };

  const failed = ({ errorFields, outOfDate }: FormFailure) => {
    // A field that changed while the form was being checked: check again what it holds now.
    if (outOfDate && errorFields.length === 0) return form.submit();
    tell(
      errorFields.map(({ name, errors }) => [fieldNamed(String(name[0])), errors[0] ?? '']),
      null,
    );
  };

  const startOver = () => {
    forgetTyped(FORM);
    setRestored(undefined);
    setProblems(NO_PROBLEMS);
    form.resetFields();
  };

  const next = () => {
    startOver();
    // The post of one morning comes the same way.
    if (done) form.setFieldsValue({ channel: done.request.channel, arrivedOn: done.request.arrivedOn });
    register.reset();
    setDone(null);
  };

  if (done) return <RegisterDone calendar={calendar} bodyName={bodyName} {...done} onNext={next} />;
  return (
    <main className={styles.page}>
      <h1>{t('title')}</h1>
      <p className={styles.intro}>{t('intro')}</p>
      {restored && (
        <Alert
          type="info"
          showIcon
          title={t('restored')}
          action={<Button onClick={startOver}>{t('startOver')}</Button>}
        />
      )}
      <ErrorSummary
        problems={problems.fields.map(([field, message]) => ({ inputId: `${FORM}_${field}`, message }))}
        refusal={problems.refusal}
        attempt={problems.attempt}
      />
      <Form<RegisterValues>
        form={form}
        name={FORM}
        layout="vertical"
        initialValues={{ arrivedOn: today, confirmedOn: today, idType: 'resident_id' }}
        onFinish={send}
        onFinishFailed={failed}
        onValuesChange={(_, all) => keepTyped(FORM, all)}
        onFieldsChange={(_, all) => forget(fineFields(all))}
        onKeyDown={(event) => goOn(event, form.submit)}
        preserve
      >
        <RegisterReceiptSection today={today} calendar={calendar} />
        <RegisterApplicantSection today={today} />
        <RegisterContactSection />
        <RegisterContentSection />
        <RegisterWantedSection />
        <RestatesItem asked={asksWhy} />
        <div className={styles.bar}>
          <Button type="primary" htmlType="submit" size="large" loading={register.isPending}>
            {t(register.isPending ? 'saving' : 'save')}
          </Button>
          <kbd>{t('saveHint')}</kbd>
        </div>
      </Form>
    </main>
  );
}
