/** Words for the terminal: the server's first start and the command line. Chinese unless the terminal's locale is English. */
import { createTranslator } from 'use-intl/core';
import en from './messages/en/console.json';
import zhCN from './messages/zh-CN/console.json';

const terminalLocale = (): 'en' | 'zh-CN' =>
  /^en(_|$|\.)/i.test(process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? '')
    ? 'en'
    : 'zh-CN';

export function consoleWords() {
  const locale = terminalLocale();
  return createTranslator({ locale, messages: locale === 'en' ? en : zhCN });
}
