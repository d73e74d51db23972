/** Numbers of table two as the reader's language prints them: the form's own wording, or plain signed numbers in English. */
import type { Measure } from '@/lib/domain/disclosure/disclosure';
import { exactly, printedChange, type PrintedCell, printedTable2 } from '@/lib/domain/report/table-two';
import { formatNumber } from './format';
import type { Locale } from './locale';

const signed = (items: number): string => (items > 0 ? `+${items}` : String(items));

export function cellWords(locale: Locale, cell: PrintedCell, count: number): string {
  if (locale !== 'en') return printedTable2(cell, count);
  if (cell.type === 'signed_int') return signed(count);
  return cell.column === 'purchase_amount' ? exactly(count, 1) : printedTable2(cell, count);
}

export function quantityWords(locale: Locale, measure: Measure, quantity: number): string {
  if (measure === 'items') return locale === 'en' ? signed(quantity) : printedChange(quantity);
  return measure === 'amountFen' ? exactly(quantity, 1) : formatNumber(locale, quantity);
}
