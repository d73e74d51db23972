/** Numbers as people write them in a report: 12, 1,024, 十二, 两. */
const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The value of a written whole number below 100 million, or null where it is none. */
export function numeralOf(text: string): number | null {
  if (/^\d{1,3}(,\d{3})+$|^\d+$/.test(text)) return Number(text.replaceAll(',', ''));
  const [high = '', low] = text.split('万');
  if (text.split('万').length > 2) return null;
  if (low === undefined) return belowTenThousand(high);
  const [tenThousands, rest] = [belowTenThousand(high), low === '' ? 0 : belowTenThousand(low)];
  return tenThousands === null || rest === null ? null : tenThousands * 10_000 + rest;
}

function belowTenThousand(text: string): number | null {
  let [sum, digit] = [0, null as number | null];
  for (const sign of text) {
    const unit = UNITS[sign];
    if (unit !== undefined) {
      sum += (digit ?? 1) * unit;
      digit = null;
    } else if (DIGITS[sign] !== undefined) digit = DIGITS[sign];
    else return null;
  }
  return text === '' ? null : sum + (digit ?? 0);
}
