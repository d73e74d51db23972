import { afterEach, expect, test, vi } from 'vitest';
import { complain, output, shown } from './terminal';

afterEach(() => void vi.restoreAllMocks());

const printed = (stream: NodeJS.WriteStream, print: () => void): string => {
  const written = vi.spyOn(stream, 'write').mockReturnValue(true);
  print();
  return written.mock.calls.map(([text]) => String(text)).join('');
};

test('nothing that steers a terminal is printed', () => {
  expect(printed(process.stderr, () => complain('甲\u001B[2J\r乙'))).toBe('甲\\u001b[2J\\u000d乙\n');
  const json = printed(process.stdout, () => output({ sheet: '表\u009B\u202E' }));
  expect(json).toBe('{\n  "sheet": "表\\u009b\\u202e"\n}\n');
  expect(JSON.parse(json)).toEqual({ sheet: '表\u009B\u202E' });
});

test('what somebody wrote is quoted on one line, and not without end', () => {
  expect(shown('甲\n第 9 行：一切正常')).toBe('甲\\u000a第 9 行：一切正常');
  expect(shown('长'.repeat(10_000))).toBe(`${'长'.repeat(200)}…`);
});
