import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase, commit } from '@/db/client';
import { foundBody } from '@/db/bodies';
import { chain, GENESIS, readEvent } from '@/db/event-chain';
import { listDisputes } from '@/db/disputes';
import { rawSql, useFreshDatabase } from '@/db/testing';
import { day } from '@/lib/domain/day';
import { aHandIn, callBy, given, giveSettings } from '@/lib/testing/calls';
import { aCase } from '@/lib/testing/case-builder';
import { aChange, aConclusion, aFiling } from '@/lib/testing/disputes';
import { aRow, caseLedger, csvOf, ledgerFolder, OPTIONS } from '@/lib/testing/ledger-files';
import { publishReport } from '@/lib/testing/published-year';
import { BODY, storeCase, storeCounter, storeOffice } from '@/lib/testing/office';
import { actOnCase } from './act-on-case';
import { changeDispute, concludeDispute, fileDispute, removeDispute } from './disputes';
import { addDocument } from './documents';
import { importCases } from './ledger/import-cases';
import { importDisputes } from './ledger/import-disputes';
import { registerRequest } from './register-request';
import { recordDisclosure } from './disclosures';
import { verify } from './verify';

beforeEach(async () => {
  await useFreshDatabase();
  await storeOffice();
  const told = aCase().received('2020-03-02').assigned().accepted();
  await storeCase(told, { number: '2020-0001' });
  await storeCase(aCase().received('2020-03-03').assigned(), { number: '2020-0002' });
  await storeCase(aCase().arrived('2020-03-04', { channel: 'online' }), { number: '2020-0003' });
  await storeCounter(2020, 3);
});
afterAll(closeDatabase);

/** What somebody does who has the database file in hand: no trigger, no foreign key stands in the way. */
async function tamper(...statements: string[]): Promise<void> {
  await rawSql('drop trigger if exists case_events_no_update');
  await rawSql('drop trigger if exists case_events_no_delete');
  await rawSql('drop trigger if exists publications_no_update');
  await rawSql('drop trigger if exists dispute_changes_no_update');
  await rawSql('drop trigger if exists dispute_changes_no_delete');
  await rawSql('PRAGMA foreign_keys = OFF');
  for (const statement of statements) await rawSql(statement);
}
const found = async () =>
  (await verify()).differences.map(({ code, values }) => [code, ...Object.values(values).map(String)].join(' '));

describe('what is stored', () => {
  test('is whole as it was written', async () => {
    expect(await verify()).toEqual({ cases: 3, events: 8, differences: [] });
  });

  test('is whole when there is nothing', async () => {
    await useFreshDatabase();
    expect(await verify()).toEqual({ cases: 0, events: 0, differences: [] });
  });

  test('is whole when two bodies give out the same numbers', async () => {
    await commit((tx) => foundBody(tx, { ...BODY, id: 'another', name: '另一机关' }, new Date(0)));
    await storeCase(aCase().received('2020-03-02'), { id: 'foreign', number: '2020-0001', bodyId: 'another' });
    await storeCounter(2020, 1, 'another');
    expect((await verify()).differences).toEqual([]);
  });
});

