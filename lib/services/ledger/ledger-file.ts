/** A ledger file as bytes, and what can be wrong with it as a whole. */
import 'server-only';
import { readFile, stat } from 'node:fs/promises';

export interface LedgerFile {
  /** As people call it; its ending says what it is. */
  readonly name: string;
  readonly bytes: Buffer;
  /** What it may unpack to. */
  readonly largestMegabytes: number;
}

/** Of a csv file, or of everything an xlsx file unpacks to: some 250,000 cases. What is larger is a mistake, or meant ill. */
const LARGEST_MEGABYTES = 128;
export const MEGABYTE = 1024 * 1024;
export const LARGEST_BYTES = LARGEST_MEGABYTES * MEGABYTE;

/** What can be wrong with a file, worded under `ledger.file`; and what keeps one that is right from being taken. */
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

export const tooLarge = (file: string, megabytes = LARGEST_MEGABYTES) =>
  new LedgerFileError('fileLarge', { file, megabytes: String(megabytes) });

/** @throws {LedgerFileError} for what is not there, is no file, is empty or far too large. */
export async function ledgerFileAt(file: string): Promise<LedgerFile> {
  try {
    const found = await stat(file);
    if (found.isFile() && found.size > LARGEST_BYTES) throw tooLarge(file);
    const bytes = found.isFile() ? await readFile(file) : null;
    if (bytes === null) throw new LedgerFileError('fileUnreadable', { file, reason: 'EISDIR' });
    if (bytes.length === 0) throw new LedgerFileError('fileBlank', { file });
    return { name: file, bytes, largestMegabytes: LARGEST_MEGABYTES };
  } catch (error) {
    if (error instanceof LedgerFileError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new LedgerFileError('fileMissing', { file });
    throw new LedgerFileError('fileUnreadable', { file, reason: code ?? String(error) });
  }
}
