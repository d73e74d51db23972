'use client';

import InboxOutlined from '@ant-design/icons/InboxOutlined';
import { type ComponentProps, type DragEvent, type ReactNode, type Ref, useId, useState } from 'react';
import styles from './file-drop.module.css';

interface Props extends Pick<
  ComponentProps<'input'>,
  'id' | 'accept' | 'multiple' | 'aria-describedby' | 'aria-invalid' | 'aria-required'
> {
  readonly ref?: Ref<HTMLInputElement>;
  readonly onFiles: (files: readonly File[]) => void;
  /** Names the input. */
  readonly children: ReactNode;
}

/** Files are dropped here or chosen; the same one may be chosen again. */
export function FileDrop({ id, onFiles, children, ...input }: Props) {
  const ownId = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    if (files && files.length > 0) onFiles([...files]);
  };
  const dropHere = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <label
      htmlFor={id ?? ownId}
      className={over ? `${styles.drop} ${styles.over}` : styles.drop}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropHere}
    >
      <InboxOutlined aria-hidden="true" />
      {children}
      <input
        {...input}
        id={id ?? ownId}
        type="file"
        className={styles.input}
        onChange={({ target }) => {
          take(target.files);
          target.value = '';
        }}
      />
    </label>
  );
}
