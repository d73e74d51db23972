/** A ledger file as bytes, and what can be wrong with it as a whole. */
import 'server-only';
import { readFile, stat } from 'node:fs/promises';

/** Of a csv file, or of everything an xlsx file unpacks to: some 250,000 cases. What is larger is a mistake, or meant ill. */
export const LARGEST_MEGABYTES = 128;
export const LARGEST_BYTES = LARGEST_MEGABYTES * 1024 * 1024;

/** `code` is worded under `console.cli`. */
export class LedgerFileError extends Error {
  override readonly name = 'LedgerFileError';
  constructor(
    readonly code:
      | 'fileMissing'
      | 'fileUnreadable'
      | 'fileEnding'
      | 'fileBlank'
      | 'fileLarge'
      | 'fileEncoding'
      | 'fileQuotes'
      | 'fileNotXlsx'
      | 'fileBroken'
      | 'sheetsMany'
      | 'columnMissing'
      | 'columnUnknown'
      | 'columnTwice'
      | 'cellsTooMany'
      | 'empty'
      | 'changedMeanwhile'
      | 'publishedYears',
    readonly values: Readonly<Record<string, string>>,
  ) {
    super(code);
  }
}

export const tooLarge = (file: string) =>
  new LedgerFileError('fileLarge', { file, megabytes: String(LARGEST_MEGABYTES) });

/** @throws {LedgerFileError} for what is not there, is no file, is empty or far too large. */
export async function bytesOf(file: string): Promise<Buffer> {
  try {
    const found = await stat(file);
    if (found.isFile() && found.size > LARGEST_BYTES) throw tooLarge(file);
    const bytes = found.isFile() ? await readFile(file) : null;
    if (bytes === null) throw new LedgerFileError('fileUnreadable', { file, reason: 'EISDIR' });
    if (bytes.length === 0) throw new LedgerFileError('fileBlank', { file });
    return bytes;
  } catch (error) {
    if (error instanceof LedgerFileError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new LedgerFileError('fileMissing', { file });
    throw new LedgerFileError('fileUnreadable', { file, reason: code ?? String(error) });
  }
}
