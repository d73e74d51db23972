/** Words for the terminal: the server's first start and the command line. Chinese unless the terminal's locale is English. */
import { createTranslator } from 'use-intl/core';
import type { LedgerLine } from '@/lib/domain/clock/ledger';
import { formatDay } from './format';
import { articleLabel } from './labels';
import { ledgerWords } from './ledger-words';
import enCase from './messages/en/case.json';
import enConsole from './messages/en/console.json';
import enLedger from './messages/en/ledger.json';
import zhCase from './messages/zh-CN/case.json';
import zhConsole from './messages/zh-CN/console.json';
import zhLedger from './messages/zh-CN/ledger.json';

// What is wrong with a ledger is said on the pages too.
const en = { ...enConsole, ledger: enLedger };
const zh = { ...zhConsole, ledger: zhLedger };

const terminalLocale = (): 'en' | 'zh-CN' =>
  /^en(_|$|\.)/i.test(process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? '')
    ? 'en'
    : 'zh-CN';

export function consoleWords() {
  const locale = terminalLocale();
  return createTranslator({ locale, messages: locale === 'en' ? en : zh });
}

/** The clock ledger in sentences, as staff read it: each with the days a reader would miscount, and its article. */
export function consoleLedger(lines: readonly LedgerLine[]): string[] {
  const locale = terminalLocale();
  const messages = { case: locale === 'en' ? (enCase as typeof zhCase) : zhCase };
  const t = createTranslator({ locale, messages, namespace: 'case.ledger' });
  const basis = createTranslator({ locale, messages, namespace: 'case.clock' });
  return lines.map((line) => {
    const { sentence, asides } = ledgerWords(line, { t, locale, date: (on) => formatDay(locale, on) });
    const article = 'article' in line ? [basis('article', { article: articleLabel(locale, line.article) })] : [];
    return [sentence, ...asides, ...article].join(basis('then'));
  });
}