describe('tampering shows', () => {
  test('where an event was edited', async () => {
    await tamper(
      `update case_events set payload = replace(payload, 'unit-a', 'unit-b') where seq = 3 and case_id = '2020-0001'`,
    );
    expect(await found()).toEqual(['chain 2020-0001 3', 'cache 2020-0001 unitId unit-b unit-a']);
  });

  test('where an event was edited so that it changes nothing else', async () => {
    await tamper(
      `update case_events set payload = replace(payload, '"note":""', '"note":"后加"') where seq = 3 and case_id = '2020-0001'`,
    );
    expect(await found()).toEqual(['chain 2020-0001 3']);
  });

  test('where an event in the middle was deleted', async () => {
    await tamper(`delete from case_events where seq = 3 and case_id = '2020-0001'`);
    expect(await found()).toContain('chain 2020-0001 3');
  });

  test('where the last event was deleted', async () => {
    await tamper(`delete from case_events where seq = 4 and case_id = '2020-0001'`);
    expect(await found()).toEqual(
      expect.arrayContaining([
        'chain 2020-0001 4',
        'cache 2020-0001 version 3 4',
        'cache 2020-0001 status assigned handling',
      ]),
    );
  });

  test('where the last event was deleted and the row put back to match', async () => {
    await tamper(
      `delete from case_events where seq = 4 and case_id = '2020-0001'`,
      `update cases set version = 3, status = 'assigned', handler_id = null, mover_role = 'unit' where id = '2020-0001'`,
    );
    expect(await found()).toContain('chain 2020-0001 4');
  });

  test('where two events were swapped', async () => {
    await tamper(
      `update case_events set seq = 30 where seq = 3 and case_id = '2020-0001'`,
      `update case_events set seq = 3 where seq = 4 and case_id = '2020-0001'`,
      `update case_events set seq = 4 where seq = 30 and case_id = '2020-0001'`,
    );
    expect(await found()).toContain('chain 2020-0001 3');
  });

  test('where an event was put in', async () => {
    await tamper(
      `insert into case_events select body_id, case_id, 5, type, payload, recorded_at, hash, 'made up' from case_events where seq = 4 and case_id = '2020-0001'`,
    );
    expect(await found()).toContain('chain 2020-0001 5');
  });

  test('where the whole history of a case is gone, or says nothing sensible', async () => {
    await tamper(`delete from case_events where case_id = '2020-0001'`);
    await tamper(`update case_events set payload = '{"type":"unheard_of"}' where seq = 2 and case_id = '2020-0002'`);
    const differences = await found();
    expect(differences).toContain('chain 2020-0001 1');
    expect(differences.some((line) => line.startsWith('history 2020-0001'))).toBe(true);
    expect(differences).toContain('chain 2020-0002 2');
    expect(differences.some((line) => line.startsWith('history 2020-0002'))).toBe(true);
  });

  test.each([
    ['status', `'closed'`, 'status handling closed'],
    ['due_on', `'2020-12-31'`, 'dueOn 2020-03-30 2020-12-31'],
    ['outcome', `'granted'`, 'outcome null granted'],
    ['subject', `'改了的题目'`, 'subject 某事项 改了的题目'],
    ['handler_id', 'null', 'handlerId the-handler null'],
    ['received_year', '2019', 'receivedYear 2020 2019'],
    ['held_since', '0', 'heldSince 2020-03-02T02:00:00.000Z 1970-01-01T00:00:00.000Z'],
    ['applicant_kind', `'business'`, 'applicantKind natural business'],
  ])('where the %s of a row was changed', async (column, value, difference) => {
    await tamper(`update cases set ${column} = ${value} where id = '2020-0001'`);
    expect(await found()).toContain(`cache 2020-0001 ${difference}`);
  });

  test('where an applicant was removed', async () => {
    await tamper(`delete from applicants where case_id = '2020-0002'`);
    expect(await found()).toEqual(['applicant 2020-0002']);
  });

  test.each([
    ['a name for another', `sealed = (select sealed from applicants where case_id = '2020-0003')`, 'sealed'],
    ['what is sealed for nonsense', `sealed = 'AAAA'`, 'sealed'],
    ['the index of the name', `name_blind = 'x'`, 'nameBlind'],
    ['the index of the identity number', 'id_blind = null', 'idBlind'],
  ])('where somebody changed %s', async (_name, change, column) => {
    await tamper(`update applicants set ${change} where case_id = '2020-0002'`);
    expect(await found()).toEqual([`applicant_changed 2020-0002 ${column}`]);
  });

  test('where the masked name is that of another', async () => {
    await tamper(`update cases set applicant_masked = '王**' where id = '2020-0002'`);
    expect(await found()).toEqual(['applicant_changed 2020-0002 applicantMasked']);
  });

  test.each([
    ['type', `'closed'`, 'type received closed'],
    ['recorded_at', '0', 'recordedAt 2020-03-03T02:00:00.000Z 1970-01-01T00:00:00.000Z'],
    ['body_id', `'another'`, 'bodyId body another'],
  ])('where the %s beside an event was changed', async (column, value, difference) => {
    await tamper(`update case_events set ${column} = ${value} where case_id = '2020-0002' and seq = 1`);
    expect(await found()).toContain(`event 2020-0002 1 ${difference}`);
  });

  test('where a case was given to a body that is not there, and goes on with the others', async () => {
    await tamper(
      `update cases set body_id = 'nobody' where id = '2020-0001'`,
      `update cases set status = 'closed' where id = '2020-0003'`,
    );
    const differences = await found();
    expect(differences).toContain('body 2020-0001 nobody');
    expect(differences).toContain('cache 2020-0003 status awaiting_confirmation closed');
  });

  test('where a counter was put back behind a number given out, or away', async () => {
    await tamper('update serials set last = 2');
    expect(await found()).toEqual(['serial_behind 2020 2 3']);
    await tamper('delete from serials');
    expect(await found()).toEqual(['serial_behind 2020 0 3']);
  });

  test('where a counter was put far ahead, in one line', async () => {
    await tamper('update serials set last = 9007199254740991');
    expect(await found()).toEqual(['number_gap 2020 4–9007199254740991']);
  });

  test('where a case is gone and left its events behind', async () => {
    await tamper(`delete from cases where id = '2020-0002'`);
    expect(await found()).toEqual([
      'number_gap 2020 2',
      'orphan case_events caseId 2020-0002',
      'orphan applicants caseId 2020-0002',
    ]);
  });

  test('where a change of the calendar is gone', async () => {
    await tamper('drop trigger calendar_changes_no_update', 'update calendar_changes set version = 2');
    expect(await found()).toContain('calendar_gap 1');
  });

  test('where what is stored cannot be read at all, and goes on with the rest', async () => {
    await tamper(`update bodies set settings = '{'`, `delete from applicants where case_id = '2020-0002'`);
    const differences = await found();
    expect(differences.some((line) => line.startsWith('unreadable bodies'))).toBe(true);
    expect(differences).toContain('applicant 2020-0002');
  });

  test('where a number was given twice', async () => {
    await tamper('drop index cases_number', `update cases set acceptance_number = '2020-0001' where id = '2020-0002'`);
    const differences = await found();
    expect(differences).toContain('number_twice 2020-0001');
    expect(differences).toContain('number_gap 2020 2');
  });

  test('where a case in the middle is gone altogether', async () => {
    await tamper(
      `delete from applicants where case_id = '2020-0002'`,
      `delete from case_events where case_id = '2020-0002'`,
      `delete from cases where id = '2020-0002'`,
    );
    expect(await found()).toEqual(['number_gap 2020 2']);
  });

  test('where the newest case is gone altogether', async () => {
    given(await registerRequest(callBy('registrar', '2021-03-05'), aHandIn('2021-03-05')));
    given(await registerRequest(callBy('registrar', '2021-03-05'), aHandIn('2021-03-05')));
    const newest = `(select id from cases where acceptance_number = '2021-0002')`;
    await tamper(
      `delete from applicants where case_id = ${newest}`,
      `delete from case_events where case_id = ${newest}`,
      `delete from cases where acceptance_number = '2021-0002'`,
    );
    expect(await found()).toEqual(['number_gap 2021 2']);
  });
});

