import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase } from '@/db/client';
import { rawSql, useFreshDatabase } from '@/db/testing';
import { LARGEST_FILE_BYTES } from '@/lib/domain/case/document-rules';
import { callBy, given } from '@/lib/testing/calls';
import { aCase, OTHER_UNIT, staff } from '@/lib/testing/case-builder';
import { answer, refusal } from '@/lib/testing/decisions';
import { storeCase, storeOffice } from '@/lib/testing/office';
import type { Role } from '@/lib/domain/staff/role';
import { zipOf } from '@/lib/testing/zip';
import { loadCaseView } from './case-view';
import { addDocument, openDocument, safeName } from './documents';

const dataDir = mkdtempSync(path.join(tmpdir(), 'gongkai-documents-'));
process.env['GONGKAI_DATA_DIR'] = dataDir;

beforeEach(async () => {
  rmSync(path.join(dataDir, 'files'), { recursive: true, force: true });
  await useFreshDatabase();
  await storeOffice();
});
afterAll(async () => {
  await closeDatabase();
  rmSync(dataDir, { recursive: true, force: true });
});

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
const OOXML = 'application/vnd.openxmlformats-officedocument';
const office = (mainType: string, part: string, more = {}) =>
  zipOf({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${mainType}"/></Types>`,
    [part]: '<x/>',
    ...more,
  });
const DOCX = office(`${OOXML}.wordprocessingml.document.main+xml`, 'word/document.xml');
const DOCM = office('application/vnd.ms-word.document.macroEnabled.main+xml', 'word/document.xml', {
  'word/vbaProject.bin': 'x',
});
const XLSM = office('application/vnd.ms-excel.sheet.macroEnabled.main+xml', 'xl/workbook.xml');

const handled = () => storeCase(aCase().received('2020-03-02').assigned().accepted());
const handler = callBy('handler', '2020-03-04');
const add = async (name: string, bytes: Uint8Array, caseId?: string) =>
  addDocument(handler, caseId ?? (await handled()), { kind: 'applicant', name, bytes });
const filesStored = () =>
  existsSync(path.join(dataDir, 'files'))
    ? readdirSync(path.join(dataDir, 'files'), { recursive: true, withFileTypes: true }).filter((entry) =>
        entry.isFile(),
      )
    : [];

