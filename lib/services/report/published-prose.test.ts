import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase } from '@/db/client';
import { useFreshDatabase } from '@/db/testing';
import { SectionKey } from '@/lib/domain/report/report-form';
import { explanationOf } from '@/lib/domain/report/report-work';
import { given } from '@/lib/testing/calls';
import {
  caseLedgerCsv,
  disclosureLedgerCsv,
  disclosuresOf,
  disputeLedgerCsv,
  disputesOf,
  pastCasesOf,
} from '@/lib/testing/ledger-from-table';
import { ledgerFolder, OPTIONS } from '@/lib/testing/ledger-files';
import { BODY, storeOffice } from '@/lib/testing/office';
import { PUBLISHED_PROSE } from '@/lib/testing/published-prose';
import {
  HONGZE_2024,
  type PublishedReport,
  SHANGHAI_OFFICE_2019,
  SHUYANG_2025,
  SUQIAN_2023,
  WENZHOU_POLICE_2020,
} from '@/lib/testing/published-reports';
import { takeStep } from '@/lib/testing/published-year';
import { importCases } from '../ledger/import-cases';
import { importDisclosures } from '../ledger/import-disclosures';
import { importDisputes } from '../ledger/import-disputes';
import { loadYearlyReport } from './yearly-report';

beforeEach(async () => {
  await useFreshDatabase();
  await storeOffice();
});
afterAll(closeDatabase);

const TODAY = '2026-11-24';
const { file } = ledgerFolder();

/** A report made of ledgers and written in its own words: the checks that fail, each finding by itself. */
async function failing(published: PublishedReport): Promise<[string, string[]][]> {
  const { year } = published;
  await importCases(BODY, file(caseLedgerCsv(pastCasesOf(published))), OPTIONS);
  await importDisclosures(BODY, file(disclosureLedgerCsv(disclosuresOf(published))), OPTIONS);
  const disputes = disputesOf(published);
  if (disputes.length > 0) await importDisputes(BODY, file(disputeLedgerCsv(disputes)), OPTIONS);
  const prose = PUBLISHED_PROSE.get(published) ?? {};
  for (const section of SectionKey.options) {
    const text = prose[section];
    if (text) given(await takeStep('supervisor', TODAY, year, { type: 'write', section, text }));
  }
  const { checks, texts } = await loadYearlyReport(BODY.id, year);
  expect(texts).toMatchObject(prose);
  return checks.filter(({ ok }) => !ok).map(({ id, detail }) => [id, detail.split('; ')]);
}

/** Section five of three reports is not at hand. */
const NO_PROBLEMS = ['S-1', ['problems: 0']];

describe('the checks on a report in the words it was published in', () => {
  test('find nothing in the numbers of Wenzhou, down to the channels and the suit of the year before', async () => {
    expect(await failing(WENZHOU_POLICE_2020)).toEqual([NO_PROBLEMS]);
  });

  test('find in those of Shanghai what its tables contradict, and the kinds of applicant too few to hide', async () => {
    expect(await failing(SHANGHAI_OFFICE_2019)).toEqual([
      [
        'S-2',
        [
          // Natural persons alone, where 258 + 12 + 1 + 1 were granted and 3 partly.
          'overview/t3.granted+t3.partial: “予以公开及部分公开258件” 258 ≠ 275',
          // Those not held alone: 265 + 47 + 25.
          'overview/t3.unavailable: “因本机关不掌握等原因无法提供265件” 265 ≠ 337',
          // Two and one of them were pending.
          'overview/t4.recon.upheld: “均获维持” 7 ≠ 5',
          'overview/t4.suits.upheld: “均获维持” 9 ≠ 8',
        ],
      ],
      ['P-1', ['legal_services: 2 < 3', 'other_org: 1 < 3']],
    ]);
  });

  test('find nothing in those of Suqian but one organisation of its kind', async () => {
    expect(await failing(SUQIAN_2023)).toEqual([NO_PROBLEMS, ['P-1', ['other_org: 1 < 3']]]);
  });

  test('ask of Hongze why one office’s number is not the district’s, and take the reason', async () => {
    expect(await failing(HONGZE_2024)).toEqual([
      NO_PROBLEMS,
      ['S-2', ['overview/t3.new_received: “区政府办代表区政府受理17件” 17 ≠ 95']],
    ]);
    const { year } = HONGZE_2024;
    given(await takeStep('supervisor', TODAY, year, { type: 'explain', check: 'S-2', reason: '表内为全区数据' }));
    const { checks, work } = await loadYearlyReport(BODY.id, year);
    const [asked] = checks.filter(({ id }) => id === 'S-2');
    expect(asked && explanationOf(work, asked)).toBe('表内为全区数据');
  });

  test('find nothing in those of Shuyang, where 749 taken up are 713 new and 36 carried in', async () => {
    expect(await failing(SHUYANG_2025)).toEqual([]);
  });
});