describe('a case of a ledger', () => {
  const { file } = ledgerFolder();
  beforeEach(async () => {
    await importCases(BODY, file(caseLedger(aRow('2019-0001'), aRow('2019-0002'))), OPTIONS);
  });

  test('is no longer that of its row when its whole history was written anew', async () => {
    const events = (
      await rawSql(
        `select * from case_events join cases on cases.id = case_id where acceptance_number = '2019-0001' order by seq`,
      )
    ).map(({ payload }) => readEvent(String(payload).replace('"granted"', '"partial"')));
    const [row] = await rawSql(`select id from cases where acceptance_number = '2019-0001'`);
    const id = String(row?.['id']);
    const links = chain(id, { seq: 0, hash: GENESIS }, events);
    await tamper(
      ...links.map(
        ({ seq, payload, previousHash, hash }) =>
          `update case_events set payload = '${payload}', previous_hash = '${previousHash}', hash = '${hash}' where case_id = '${id}' and seq = ${seq}`,
      ),
      `update cases set outcome = 'partial', head_hash = '${links.at(-1)?.hash}' where id = '${id}'`,
    );
    expect(await found()).toEqual(['row_digest 2019-0001']);
  });

  test('shows when it is the last of its year and gone', async () => {
    const last = `(select id from cases where acceptance_number = '2019-0002')`;
    await tamper(
      `delete from applicants where case_id = ${last}`,
      `delete from case_events where case_id = ${last}`,
      `delete from cases where acceptance_number = '2019-0002'`,
    );
    expect(await found()).toEqual(['number_gap 2019 2']);
  });
});

