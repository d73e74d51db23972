import EditOutlined from '@ant-design/icons/EditOutlined';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Input, Select } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { reportForm, type SectionKey } from '@/lib/domain/report/report-form';
import { sectionLabel } from '@/lib/i18n/labels';
import { useFigureWords } from '@/lib/i18n/figure-words';
import { useProblemWords } from '@/lib/i18n/use-words';
import { actOnReport, type ReportView } from '@/lib/queries/reports';
import { FilledText } from './filled-text';
import styles from './section-text.module.css';

interface Props {
  readonly report: ReportView;
  readonly section: SectionKey;
  /** Where a number of the text leads; null where it leads nowhere. */
  readonly hrefOf: (figure: string) => string | null;
  /** Opened by a check that points here. */
  readonly asked: boolean;
  readonly onClose: () => void;
}

/** The words of a section: read with its numbers filled in, written with a number put in as a reference to its cell. */
export function SectionText({ report, section, hrefOf, asked, onClose }: Props) {
  const t = useTranslations('report.section');
  const locale = useLocale();
  const mayWrite = report.work.actions.includes('write');
  const [writing, setWriting] = useState(false);
  const isOpen = mayWrite && (writing || asked);
  const close = () => {
    setWriting(false);
    onClose();
  };
  const found = reportForm(report.form).sections.find(({ key }) => key === section);
  const heading = sectionLabel(locale, report.form, section);
  const template = report.templates[section];
  return (
    <section id={`section-${section}`} className={styles.section} aria-label={heading}>
      <div className={styles.head}>
        {found?.kind === 'text' ? <h2>{heading}</h2> : <h3>{t('words', { heading })}</h3>}
        {mayWrite && !isOpen && (
          <Button size="small" icon={<EditOutlined aria-hidden />} onClick={() => setWriting(true)}>
            {t('write')}
          </Button>
        )}
      </div>
      {isOpen ? (
        <Editor report={report} section={section} heading={heading} onDone={close} />
      ) : template.trim() ? (
        <FilledText template={template} report={report} hrefOf={hrefOf} />
      ) : (
        <p className={styles.empty}>{t(found?.kind === 'text' ? 'empty' : 'none')}</p>
      )}
    </section>
  );
}

interface EditorProps {
  readonly report: ReportView;
  readonly section: SectionKey;
  readonly heading: string;
  readonly onDone: () => void;
}

function Editor({ report, section, heading, onDone }: EditorProps) {
  const t = useTranslations('report.section');
  const words = useProblemWords();
  const figureWords = useFigureWords(report.form);
  const box = useRef<TextAreaRef>(null);
  const [text, setText] = useState(report.templates[section]);
  const save = useMutation(actOnReport(report.year));
  useEffect(() => box.current?.focus(), []);

  const insert = (key: string) => {
    const area = box.current?.resizableTextArea?.textArea;
    const [from, to] = [area?.selectionStart ?? text.length, area?.selectionEnd ?? text.length];
    setText(`${text.slice(0, from)}{${key}}${text.slice(to)}`);
    area?.focus();
  };
  const send = () =>
    save.mutate(
      { expectedVersion: report.work.version, command: { type: 'write', section, text } },
      { onSuccess: onDone },
    );
  const id = `text-${section}`;
  return (
    <div className={styles.editor}>
      <label htmlFor={id}>{t('label', { heading })}</label>
      <p className={styles.hint} id={`${id}-hint`}>
        {t('hint')}
      </p>
      <Input.TextArea
        id={id}
        ref={box}
        aria-describedby={`${id}-hint`}
        value={text}
        autoSize={{ minRows: 4, maxRows: 20 }}
        maxLength={20_000}
        onChange={({ target }) => setText(target.value)}
      />
      <Select<string>
        aria-label={t('insert')}
        placeholder={t('insert')}
        value={null}
        showSearch={{ optionFilterProp: 'label' }}
        onSelect={insert}
        options={report.figures.map(({ key, text: value }) => ({
          value: key,
          label: `${figureWords(key)}: ${value}`,
        }))}
      />
      <div className={styles.preview}>
        <strong>{t('preview')}</strong>
        <FilledText template={text} report={report} hrefOf={() => null} />
      </div>
      {save.error && <Alert type="error" showIcon role="alert" title={words.problem(save.error)} />}
      <div className={styles.buttons}>
        <Button type="primary" loading={save.isPending} onClick={send}>
          {t('save')}
        </Button>
        <Button onClick={onDone}>{t('cancel')}</Button>
      </div>
    </div>
  );
}
