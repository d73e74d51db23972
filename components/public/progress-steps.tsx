import type { ProgressStep } from '@/lib/domain/case/progress';
import { formatDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import type { PublicWords } from './public-page';
import { StepSign } from './step-sign';

interface Props {
  readonly t: PublicWords;
  readonly locale: Locale;
  readonly steps: readonly ProgressStep[];
}

export function ProgressSteps({ t, locale, steps }: Props) {
  return (
    <ol className="steps" aria-label={t('progress.stepsTitle')}>
      {steps.map(({ key, on, state }) => (
        <li key={key} className={state} aria-current={state === 'current' ? 'step' : undefined}>
          <StepSign state={state} />
          <span className="name">{t(`progress.step.${key}`)}</span>
          <span className="when">{t(`progress.stepState.${state}`)}</span>
          {on && <span className="when">{formatDate(locale, on)}</span>}
        </li>
      ))}
    </ol>
  );
}