describe('a document', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'gongkai-verify-'));
  process.env['GONGKAI_DATA_DIR'] = dataDir;
  const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
  let id: string;
  beforeEach(async () => {
    const added = await addDocument(callBy('handler', '2020-03-04'), '2020-0001', {
      kind: 'applicant',
      name: 'a.pdf',
      bytes: PDF,
    });
    id = given(added).id;
  });
  const stored = () => path.join(dataDir, 'files', id.slice(-2), id);

  test('is whole as it was stored', async () => {
    expect(await found()).toEqual([]);
  });

  test('shows when its file is gone, or was changed', async () => {
    writeFileSync(stored(), 'something else');
    expect(await found()).toEqual([`document 2020-0001 ${id} changed`]);
    rmSync(stored());
    expect(await found()).toEqual([`document 2020-0001 ${id} missing`]);
  });

  test.each([
    ['size', '1'],
    ['sha256', `'x'`],
    ['body_id', `'another'`],
  ])('shows when the %s of its row was changed', async (column, value) => {
    await tamper(`update documents set ${column} = ${value}`);
    expect(await found()).toEqual([`document 2020-0001 ${id} ${column.replace('_id', 'Id')}`]);
  });
});

describe('a dispute', () => {
  const { file } = ledgerFolder();
  const ledger = csvOf([
    ['类型', '提起日期', '审结日期', '结果', '受理号'],
    ['行政复议', '2020-04-01', '2020-05-20', '结果维持', '2020-0001'],
    ['行政复议', '2020-04-01', '2020-05-20', '结果维持', '2020-0001'],
    ['未经复议直接起诉', '2020-06-01', '', '', ''],
  ]);
  beforeEach(async () => {
    await importDisputes(BODY, file(ledger), OPTIONS);
  });
  const columns = async () =>
    (await verify()).differences.map(({ code, values }) => [code, values['filedOn'], values['column']].join(' '));

  test('is whole as its ledger brought it, and when it was concluded on screen', async () => {
    const suit = (await listDisputes(BODY.id)).find(({ kind }) => kind === 'suit_direct');
    const conclusion = aConclusion({ concludedOn: day('2020-09-01'), result: 'other' });
    given(await concludeDispute(callBy('registrar', '2020-09-02'), suit?.id ?? '', conclusion));
    expect(await columns()).toEqual([]);
  });

  test.each([
    [`result = 'corrected'`, 'rowDigest'],
    [`concluded_on = '2021-05-20'`, 'rowDigest'],
    ['case_id = null', 'rowDigest'],
    ['result = null', 'result'],
    [`result = 'won'`, 'result'],
    [`kind = 'quarrel'`, 'kind'],
    [`concluded_on = '2020-03-01'`, 'concludedOn'],
    [`appealed_on = '2020-06-01'`, 'kind'],
    [`as_original_agency = 0`, 'rowDigest'],
    [`preceded_by = 'gone'`, 'precededBy'],
    [`ordered_case_id = '2020-0002'`, 'orderedCaseId'],
    [`version = 2`, 'version'],
    [`concluded_on = 'soon'`, 'concludedOn'],
  ])('shows when somebody set %s', async (change, column) => {
    const one = `(select min(dispute_id) from dispute_changes where kind = 'recon')`;
    await tamper(`update dispute_changes set ${change} where dispute_id = ${one}`);
    expect(await columns()).toContain(`dispute 2020-04-01 ${column}`);
  });

  test('shows when a version in the middle is gone, but not where it was never written down', async () => {
    const { id } = given(await fileDispute(callBy('registrar', '2020-07-02'), aFiling()));
    given(await changeDispute(callBy('registrar', '2020-07-03'), id, aChange({ simplified: true })));
    given(await concludeDispute(callBy('registrar', '2020-07-04'), id, aConclusion({ version: 2 })));
    await tamper(`delete from dispute_changes where dispute_id = '${id}' and version = 2`);
    expect(await columns()).toEqual(['dispute 2020-04-01 version']);
    // As carried over from before there was a history.
    await tamper(`update dispute_changes set made_by = '' where dispute_id = '${id}'`);
    expect(await columns()).toEqual([]);
  });

  test('shows when it is over a case of another body', async () => {
    await commit((tx) => foundBody(tx, { ...BODY, id: 'another', name: '另一机关' }, new Date(0)));
    await storeCase(aCase().received('2020-03-02'), { id: 'foreign', number: '2020-0001', bodyId: 'another' });
    await storeCounter(2020, 1, 'another');
    await tamper(`update dispute_changes set case_id = 'foreign' where kind = 'recon'`);
    expect(await columns()).toEqual(['dispute 2020-04-01 caseId', 'dispute 2020-04-01 caseId']);
  });

  test('shows when it names a case or a body that is not there', async () => {
    await tamper(`update dispute_changes set case_id = 'gone', body_id = 'nobody' where kind = 'suit_direct'`);
    const differences = await found();
    expect(differences).toContain('orphan dispute_changes bodyId nobody');
    expect(differences).toContain('orphan dispute_changes caseId gone');
  });
});

