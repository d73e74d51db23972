/** The words of the staff pages. They reach the browser as a script it keeps, not with every page. */
import enAccount from './messages/en/account.json';
import enCalendar from './messages/en/calendar.json';
import enCase from './messages/en/case.json';
import enCommon from './messages/en/common.json';
import enDisclosures from './messages/en/disclosures.json';
import enDisputes from './messages/en/disputes.json';
import enInbox from './messages/en/inbox.json';
import enLedger from './messages/en/ledger.json';
import enQueue from './messages/en/queue.json';
import enRegister from './messages/en/register.json';
import enReport from './messages/en/report.json';
import enSettings from './messages/en/settings.json';
import enSetup from './messages/en/setup.json';
import zhAccount from './messages/zh-CN/account.json';
import zhCalendar from './messages/zh-CN/calendar.json';
import zhCase from './messages/zh-CN/case.json';
import zhCommon from './messages/zh-CN/common.json';
import zhDisclosures from './messages/zh-CN/disclosures.json';
import zhDisputes from './messages/zh-CN/disputes.json';
import zhInbox from './messages/zh-CN/inbox.json';
import zhLedger from './messages/zh-CN/ledger.json';
import zhQueue from './messages/zh-CN/queue.json';
import zhRegister from './messages/zh-CN/register.json';
import zhReport from './messages/zh-CN/report.json';
import zhSettings from './messages/zh-CN/settings.json';
import zhSetup from './messages/zh-CN/setup.json';
import type { Locale } from './locale';

const zh = {
  common: zhCommon,
  queue: zhQueue,
  register: zhRegister,
  calendar: zhCalendar,
  case: zhCase,
  report: zhReport,
  disclosures: zhDisclosures,
  disputes: zhDisputes,
  inbox: zhInbox,
  ledger: zhLedger,
  settings: zhSettings,
  setup: zhSetup,
  account: zhAccount,
};

const en = {
  common: enCommon,
  queue: enQueue,
  register: enRegister,
  calendar: enCalendar,
  case: enCase,
  report: enReport,
  disclosures: enDisclosures,
  disputes: enDisputes,
  inbox: enInbox,
  ledger: enLedger,
  settings: enSettings,
  setup: enSetup,
  account: enAccount,
};

// Only the Chinese keys are typed; lib/i18n/messages.test.ts holds the two languages together.
export const STAFF_MESSAGES: Readonly<Record<Locale, typeof zh>> = { 'zh-CN': zh, en: en as typeof zh };
