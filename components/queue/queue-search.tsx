'use client';

import SearchOutlined from '@ant-design/icons/SearchOutlined';
import { Input, type InputRef } from 'antd';
import { useTranslations } from 'next-intl';
import { type Ref, useEffect, useRef, useState } from 'react';
import styles from './queue-screen.module.css';

const PAUSE_MS = 400;

interface Props {
  readonly value: string;
  readonly onSearch: (text: string) => void;
  readonly inputRef: Ref<InputRef>;
}

/** Searches when typing pauses, and at once on Enter. */
export function QueueSearch({ value, onSearch, inputRef }: Props) {
  const t = useTranslations('queue.search');
  const [text, setText] = useState(value);
  const [given, setGiven] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // The address changed by other means than typing here.
  if (value !== given) {
    setGiven(value);
    if (value !== text.trim()) setText(value);
  }

  useEffect(() => () => clearTimeout(timer.current), []);

  const search = (next: string) => {
    clearTimeout(timer.current);
    if (next.trim() !== value) onSearch(next.trim());
  };

  const type = (next: string) => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => search(next), PAUSE_MS);
  };

  return (
    <form
      role="search"
      className={styles.search}
      onSubmit={(event) => {
        event.preventDefault();
        search(text);
      }}
    >
      <Input
        ref={inputRef}
        value={text}
        onChange={({ target }) => type(target.value)}
        aria-label={t('label')}
        placeholder={t('placeholder')}
        prefix={<SearchOutlined aria-hidden />}
        maxLength={100}
        allowClear
        autoComplete="off"
      />
    </form>
  );
}
