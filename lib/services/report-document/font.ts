/** The font the PDF carries with it (fonts/README.md), and what stands in for a sign it does not have. */
import 'server-only';
import path from 'node:path';
import { type Font, openSync } from 'fontkit';

// From the project's folder, where the server and the command line both run.
const file = (weight: string) => path.resolve(`lib/services/report-document/fonts/NotoSerifSC-${weight}.ttf`);

export const FONT_FILES = { normal: file('Regular'), bold: file('Bold') } as const;

/** The printers' 〓: a sign belongs here that this font does not have. */
const MISSING = '〓';

let opened: Font | undefined;

/** The text with 〓 for every sign that would come out as nothing. Both weights have the same signs. */
export function printableText(text: string): string {
  const font = (opened ??= openSync(FONT_FILES.normal) as Font);
  const has = (sign: string) => font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0);
  return [...text.normalize('NFC')].map((sign) => (has(sign) ? sign : MISSING)).join('');
}
