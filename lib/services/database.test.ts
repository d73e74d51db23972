import { expect, test } from 'vitest';
import { databaseTrouble } from './database';

// The tests' database is the one of the data folder; nothing here opens it.
test.each([
  ['ECONNREFUSED', '无法连接'],
  ['ENOTFOUND', '无法连接'],
  ['57P03', '无法连接'],
  ['3D000', '不存在'],
  ['28P01', '拒绝访问'],
  ['42501', '拒绝访问'],
  ['SQLITE_CANTOPEN', '无法打开'],
  ['SQLITE_NOTADB', '不是数据库文件'],
  ['SQLITE_CORRUPT', '不是数据库文件'],
  ['SQLITE_READONLY_DBMOVED', '无法写入'],
  ['SQLITE_FULL', '无法写入'],
  ['SQLITE_BUSY_SNAPSHOT', '被其他程序占用'],
])('%s is told in words: %s', (code, words) => {
  const wrapped = new Error('Failed query', { cause: Object.assign(new Error(), { code }) });
  expect(databaseTrouble(wrapped)).toContain(words);
  expect(databaseTrouble(wrapped)).toContain('gongkai.db');
});

test('a file is named where the file system names one', () => {
  const error = Object.assign(new Error(), { code: 'EACCES', path: '/data/keys/master.key' });
  expect(databaseTrouble(error)).toMatch(/无法打开 \/data\/keys\/master\.key（EACCES）/);
});

test('any other error is not explained away', () => {
  expect(databaseTrouble(new TypeError())).toBeNull();
  expect(databaseTrouble(Object.assign(new Error(), { code: '23505' }))).toBeNull();
});
