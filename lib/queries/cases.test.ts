import { expect, it, vi } from 'vitest';
import { LARGEST_FILE_BYTES } from '@/lib/domain/case/document-rules';
import { uploadDocument } from './cases';

it('does not send a file that is larger than any that is taken, and says so as the office would', async () => {
  const sent = vi.fn(() => Promise.resolve(Response.json({ id: 'a' }, { status: 201 })));
  vi.stubGlobal('fetch', sent);
  const upload = (bytes: number) =>
    uploadDocument('some-case').mutationFn?.(
      { file: new File([new Uint8Array(bytes)], 'a.pdf'), kind: 'applicant' },
      {} as never,
    );
  await expect(upload(LARGEST_FILE_BYTES + 1)).rejects.toMatchObject({
    status: 413,
    refusal: { code: 'file_too_large', values: { megabytes: 20 } },
  });
  expect(sent).not.toHaveBeenCalled();
  await expect(upload(LARGEST_FILE_BYTES)).resolves.toEqual({ id: 'a' });
  vi.unstubAllGlobals();
});
