import EyeInvisibleOutlined from '@ant-design/icons/EyeInvisibleOutlined';
import EyeOutlined from '@ant-design/icons/EyeOutlined';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useTranslations } from 'next-intl';
import { Facts } from '@/components/ui/facts';
import { Panel } from '@/components/ui/panel';
import { useProblemWords } from '@/lib/i18n/use-words';
import { revealApplicant } from '@/lib/queries/cases';
import { useCaseDesk } from './case-desk';
import styles from './case-text.module.css';

const FIELDS = ['idNumber', 'representative', 'contactPerson', 'phone', 'address', 'postcode', 'email'] as const;

/** The applicant, masked until somebody who may asks for more; every look is recorded. */
export function ApplicantPanel() {
  const t = useTranslations();
  const words = useProblemWords();
  const { view } = useCaseDesk();
  const reveal = useMutation(revealApplicant(view.id));
  const applicant = reveal.data ?? view.applicant;
  if (!applicant) {
    return (
      <Panel heading={t('case.applicant.heading')}>
        <Facts
          items={[{ label: t('case.applicant.kind'), value: t(`common.applicantKind.${view.state.applicantKind}`) }]}
        />
        <p className={styles.quiet}>{t('case.applicant.missing')}</p>
      </Panel>
    );
  }
  return (
    <Panel
      heading={t('case.applicant.heading')}
      extra={
        view.mayRevealApplicant && (
          <Button
            size="small"
            icon={reveal.data ? <EyeInvisibleOutlined aria-hidden /> : <EyeOutlined aria-hidden />}
            loading={reveal.isPending}
            onClick={() => (reveal.data ? reveal.reset() : reveal.mutate())}
          >
            {t(reveal.data ? 'case.applicant.hide' : 'case.applicant.reveal')}
          </Button>
        )
      }
    >
      {reveal.error && <Alert type="error" showIcon role="alert" title={words.problem(reveal.error)} />}
      <Facts
        items={[
          { label: t('case.applicant.kind'), value: t(`common.applicantKind.${view.state.applicantKind}`) },
          { label: t('case.applicant.name'), value: applicant.name },
          { label: t('case.applicant.idType'), value: applicant.idNumber && t(`common.idType.${applicant.idType}`) },
          ...FIELDS.map((field) => ({ label: t(`case.applicant.${field}`), value: applicant[field] })),
        ]}
      />
      <p className={styles.quiet} role="status">
        {t(
          reveal.data
            ? 'case.applicant.revealed'
            : view.mayRevealApplicant
              ? 'case.applicant.recorded'
              : 'case.applicant.masked',
        )}
      </p>
    </Panel>
  );
}
