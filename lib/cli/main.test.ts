import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertUser, listBodies } from '@/db/bodies';
import { closeDatabase, commit, useConnection } from '@/db/client';
import { openSqlite } from '@/db/engine.sqlite';
import { rawSql } from '@/db/testing';
import { aRow, caseLedger } from '@/lib/testing/ledger-files';
import { caseLedgerCsv, disputeLedgerCsv, disputesOf, pastCasesOf } from '@/lib/testing/ledger-from-table';
import { HONGZE_2024 } from '@/lib/testing/published-reports';

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command as an operator would, in an installation of its own. */
function gongkai(installation: string, args: readonly string[], more: Record<string, string> = {}): Promise<Answer> {
  const env: NodeJS.ProcessEnv = {
    NODE_ENV: 'production',
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    LC_ALL: 'zh_CN.UTF-8',
    GONGKAI_DATA_DIR: path.join(folder, installation),
    ...more,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, ['lib/cli/run.mjs', 'lib/cli/main.ts', ...args], { env }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

const write = (name: string, content: string): string => {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
};

/** A refusal the operator can act on: words on stderr, nothing on stdout, no stack. */
function expectComplaint({ code, out, err }: Answer, words: RegExp): void {
  expect(err).toMatch(words);
  expect(err).not.toMatch(/^\s+at /m);
  expect(out).toBe('');
  expect(code).toBe(1);
}

describe('worked counting cases, through ledgers and reports', () => {
  /** Twelve new and one of 2019, as the published report of 2020 has them; S02 over the turn of the year; S08 in one envelope. */
  const rows = [
    ...Array.from({ length: 12 }, (_, at) =>
      aRow(`2020-${String(at + 1).padStart(4, '0')}`, {
        办理结果: ['granted', 'granted', 'granted', 'partial', 'refused_third_party'][at] ?? 'unavailable_not_found',
      }),
    ),
    aRow('2019-0001', { 收到日期: '2019-12-20', 办结日期: '2020-01-10', 办理结果: 'unavailable_not_found' }),
    aRow('2022-0001', { 收到日期: '2022-12-20', 办结日期: '2023-01-12', 办理结果: 'partial' }),
    ...[1, 2, 3].map((at) => aRow(`2024-000${at}`, { 收到日期: '2024-03-04', 办结日期: '', 办理结果: '' })),
  ];
  const suit = '类型,提起日期,审结日期,结果,受理号\n未经复议直接起诉,2019-10-01,2020-05-01,结果维持,\n';
  const report = async (year: number) => JSON.parse((await gongkai('counting', ['report', String(year)])).out);

  test('S01, S02, S04, S05 and S08 come out in the cells where they belong', async () => {
    const cases = write('counting/cases.csv', caseLedger(...rows));
    expect((await gongkai('counting', ['import', 'cases', cases, '--body', '测试局'])).code).toBe(0);
    expect((await gongkai('counting', ['import', 'disputes', write('counting/disputes.csv', suit)])).code).toBe(0);
    const [y2019, y2020, y2022, y2023, y2024] = [2019, 2020, 2022, 2023, 2024].map(report);
    // S01: 12 + 1 = 13 + 0, of them eight not held.
    expect((await y2020)?.table3).toMatchObject({
      new_received: { natural: 12 },
      carried_in: { natural: 1 },
      granted: { natural: 3 },
      unavailable_not_held: { natural: 8 },
      total_handled: { natural: 13 },
      carried_out: { natural: 0 },
    });
    // S02, S04: received 2022, answered in part 2023.
    expect((await y2022)?.table3).toMatchObject({ new_received: { total: 1 }, carried_out: { total: 1 } });
    expect((await y2023)?.table3).toMatchObject({
      carried_in: { total: 1 },
      partial: { total: 1 },
      total_handled: { total: 1 },
      refused_third_party: { total: 0 },
      unavailable_not_held: { total: 0 },
    });
    // S05: pending in the year it was filed, upheld in the year it was decided.
    expect((await y2019)?.table4.suit_direct).toMatchObject({ pending: 1, upheld: 0 });
    expect((await y2020)?.table4.suit_direct).toMatchObject({ pending: 0, upheld: 1 });
    // S08: three requests of one day.
    expect((await y2024)?.table3).toMatchObject({ new_received: { total: 3 }, carried_out: { total: 3 } });
  }, 120_000);
});

describe('an office that brings its ledgers', () => {
  const cases = write('ledgers/办件台账.csv', caseLedgerCsv(pastCasesOf(HONGZE_2024)));
  const disputes = write('ledgers/争议台账.csv', disputeLedgerCsv(disputesOf(HONGZE_2024)));
  let imported: Answer;

  beforeAll(async () => {
    imported = await gongkai('office', ['import', 'cases', cases, '--body', HONGZE_2024.body]);
  }, 60_000);

  test('is told on stdout, as JSON, what was taken over', () => {
    expect(imported.code, imported.err).toBe(0);
    expect(JSON.parse(imported.out)).toEqual({
      body: HONGZE_2024.body,
      sheet: '办件台账.csv',
      rows: 95,
      imported: 95,
      unchanged: 0,
      dryRun: false,
    });
  });

  test('reads the tables as they were published, and its database verifies', async () => {
    // A path means where the command was typed, also when npm has moved to the project's folder.
    const typedIn = { INIT_CWD: path.dirname(disputes) };
    const taken = await gongkai('office', ['import', 'disputes', '争议台账.csv'], typedIn);
    expect(taken.code, taken.err).toBe(0);
    expect(JSON.parse(taken.out)).toMatchObject({ rows: disputesOf(HONGZE_2024).length });

    const report = await gongkai('office', ['report', '2024']);
    expect(report.code, report.err).toBe(0);
    expect(JSON.parse(report.out)).toMatchObject({
      body: HONGZE_2024.body,
      year: 2024,
      form: '2021',
      table3: { new_received: { natural: 95, total: 95 }, granted: { total: 50 }, total_handled: { total: 95 } },
      table4: { recon: { upheld: 1, corrected: 1, total: 2 }, suit_after_recon: { upheld: 2, other: 1, total: 3 } },
    });

    const verified = await gongkai('office', ['verify']);
    expect(verified.code, verified.err).toBe(0);
    expect(JSON.parse(verified.out)).toMatchObject({ ok: true, cases: 95, differences: [] });
  });

  test('gets the tables as csv too', async () => {
    const { code, out } = await gongkai('office', ['report', '2024', '--format', 'csv']);
    expect(code).toBe(0);
    const lines = out.trim().split('\n');
    expect(lines[0]).toBe('table,row,label,natural,business,research,public_interest,legal_services,other_org,total');
    expect(lines.find((line) => line.startsWith('table3,new_received,'))).toMatch(/,95,0,0,0,0,0,95$/);
    expect(lines.find((line) => line.startsWith('table4,recon,'))).toMatch(/,1,1,0,0,2$/);
  });

  test('gets the report as a file, in place of the one that was there', async () => {
    const typedIn = { INIT_CWD: folder };
    for (const format of ['docx', 'xlsx', 'pdf', 'html']) {
      const file = write(`out/report.${format}`, 'old');
      const args = ['report', '2024', '--format', format, '--out', `out/report.${format}`];
      const { code, out, err } = await gongkai('office', args, typedIn);
      expect(code, err).toBe(0);
      const written = readFileSync(file);
      expect(JSON.parse(out)).toEqual({ file, format, bytes: written.length });
      expect(written.subarray(0, 4).toString('latin1')).toBe({ pdf: '%PDF', html: '<!do' }[format] ?? 'PK\x03\x04');
    }
    expect(readdirSync(path.join(folder, 'out')).sort()).toEqual([
      'report.docx',
      'report.html',
      'report.pdf',
      'report.xlsx',
    ]);
  }, 60_000);

  test('is told when the file cannot be written, and nothing is left of it', async () => {
    const to = (place: string) =>
      gongkai('office', ['report', '2024', '--format', 'csv', '--out', path.join(folder, place)]);
    mkdirSync(path.join(folder, 'taken/report.csv'), { recursive: true });
    expectComplaint(await to('nowhere/report.csv'), /无法写入 .*nowhere\/report\.csv（ENOENT）/);
    expectComplaint(await to('taken/report.csv'), /无法写入 .*taken\/report\.csv（/);
    expect(readdirSync(path.join(folder, 'taken'))).toEqual(['report.csv']);
    const english = ['report', '2024', '--format', 'docx'];
    expectComplaint(await gongkai('office', english, { LC_ALL: 'en_GB.UTF-8' }), /docx cannot be shown .*--out/);
  }, 60_000);

  test('is told in English when the terminal is', async () => {
    const { code, err } = await gongkai('office', ['verify'], { LC_ALL: 'en_GB.UTF-8' });
    expect(code).toBe(0);
    expect(err).toMatch(/[a-z]{4}/);
    expect(err).not.toMatch(/\p{Script=Han}/u);
  });

  test('does not get the demonstration put over it, nor a second body', async () => {
    expectComplaint(await gongkai('office', ['demo']), /--reset/);
    expectComplaint(await gongkai('office', ['demo', '--reset']), new RegExp(HONGZE_2024.body));
    expectComplaint(await gongkai('office', ['init', '--body', '另一机关']), new RegExp(HONGZE_2024.body));
    expectComplaint(await gongkai('office', ['import', 'cases', cases, '--body', '另一机关']), /另一机关/);
  }, 60_000);

  test('puts a body under another one, once, with an administrator of its own', async () => {
    const add = (name: string, under: string, administrator: string) =>
      gongkai('office', ['body', 'add', name, '--under', under, '--administrator', administrator]);
    const made = await add('某区分局', HONGZE_2024.body, 'qu-admin');
    expect(JSON.parse(made.out)).toMatchObject({ body: '某区分局', under: HONGZE_2024.body, username: 'qu-admin' });
    expectComplaint(await add('某区分局', HONGZE_2024.body, 'another'), /某区分局/);
    expectComplaint(await add('某街道', '没有的机关', 'another'), /没有名为“没有的机关”/);
    expectComplaint(await add('某街道', '某区分局', 'qu-admin'), /已有账号使用用户名“qu-admin”/);
    expectComplaint(await add('某街道', '某区分局', '管理员'), /用户名由2至40个/);
    const listed = await gongkai('office', ['body', 'list']);
    expect(JSON.parse(listed.out)).toEqual([
      { body: HONGZE_2024.body, under: null, level: 'department' },
      { body: '某区分局', under: HONGZE_2024.body, level: 'department' },
    ]);
    // What names no body goes on being about the one at the top.
    expect(JSON.parse((await gongkai('office', ['report', 'check', '2024'])).out)).toMatchObject({
      body: HONGZE_2024.body,
    });
  }, 120_000);

  test('is told what somebody changed in the database behind its back', async () => {
    useConnection(openSqlite(path.join(folder, 'office/gongkai.db')));
    await rawSql(`update cases set outcome = 'partial' where acceptance_number = '台账2024-00001'`);
    await closeDatabase();
    const { code, out, err } = await gongkai('office', ['verify']);
    expect(code).toBe(1);
    expect(err).toContain('台账2024-00001');
    const answer = JSON.parse(out) as { ok: boolean; differences: unknown[] };
    expect(answer.ok).toBe(false);
    expect(answer.differences).toMatchObject([{ code: 'cache', column: 'outcome', stored: 'partial' }]);
  });
});

describe('a command that cannot be carried out says why', () => {
  test('row by row, when a ledger is wrong', async () => {
    const bad = write(
      'bad.csv',
      caseLedger(aRow('1'), aRow('2', { 渠道: '飞鸽' }), aRow('3', { 收到日期: '2020-02-30' })),
    );
    const answer = await gongkai('bad', ['import', 'cases', bad, '--body', '某局']);
    expectComplaint(answer, /第 3 行 渠道/);
    expect(answer.err).toMatch(/第 4 行 收到日期/);
    expect(JSON.parse((await gongkai('bad', ['verify'])).out)).toMatchObject({ cases: 0 });
  });

  test('without letting the file speak to the terminal', async () => {
    const rows = [aRow('1', { 渠道: '\u001B[2J' }), aRow('2', { 渠道: '甲\n第 9 行' })];
    const answer = await gongkai('bad', ['import', 'cases', write('steer.csv', caseLedger(...rows)), '--body', '某局']);
    expectComplaint(answer, /第 2 行 渠道：.*U\+001B/);
    expect(answer.err).toMatch(/第 3 行 渠道：“甲\\u000a第 9 行”/);
    expect(answer.err).not.toMatch(/[\u0000-\u0009\u000B-\u001F]/);
  });

  beforeAll(async () => {
    const ledger = write('empty.csv', caseLedger(aRow('1')));
    await gongkai('empty', ['import', 'cases', ledger, '--dry-run', '--body', '某局']);
  }, 60_000);

  test.each<[string, string[], RegExp, Record<string, string>?]>([
    ['when the file is not there', ['import', 'cases', 'nothing.csv', '--body', '某局'], /nothing\.csv/],
    ['when there is no body', ['report', '2020'], /--body/],
    ['when the year is none', ['report', 'last'], /2020/],
    ['when the form is none', ['report', '2020', '--form', '2020'], /2019.*2021/],
    ['when the format is none', ['report', '2020', '--format', 'odt'], /json.*csv.*pdf/],
    ['when a file needs a name', ['report', '2020', '--format', 'pdf'], /pdf .*--out/],
    ['when there is no such account', ['reset-password', 'nobody'], /nobody/],
    ['when the configuration is not usable', ['verify'], /DATABASE_URL must be/, { DATABASE_URL: 'mysql://x' }],
  ])('%s', async (_name, args, words, more) => {
    expectComplaint(await gongkai('empty', args, more), words);
  });

  test('when it is not known, or lacks what it needs', async () => {
    for (const args of [['nonsense'], ['init'], ['reset-password']]) {
      const { code, out } = await gongkai('empty', args);
      expect(code, args.join(' ')).not.toBe(0);
      expect(out).toBe('');
    }
  });
});

describe('a database that is not there, or none', () => {
  const elsewhere = path.join(folder, 'elsewhere');
  const commands = [['verify'], ['report', '2020'], ['reset-password', 'x'], ['import', 'cases', 'x.csv']];
  const told = async (args: string[], address: string, words: RegExp, more = {}) =>
    expectComplaint(await gongkai('elsewhere', args, { DATABASE_URL: address, ...more }), words);

  test('is told by every command that cannot make one, and nothing is made', async () => {
    for (const args of commands) await told(args, `file:${elsewhere}/typo.db`, /typo\.db 不存在/);
    await told(['verify'], `file:${elsewhere}/typo.db`, /There is no database .*typo\.db/, { LC_ALL: 'en_GB.UTF-8' });
    expect(existsSync(elsewhere)).toBe(false);
  }, 120_000);

  test('is told of a folder, of another file and of a server that does not answer', async () => {
    const letter = write('letter.txt', '不是数据库'.repeat(500));
    for (const args of [['verify'], ['init', '--body', '某局']]) {
      await told(args, `file:${folder}`, /无法打开 .*（(EISDIR|SQLITE_CANTOPEN)/);
      await told(args, `file:${letter}`, /letter\.txt 不是数据库文件/);
      await told(args, `file:${letter}/gongkai.db`, args[0] === 'init' ? /无法打开/ : /不存在/);
      await told(
        args,
        'postgres://u:secret@127.0.0.1:1/gongkai',
        /无法连接数据库 127\.0\.0\.1:1\/gongkai（ECONNREFUSED）/,
      );
    }
  }, 120_000);

  test('is not emptied while a server has it; other commands go on beside it', async () => {
    expect((await gongkai('served', ['demo'])).code).toBe(0);
    const server = openSqlite(path.join(folder, 'served/gongkai.db'));
    expect(server.claim()).toBe(true);
    expectComplaint(await gongkai('served', ['demo', '--reset']), /请先停止/);
    expect((await gongkai('served', ['verify'])).code).toBe(0);
    expect((await gongkai('served', ['report', '2020'])).code).toBe(0);
    await server.close();
    expect((await gongkai('served', ['demo', '--reset'])).code).toBe(0);
  }, 120_000);
});

test('an empty installation is made with a token for its first administrator', async () => {
  const { code, out } = await gongkai('new', ['init', '--body', '某市某局']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({ body: '某市某局', setupToken: expect.stringMatching(/^[\w-]{43}$/) as string });
});

test('an administrator who has lost the password gets a new one at the machine', async () => {
  await gongkai('lost', ['init', '--body', '某市某局']);
  useConnection(openSqlite(path.join(folder, 'lost/gongkai.db')));
  const [body] = await listBodies();
  const admin = { id: 'admin', username: 'guanli', name: '管理员', roles: ['system_admin' as const], unitId: null };
  const row = { ...admin, bodyId: body?.id ?? '', passwordHash: 'lost', active: true, createdAt: new Date(0) };
  await commit((tx) => [insertUser(tx, row)]);
  await closeDatabase();

  const { code, out } = await gongkai('lost', ['reset-password', 'guanli']);
  expect(code).toBe(0);
  const password = expect.stringMatching(/^(\w{4}-){3}\w{4}$/) as string;
  expect(JSON.parse(out)).toEqual({ username: 'guanli', password, active: true });
}, 60_000);

test('a dry run leaves an empty installation empty', async () => {
  const ledger = write('good.csv', caseLedger(aRow('1')));
  const { code, out } = await gongkai('dry', ['import', 'cases', ledger, '--dry-run', '--body', '某局']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ imported: 1, dryRun: true });
  expectComplaint(await gongkai('dry', ['report', '2020']), /--body/);
});

test('every command explains itself and touches nothing', async () => {
  const commands = [
    '',
    'import',
    'import cases',
    'import disputes',
    'import disclosures',
    'report',
    'verify',
    'clock',
    'fee',
    'demo',
    'init',
    'reset-password',
  ];
  const answers = await Promise.all(
    commands.map((command) => gongkai('help', [...command.split(' ').filter(Boolean), '--help'])),
  );
  for (const [index, { code, out, err }] of answers.entries()) {
    expect(code, commands[index]).toBe(0);
    expect(`${out}${err}`).toContain(`gongkai ${commands[index] ?? ''}`.trim());
  }
  const clockHelp = answers[commands.indexOf('clock')];
  for (const field of ['receivedOn', 'extension.notifiedOn', 'consultations[].limitOn']) {
    expect(`${clockHelp?.out}${clockHelp?.err}`).toContain(`  ${field}\n`);
  }
  expect(existsSync(path.join(folder, 'help'))).toBe(false);
}, 60_000);