describe('a document', () => {
  test('is stored under a random id with its SHA-256, and opens as it was', async () => {
    const caseId = await handled();
    const { id } = given(await add('身份证明.pdf', PDF, caseId));
    const [shown] = given(await loadCaseView(handler, caseId)).documents;
    expect(shown).toEqual({
      id,
      kind: 'applicant',
      name: '身份证明.pdf',
      mediaType: 'application/pdf',
      size: PDF.length,
      sha256: createHash('sha256').update(PDF).digest('hex'),
      uploadedAt: '2020-03-04T02:00:00.000Z',
      uploadedByName: 'the-handler',
    });
    const opened = given(await openDocument(handler, id));
    expect(opened).toMatchObject({ name: '身份证明.pdf', size: PDF.length });
    expect(opened.content.toString()).toBe(PDF.toString());
  });

  test('lies where only its owner reads it, under no name that was given', async () => {
    given(await add('身份证明.pdf', PDF));
    const [file, ...others] = filesStored();
    expect(others).toEqual([]);
    const stored = path.join(file?.parentPath ?? '', file?.name ?? '');
    expect(statSync(stored).mode & 0o777).toBe(0o600);
    expect(stored).not.toContain('身份证明');
  });

  test('lies sealed: whoever takes the file has nothing, and what was changed does not open', async () => {
    const { id } = given(await add('身份证明.pdf', PDF));
    const [file] = filesStored();
    const stored = path.join(file?.parentPath ?? '', file?.name ?? '');
    const sealed = readFileSync(stored);
    expect(sealed.includes('PDF')).toBe(false);
    writeFileSync(stored, Buffer.concat([sealed.subarray(0, -1), Buffer.of((sealed.at(-1) ?? 0) ^ 1)]));
    await expect(openDocument(handler, id)).rejects.toThrow();
  });

  test('is not opened without leaving a trace of who opened it', async () => {
    const caseId = await handled();
    const { id } = given(await add('身份证明.pdf', PDF, caseId));
    given(await openDocument(handler, id));
    expect(await rawSql('select user_id, case_id, what from access_log')).toEqual([
      { user_id: 'the-handler', case_id: caseId, what: `document_opened:${id}` },
    ]);
  });

  test.each([
    ['pdf', PDF, 'application/pdf'],
    ['png', PNG, 'image/png'],
    ['jpg', JPEG, 'image/jpeg'],
    ['jpeg', JPEG, 'image/jpeg'],
    ['docx', DOCX, `${OOXML}.wordprocessingml.document`],
    ['PDF', PDF, 'application/pdf'],
  ])('of type %s is taken', async (ending, bytes, mediaType) => {
    given(await add(`附件.${ending}`, bytes));
    expect(await rawSql('select media_type from documents')).toEqual([{ media_type: mediaType }]);
  });

  test('of type xlsx is taken as a spreadsheet program writes it', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('台账').addRow(['a']);
    expect(answer(await add('台账.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer())))).toBe('ok');
  });
});

describe('a file that is not taken', () => {
  const html = Buffer.from('<!doctype html><script>alert(1)</script>');
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
  const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
  test.each<[string, string, Buffer]>([
    ['a page', 'a.html', html],
    ['a page that says it is a pdf', 'a.pdf', html],
    ['a drawing with a script', 'a.svg', svg],
    ['a drawing that says it is a png', 'a.png', svg],
    ['a program', 'a.exe', exe],
    ['a program that says it is a docx', 'a.docx', exe],
    ['a text document with macros', 'a.docm', DOCM],
    ['a text document with macros that says it has none', 'a.docx', DOCM],
    ['a spreadsheet with macros that says it has none', 'a.xlsx', XLSM],
    ['a picture that says it is a pdf', 'a.pdf', PNG],
    ['a text document that says it is a spreadsheet', 'a.xlsx', DOCX],
    ['an archive', 'a.zip', zipOf({ 'a.txt': 'a' })],
    ['an archive that says it is a docx', 'a.docx', zipOf({ 'a.txt': 'a' })],
    ['a pdf with a second ending', 'a.pdf.exe', PDF],
    ['a pdf without an ending', 'scan', PDF],
    ['a pdf whose ending is turned around by U+202E', 'a\u202Efdp.exe', PDF],
    ['plain text', 'a.txt', Buffer.from('text')],
  ])('is %s', async (_name, name, bytes) => {
    const refused = refusal(await add(name, bytes));
    expect(refused).toMatchObject({ code: 'file_type_not_allowed', field: 'file' });
    expect(await rawSql('select * from documents')).toEqual([]);
    expect(filesStored()).toEqual([]);
  });

  test('is an empty one', async () => {
    expect(answer(await add('a.pdf', new Uint8Array(0)))).toBe('file_missing');
  });

  test('is one larger than twenty megabytes', async () => {
    const bytes = Buffer.alloc(LARGEST_FILE_BYTES + 1);
    PDF.copy(bytes);
    expect(refusal(await add('a.pdf', bytes))).toMatchObject({ code: 'file_too_large', values: { megabytes: 20 } });
    expect(answer(await add('a.pdf', bytes.subarray(0, LARGEST_FILE_BYTES), '2020-0001'))).toBe('ok');
  });
});

describe('the name of a document', () => {
  test.each([
    ['is kept', '2020年 报告 (终稿).pdf', '2020年 报告 (终稿).pdf'],
    ['loses its path', '../../etc/passwd', 'passwd'],
    ['loses a path of Windows', '..\\..\\boot.ini', 'boot.ini'],
    ['loses a path to nowhere', '../..', 'file'],
    ['loses line breaks', 'a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie x=1.pdf'],
    ['loses signs that turn the direction of writing', 'a\u202Efdp.exe', 'afdp.exe'],
    ['loses signs of no width', 'a\u200Bb\uFEFF.pdf', 'ab.pdf'],
    ['loses zero bytes', 'a.pdf\u0000.exe', 'a.pdf.exe'],
    ['loses what stands for something else in a shell or a page', '<b>"a|b?*".pdf', 'bab.pdf'],
    ['loses dots and spaces around it', ' ..a.pdf. ', 'a.pdf'],
    ['loses half signs', 'a\uD800.pdf', 'a.pdf'],
    ['is composed', 'e\u0301.pdf', '\u00E9.pdf'],
    ['keeps what only looks like an encoded path', '%2e%2e%2fa.pdf', '%2e%2e%2fa.pdf'],
    ['is never nothing', '', 'file'],
    ['is never its ending alone', '.pdf', 'pdf'],
  ])('%s', (_name, given, kept) => {
    expect(safeName(given)).toBe(kept);
  });

  test('keeps its ending when it is shortened to 120 signs', () => {
    const kept = safeName(`${'长'.repeat(300)}.pdf`);
    expect([...kept]).toHaveLength(120);
    expect(kept.endsWith('长.pdf')).toBe(true);
    expect([...safeName('𠮷'.repeat(300))]).toHaveLength(120);
  });

  test('never holds what a file name may not hold, whatever was given', () => {
    for (const name of ['a/b', 'a\\b', 'a:b', '\u0007', 'CON', '..', '. .', '/', '\u2028\u2029']) {
      expect(safeName(name)).toMatch(/^[^/\\:<>"|?*\p{C}\u2028\u2029]+$/u);
    }
  });
});

describe('who may not see a case', () => {
  const blind = [
    callBy(staff('handler', 'handler-b', OTHER_UNIT), '2020-03-04'),
    callBy('legal_reviewer', '2020-03-04'),
    callBy('system_admin', '2020-03-04'),
    callBy({ ...staff('registrar'), bodyId: 'another' }, '2020-03-04'),
  ];

  test('neither adds documents to it nor opens those it has', async () => {
    const caseId = await handled();
    const { id } = given(await add('a.pdf', PDF, caseId));
    for (const call of blind) {
      expect(answer(await addDocument(call, caseId, { kind: 'working', name: 'b.pdf', bytes: PDF }))).toBe('not_found');
      expect(answer(await openDocument(call, id))).toBe('not_found');
    }
    expect(filesStored()).toHaveLength(1);
  });

  test('gets the same answer as for a document that is not there', async () => {
    expect(answer(await openDocument(handler, 'nothing'))).toBe('not_found');
    expect(answer(await openDocument(handler, '../../master.key'))).toBe('not_found');
    expect(answer(await addDocument(handler, 'nothing', { kind: 'working', name: 'a.pdf', bytes: PDF }))).toBe(
      'not_found',
    );
  });
});

describe('a paper that shows who the applicant is (个人信息保护法第六条、第五十一条)', () => {
  const inReview = () => aCase().received('2020-03-02').assigned().accepted().drafted();

  test.each<[Role, string, string]>([
    ['registrar', 'ok', '身份证明.pdf'],
    ['handler', 'ok', '身份证明.pdf'],
    ['unit_head', 'not_allowed', ''],
    ['secrecy_reviewer', 'not_allowed', ''],
    ['legal_reviewer', 'not_allowed', ''],
    ['office_head', 'not_allowed', ''],
    ['supervisor', 'not_allowed', ''],
  ])('opens to the %s: %s; a working paper opens to all who see the case', async (role, opened, name) => {
    const caseId = await storeCase(inReview());
    const papers = { applicant: '身份证明.pdf', working: '检索结果.pdf' } as const;
    const [applicant, working] = await Promise.all(
      (['applicant', 'working'] as const).map(async (kind) =>
        given(await addDocument(handler, caseId, { kind, name: papers[kind], bytes: PDF })),
      ),
    );
    const call = callBy(role, '2020-03-05');
    expect(answer(await openDocument(call, applicant?.id ?? ''))).toBe(opened);
    expect(answer(await openDocument(call, working?.id ?? ''))).toBe('ok');
    const shown = given(await loadCaseView(call, caseId)).documents;
    expect(Object.fromEntries(shown.map((paper) => [paper.kind, paper.name]))).toEqual({
      applicant: name || null,
      working: '检索结果.pdf',
    });
  });

  test('does not open to another handler of the unit', async () => {
    const caseId = await storeCase(inReview());
    const { id } = given(await add('身份证明.pdf', PDF, caseId));
    expect(answer(await openDocument(callBy(staff('handler', 'another-handler'), '2020-03-05'), id))).toBe(
      'not_allowed',
    );
    expect(await rawSql('select * from access_log')).toEqual([]);
  });
});

describe('documents are added', () => {
  const adding = async (caseId: string, call: ReturnType<typeof callBy>) =>
    answer(await addDocument(call, caseId, { kind: 'working', name: 'a.pdf', bytes: PDF }));

  test('by whoever has something to do in the case, and by nobody who only looks at it', async () => {
    const caseId = await storeCase(aCase().received('2020-03-02').assigned().accepted().drafted());
    const asked = (['registrar', 'handler', 'unit_head', 'secrecy_reviewer', 'supervisor'] as const).map(
      async (role) => [role, await adding(caseId, callBy(role, '2020-03-05'))] as const,
    );
    // The unit head has the first review in hand, the secrecy reviewer the second.
    expect(Object.fromEntries(await Promise.all(asked))).toEqual({
      registrar: 'ok',
      handler: 'ok',
      unit_head: 'ok',
      secrecy_reviewer: 'not_allowed',
      supervisor: 'ok',
    });
    const shown = given(await loadCaseView(callBy('secrecy_reviewer', '2020-03-05'), caseId));
    expect(shown.mayAddDocument).toBe(false);
  });
});

test('a closed case takes documents from the registrar alone', async () => {
  const told = aCase().received('2020-03-02').assigned().accepted();
  const caseId = await storeCase(told.drafted().reviewed().signed().delivered('2020-03-03'));
  expect(answer(await add('a.pdf', PDF, caseId))).toBe('not_in_this_status');
  expect(filesStored()).toEqual([]);
  const proof = { kind: 'applicant', name: '回执.pdf', bytes: PDF } as const;
  expect(answer(await addDocument(callBy('registrar', '2020-03-05'), caseId, proof))).toBe('ok');
});
