/**
 * Signs nobody sees: control signs, halves of signs, zero-width and direction signs, separators of lines. In a terminal they
 * move the cursor or turn text round; in a name they make two of what looks like one.
 */
const UNSEEN = /(?!\p{Variation_Selector})[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** The first of them as U+200B; null when there is none. Tabs and line ends count only on request. */
export function firstUnseen(text: string, { lineEnds }: { lineEnds: boolean }): string | null {
  const [found] = (lineEnds ? text : text.replace(/[\t\n\r]/g, ' ')).match(UNSEEN) ?? [];
  return found === undefined ? null : `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const unitsOf = (sign: string) =>
  sign
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');

/** Text with every such sign written out as JSON writes it; line ends may stay. */
export const withUnseenShown = (text: string, keepLineEnds = false): string =>
  text.replace(UNSEEN, (sign) => (keepLineEnds && sign === '\n' ? sign : unitsOf(sign)));
