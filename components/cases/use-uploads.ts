import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { DocumentKind } from '@/lib/domain/case/document-rules';
import { useProblemWords } from '@/lib/i18n/use-words';
import { uploadDocument } from '@/lib/queries/cases';

export interface Upload {
  readonly id: number;
  readonly file: File;
  readonly kind: DocumentKind;
  readonly state: 'sending' | 'done' | 'failed';
  /** Why it failed, in words. */
  readonly why: string | null;
}

/** Files on their way to a case. Each stands for itself: one that fails keeps its place and leaves the others alone. */
export function useUploads(caseId: string) {
  const words = useProblemWords();
  const { mutateAsync } = useMutation(uploadDocument(caseId));
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const lastId = useRef(0);

  const change = (id: number, changes: Partial<Upload>) =>
    setUploads((all) => all.map((upload) => (upload.id === id ? { ...upload, ...changes } : upload)));

  const send = async ({ id, file, kind }: Pick<Upload, 'id' | 'file' | 'kind'>) => {
    change(id, { state: 'sending', why: null });
    try {
      await mutateAsync({ file, kind });
      change(id, { state: 'done' });
    } catch (error) {
      change(id, { state: 'failed', why: words.problem(error) });
    }
  };

  return {
    uploads,
    add: async (files: readonly File[], kind: DocumentKind) => {
      const added = files.map((file): Upload => {
        lastId.current += 1;
        return { id: lastId.current, file, kind, state: 'sending', why: null };
      });
      setUploads((all) => [...all.filter(({ state }) => state !== 'done'), ...added]);
      for (const upload of added) await send(upload);
    },
    again: send,
    drop: (id: number) => setUploads((all) => all.filter((upload) => upload.id !== id)),
  };
}
