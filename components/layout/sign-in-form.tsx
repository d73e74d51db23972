'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { NoAnswer } from '@/lib/queries/request';
import { signIn } from '@/lib/queries/session';
import styles from './sign-in-form.module.css';

/**
 * The user name stays whatever the answer is; the password is typed anew.
 * @param wanted the page of ours to go on to.
 */
export function SignInForm({ wanted }: { readonly wanted: string }) {
  const t = useTranslations('common');
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const passwordBox = useRef<HTMLInputElement>(null);

  const tell = (message: string) => {
    setProblem(message);
    setSending(false);
    if (passwordBox.current) passwordBox.current.value = '';
    passwordBox.current?.focus();
  };

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const username = String(form.get('username')).trim();
    const password = String(form.get('password'));
    if (!username) return setProblem(t('signIn.usernameMissing'));
    if (!password) return tell(t('signIn.passwordMissing'));
    setProblem(null);
    setSending(true);
    try {
      const answer = await signIn(username, password);
      if (answer.kind === 'signed_in') return location.replace(wanted);
      tell(answer.kind === 'too_many' ? t('signIn.tooMany', { minutes: answer.minutes }) : t('signIn.refused'));
    } catch (error) {
      tell(t(`noAnswer.${error instanceof NoAnswer ? error.why : 'server'}`));
    }
  };

  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <div role="alert">{problem && <p className={styles.problem}>{problem}</p>}</div>
      <label htmlFor="username">{t('signIn.username')}</label>
      <input
        id="username"
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={100}
      />
      <label htmlFor="password">{t('signIn.password')}</label>
      <input
        ref={passwordBox}
        id="password"
        name="password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={200}
      />
      <button type="submit" disabled={sending}>
        {t(sending ? 'signIn.submitting' : 'signIn.submit')}
      </button>
    </form>
  );
}
