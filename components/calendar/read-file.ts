/** The text of a chosen file. Spreadsheets in China save CSV in GB 18030 unless told otherwise. */
const LARGEST_BYTES = 256 * 1024;

export type FileText =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: 'too_large' | 'unreadable' };

export async function readText(file: File): Promise<FileText> {
  if (file.size > LARGEST_BYTES) return { ok: false, why: 'too_large' };
  try {
    const bytes = await file.arrayBuffer();
    return { ok: true, text: decoded(bytes) };
  } catch {
    return { ok: false, why: 'unreadable' };
  }
}

function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
