/** The yearly report of a body with 100,000 cases (both tables, last year's too, checks) against its counts as one bare query. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { raise } from '@/lib/domain/raise';
import { now } from '@/lib/platform/today';
import { chooseBody } from '@/lib/services/bodies';
import { prepareDatabase } from '@/lib/services/database';
import { importCases } from '@/lib/services/ledger/import-cases';
import { CASE_LEDGER_HEADER } from '@/lib/services/ledger/case-ledger';
import { makeBody } from '@/lib/services/bodies';
import { loadYearlyReport } from '@/lib/services/report/yearly-report';
import { openBare } from './bare-sqlite';
import { type Measure, perSecond } from './measure';

const CASES = 100_000;
const YEARS = 7;
const FIRST_YEAR = 2019;
const YEAR = 2022;
const ROUND_MS = 1500;
const BODY = '基准十万件';

const KINDS = ['自然人', '自然人', '自然人', '商业企业', '其他'];
const OUTCOMES = [
  'granted',
  'partial',
  'refused_third_party',
  'unavailable_not_found',
  'not_processed_repeat',
  'other_withdrawn',
];

const two = (n: number) => String(n).padStart(2, '0');

/** A ledger spread evenly over years, kinds and outcomes; every eleventh case is closed in the year after. */
function ledger(): string {
  const rows = Array.from({ length: CASES }, (_, index) => {
    const year = FIRST_YEAR + (index % YEARS);
    const month = 1 + (index % 11);
    const date = 1 + (index % 28);
    const closedOn =
      index % 11 === 0 && year < FIRST_YEAR + YEARS - 1
        ? `${year + 1}-01-15`
        : `${year}-${two(month + 1)}-${two(date)}`;
    const number = `${year}-${String(Math.floor(index / YEARS) + 1).padStart(5, '0')}`;
    const kind = KINDS[index % KINDS.length];
    const outcome = OUTCOMES[index % OUTCOMES.length];
    return `${number},${kind},某人${index},网上,${year}-${two(month)}-${two(date)},申请公开第${index}号事项,${closedOn},${outcome}`;
  });
  return [CASE_LEDGER_HEADER.join(','), ...rows].join('\n');
}

export async function yearlyTable(folder: string): Promise<Measure> {
  await prepareDatabase();
  const id = await makeBody(BODY, now());
  const body = await chooseBody(BODY);
  if (typeof body === 'string') return raise('the body just made is not there');
  const file = path.join(folder, 'ledger.csv');
  await writeFile(file, ledger());
  const imported = await importCases(body, file, {
    at: now(),
    by: { userId: 'bench', name: 'bench' },
    dryRun: false,
    isNewBody: false,
    onProgress: () => undefined,
  });
  if ('problems' in imported) return raise(`the ledger is refused: ${JSON.stringify(imported.problems[0])}`);

  const bare = openBare(path.join(folder, 'bench.db'));
  const counts = bare.prepare(
    `select applicant_kind, received_year, closed_year, outcome, count(*) from cases
     where body_id = ? and received_year is not null
       and (closed_year is null or closed_year >= ? or received_year >= ?) and (received_year <= ? or closed_year <= ?)
     group by applicant_kind, received_year, closed_year, outcome`,
  );
  return {
    unit: 'tables/s',
    rounds: 7,
    ours: () => perSecond(ROUND_MS, () => loadYearlyReport(id, YEAR)),
    baseline: () => perSecond(ROUND_MS, () => counts.all(id, YEAR - 1, YEAR - 1, YEAR, YEAR)),
    close: async () => void bare.close(),
  };
}
