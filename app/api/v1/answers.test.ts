import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { day } from '@/lib/domain/day';
import { DISCLOSURE_LEDGER_HEADER } from '@/lib/domain/disclosure/ledger';
import { listDisputeViews } from '@/lib/services/dispute-views';
import { recordDisclosure } from '@/lib/services/disclosures';
import { fileDispute } from '@/lib/services/disputes';
import { loadCalendarView } from '@/lib/services/calendar/calendar-view';
import { previewCalendar } from '@/lib/services/calendar/change-calendar';
import { actOnCase } from '@/lib/services/act-on-case';
import { loadCaseView, revealApplicant } from '@/lib/services/case-view';
import { closeDatabase } from '@/lib/services/database';
import { listInbox, listSent } from '@/lib/services/inbox';
import { importSentDisclosures } from '@/lib/services/ledger/sent-disclosures';
import { listQueue, QueueQuery } from '@/lib/services/queue';
import { listSameApplicant } from '@/lib/services/register-request';
import { loadSettings } from '@/lib/services/settings';
import { loadCellView, loadDisclosureCell, loadDisputeCell } from '@/lib/services/report/report-cells';
import { loadReportView } from '@/lib/services/report/report-desk';
import { callBy, given } from '@/lib/testing/calls';
import { aCase } from '@/lib/testing/case-builder';
import { aFiling } from '@/lib/testing/disputes';
import { publishReport } from '@/lib/testing/published-year';
import { anApplicant, storeCase, storeNotice, storeOffice, useFreshDatabase } from '@/lib/testing/office';
import * as Answer from './answers';

const TODAY = '2020-03-10';
const registrar = callBy('registrar', TODAY);
const supervisor = callBy('supervisor', TODAY);
const admin = callBy('system_admin', TODAY);
const change = { years: [], overrides: [{ on: day('2020-03-12'), working: false, reason: '停电' }], reason: '停电' };

beforeAll(async () => {
  await useFreshDatabase();
  await storeOffice();
  await storeCase(aCase().received('2020-03-02').assigned().accepted());
  given(await fileDispute(registrar, aFiling({ filedOn: day('2020-03-05'), acceptanceNumber: '2020-0001' })));
  const licences = {
    kind: 'licence',
    unitId: null,
    from: day(TODAY),
    to: day(TODAY),
    quantities: { decisions: 7 },
  } as const;
  const told = { title: '', number: '', source: '业务系统' };
  given(await recordDisclosure(registrar, { disclosure: { ...licences, ...told } }));
  await storeNotice('the-registrar', '2020-0001');
  // Published, and moved since.
  await publishReport('2021-01-22', 2020);
  const correction = { type: 'correct', changes: { applicantKind: 'business' }, reason: '有误' } as const;
  given(await actOnCase(callBy('supervisor', '2021-02-01'), '2020-0001', correction, 4));
});
afterAll(closeDatabase);

const VIEWS: Record<string, [z.ZodObject, () => Promise<unknown>]> = {
  Queue: [Answer.Queue, () => listQueue(registrar, QueueQuery.parse({ view: 'all' }))],
  Case: [Answer.Case, async () => given(await loadCaseView(registrar, '2020-0001'))],
  Applicant: [Answer.Applicant, async () => given(await revealApplicant(registrar, '2020-0001'))],
  Disputes: [Answer.Disputes, async () => given(await listDisputeViews(registrar))],
  Inbox: [Answer.Inbox, () => listInbox(registrar, {})],
  Sent: [Answer.Sent, async () => given(await listSent(supervisor, {}))],
  Settings: [Answer.Settings, async () => given(await loadSettings(admin))],
  Calendar: [Answer.Calendar, async () => given(await loadCalendarView(admin))],
  Preview: [Answer.Preview, async () => given(await previewCalendar(admin, { expectedVersion: 1, change }))],
  Report: [Answer.Report, async () => given(await loadReportView(supervisor, 2020))],
  DisputeCell: [
    Answer.DisputeCell,
    async () => given(await loadDisputeCell(registrar, { kind: 'recon', year: 2020, column: 'total' })),
  ],
  DisclosureCell: [
    Answer.DisclosureCell,
    async () => given(await loadDisclosureCell(registrar, 2020, '2019', { kind: 'licence', column: 'decisions' })),
  ],
  Cell: [
    Answer.Cell,
    async () =>
      given(await loadCellView(supervisor, { year: 2020, form: '2019', row: 'new_received', column: 'business' })),
  ],
};

/** What a program receives. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Every list in a view has to have something in it, or nothing is known of its lines. */
const emptyLists = (value: unknown) =>
  Object.entries(value as object).flatMap(([name, part]) => (Array.isArray(part) && part.length === 0 ? [name] : []));

test.each(Object.entries(VIEWS))(
  '%s is described as the service gives it, and no field is left out',
  async (_, [schema, load]) => {
    const sent = asJson(await load());
    expect(schema.strict().safeParse(sent).error?.issues).toBeUndefined();
    expect(
      emptyLists(sent).filter((name) =>
        ['rows', 'events', 'staff', 'changes', 'history', 'versions', 'publishedIn', 'disputes', 'entries'].includes(
          name,
        ),
      ),
    ).toEqual([]);
  },
);

test.each([
  ['what would be imported', '行政许可,,2019-12-02,,,,,,,7,,,,,业务系统'],
  ['what is wrong', '许可,,2019-12-02,,,,,,,7,,,,,业务系统'],
])('%s from a ledger is described as the service gives it', async (_, row) => {
  const bytes = Buffer.from(`${DISCLOSURE_LEDGER_HEADER.join(',')}\n${row}\n`);
  const sent = await importSentDisclosures(registrar, { name: '台账.csv', bytes }, { dryRun: true });
  const strict = z.union(Answer.DisclosuresImported.options.map((one) => one.strict()));
  expect(strict.safeParse(asJson(given(sent))).error?.issues).toBeUndefined();
});

test('earlier cases of the same applicant are described as the service gives them', async () => {
  const { name, idNumber } = anApplicant();
  const sent = asJson(given(await listSameApplicant(registrar, { name, idNumber })));
  expect(sent).toHaveLength(1);
  expect(Answer.SameApplicant.safeParse(sent).error?.issues).toBeUndefined();
});
