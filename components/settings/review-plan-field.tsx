import { Checkbox, Select } from 'antd';
import { useTranslations } from 'next-intl';
import {
  FULL_REVIEW,
  REVIEW_STEPS,
  type ReviewPlan,
  REVIEWER_ROLES,
  type ReviewStep,
} from '@/lib/domain/review/review-plan';
import styles from './settings-page.module.css';

interface Props {
  readonly value?: ReviewPlan;
  readonly onChange?: (plan: ReviewPlan) => void;
}

/** Which steps a draft passes, always in their order, and who takes each. */
export function ReviewPlanField({ value: plan = [], onChange }: Props) {
  const t = useTranslations('settings');
  const roles = useTranslations('common.role');
  const put = (changed: ReviewStep) =>
    onChange?.(
      REVIEW_STEPS.flatMap((step) =>
        step === changed.step ? [changed] : plan.filter((planned) => planned.step === step),
      ),
    );
  const drop = (step: ReviewStep['step']) => onChange?.(plan.filter((planned) => planned.step !== step));
  return (
    <div>
      {REVIEW_STEPS.map((step) => {
        const planned = plan.find((found) => found.step === step);
        const usual = FULL_REVIEW.find((found) => found.step === step) ?? { step, role: 'office_head' };
        const name = t(`step.${step}`);
        return (
          <div key={step} className={styles.step}>
            <Checkbox
              checked={planned !== undefined}
              onChange={({ target }) => (target.checked ? put(usual) : drop(step))}
            >
              {t('body.reviewStep', { step: name })}
            </Checkbox>
            <Select
              aria-label={t('body.reviewRole', { step: name })}
              disabled={!planned}
              value={planned?.role ?? null}
              options={REVIEWER_ROLES.map((role) => ({ value: role, label: roles(role) }))}
              onChange={(role) => role && put({ step, role })}
            />
          </div>
        );
      })}
      {plan.length === 0 && <p className={styles.hint}>{t('body.reviewNone')}</p>}
    </div>
  );
}
