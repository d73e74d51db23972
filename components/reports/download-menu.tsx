import DownloadOutlined from '@ant-design/icons/DownloadOutlined';
import { Button, Dropdown } from 'antd';
import { useTranslations } from 'next-intl';
import type { Day } from '@/lib/domain/day';
import type { FormYear } from '@/lib/domain/report/report-form';
import { ReportFormat } from '@/lib/domain/report/report-format';
import { reportDocumentHref } from '@/lib/queries/reports';

interface Props {
  readonly year: number;
  readonly form: FormYear;
  readonly asOf: Day | undefined;
}

/** The report as shown, to take away in any of its formats. */
export function DownloadMenu({ year, form, asOf }: Props) {
  const t = useTranslations('report.download');
  const items = ReportFormat.options.map((format) => ({
    key: format,
    label: t(format),
    // The answer is a file, so the page stays; Enter on an item comes here as a click does.
    onClick: () => window.location.assign(reportDocumentHref(year, format, { form, asOf })),
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button icon={<DownloadOutlined aria-hidden />} aria-haspopup="menu">
        {t('button')}
      </Button>
    </Dropdown>
  );
}
