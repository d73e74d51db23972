import { expect, test } from 'vitest';
import { download } from './download';

test('a file is sent to be kept, under its name in any language, and cannot run', async () => {
  const bytes = new TextEncoder().encode('<p>');
  const response = download({ name: "报告 (1)'.html", bytes, mediaType: 'text/html; charset=utf-8' });
  expect(await response.text()).toBe('<p>');
  expect(Object.fromEntries(response.headers)).toEqual({
    'content-type': 'text/html; charset=utf-8',
    'content-length': '3',
    'content-disposition': "attachment; filename*=UTF-8''%E6%8A%A5%E5%91%8A%20%281%29%27.html",
    'content-security-policy': 'sandbox',
    'cache-control': 'no-store',
  });
  expect(download({ name: 'a', bytes }).headers.get('content-type')).toBe('application/octet-stream');
});