describe('a yearly table as published', () => {
  // Three requests of 2020, all of natural persons; two received, none closed.
  const licences = (decisions: number) => ({
    kind: 'licence' as const,
    unitId: null,
    from: day('2020-01-01'),
    to: day('2020-12-31'),
    quantities: { decisions },
    title: '',
    number: '',
    source: '业务系统',
  });
  const registrar = callBy('registrar', '2021-01-19');
  beforeEach(async () => {
    given(await recordDisclosure(registrar, { disclosure: licences(7) }));
    await publishReport('2021-01-20', 2020);
  });

  test('stays right when its cases are corrected later, and others come', async () => {
    const correction = { type: 'correct', changes: { applicantKind: 'business' }, reason: '有误' } as const;
    given(await actOnCase(callBy('supervisor', '2021-02-01'), '2020-0001', correction, 4));
    await importCases(BODY, ledgerFolder().file(caseLedger(aRow('2020-0004'))), { ...OPTIONS, restates: '漏登' });
    given(await recordDisclosure(callBy('registrar', '2021-02-01'), { disclosure: licences(5), restates: '漏登' }));
    expect(await found()).toEqual([]);
  });

  test('stays right whatever becomes of its disputes later, and shows a dispute that was tampered with', async () => {
    const legal = (on: string) => callBy('legal_reviewer', on);
    const { id } = given(await fileDispute(legal('2021-02-01'), aFiling({ restates: '漏登' })));
    const other = given(
      await fileDispute(legal('2021-02-01'), aFiling({ filedOn: day('2020-06-01'), restates: '漏登' })),
    );
    // Published once more, with two pending.
    await publishReport('2021-02-02', 2020);
    given(await concludeDispute(legal('2021-02-03'), id, aConclusion({ restates: '漏登' })));
    given(await removeDispute(legal('2021-02-03'), other.id, { version: 1, reason: '误登' }));
    expect(await found()).toEqual([]);
    await tamper(`update dispute_changes set kind = 'suit_direct' where dispute_id = '${id}' and version = 1`);
    expect(await found()).toEqual([
      'publication 2020 recon/pending 1 2',
      'publication 2020 recon/total 1 2',
      'publication 2020 suit_direct/pending 1 0',
      'publication 2020 suit_direct/total 1 0',
    ]);
  });

  test('is checked by its sums alone where nobody wrote down how a dispute stood then', async () => {
    const legal = callBy('legal_reviewer', '2020-07-01');
    const { id } = given(await fileDispute(legal, aFiling({ restates: '漏登' })));
    given(await concludeDispute(callBy('legal_reviewer', '2021-03-01'), id, aConclusion({ restates: '漏登' })));
    // Carried over: filed in 2020, changed nobody knows when before 1 March 2021.
    await tamper(`update dispute_changes set version = 3, made_by = '' where version = 2`);
    expect(await found()).toEqual([]);
    await tamper(
      `update publications set tables = json_set(tables, '$.table4.recon.upheld', json_extract(tables, '$.table4.recon.upheld') + 1)`,
    );
    expect(await found()).toContain('publication 2020 recon/total 1 0');
  });

  test('shows the number that was changed since', async () => {
    const raise = (cell: string) => `tables = json_set(tables, '$.${cell}', json_extract(tables, '$.${cell}') + 1)`;
    await tamper(`update publications set ${raise('table3.new_received.natural')}`);
    expect(await found()).toContain('publication 2020 new_received/natural 2 3');
    await tamper(`update publications set ${raise('table4.recon.upheld')}`);
    expect(await found()).toContain('publication 2020 recon/upheld 0 1');
    await tamper(`update publications set tables = json_set(tables, '$.table2."licence.decisions"', 8)`);
    expect(await found()).toContain('publication 2020 licence.decisions 7 8');
  });

  test('shows that a text, a case behind a number or the version before was changed since', async () => {
    const changed = async () => (await found()).filter((line) => line.startsWith('publication 2020 version'));
    await publishReport('2021-02-20', 2020);
    expect(await changed()).toEqual([]);
    await tamper(`update publications set texts = json_set(texts, '$.problems', '没有问题') where version = 2`);
    expect(await changed()).toHaveLength(1);
    // The digest of a version goes into that of the next one.
    await tamper(`update publications set digest = 'another' where version = 1`);
    expect(await changed()).toHaveLength(2);
  });
});

describe('a new pattern of numbers', () => {
  const register = async () =>
    given(await registerRequest(callBy('registrar', '2021-03-05'), aHandIn('2021-03-05'))).acceptanceNumber;
  const changePattern = () => giveSettings({ numberPattern: '新{year}第{serial:2}号' }, '2021-03-05');

  test('in the middle of a year is no gap', async () => {
    await register();
    await register();
    await changePattern();
    expect((await verify()).differences).toEqual([]);
    expect(await register()).toBe('新2021第03号');
    expect((await verify()).differences).toEqual([]);
  });

  test('does not hide a gap', async () => {
    await register();
    await register();
    await changePattern();
    await register();
    await register();
    await tamper(`delete from cases where acceptance_number = '新2021第03号'`);
    expect(await found()).toContain('number_gap 2021 1–3');
  });
});
