'use client';

import { Button } from 'antd';
import { useState } from 'react';

/** Copies where the browser lets scripts do so only over https: an intranet often has none, so the old way stays as a way. */
async function copy(text: string): Promise<void> {
  if (window.isSecureContext) return navigator.clipboard.writeText(text);
  const box = document.createElement('textarea');
  box.value = text;
  document.body.append(box);
  box.select();
  document.execCommand('copy');
  box.remove();
}

interface Props {
  readonly text: string;
  readonly label: string;
  readonly copiedLabel: string;
}

export function CopyButton({ text, label, copiedLabel }: Props) {
  const [copied, setCopied] = useState(false);
  return (
    <Button
      onClick={async () => {
        await copy(text);
        setCopied(true);
      }}
    >
      <span role="status">{copied ? copiedLabel : label}</span>
    </Button>
  );
}
