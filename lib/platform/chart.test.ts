import { expect, test } from 'vitest';
import { drawChart } from './chart';

test('names are text in the picture, whatever they say', () => {
  const name = '</text><script>alert(1)</script>&"';
  const svg = drawChart({ kind: 'bars', lying: true, categories: [name], series: [{ name: '件数', values: [3] }] });
  expect(svg.startsWith('<svg')).toBe(true);
  expect(svg).not.toContain('<script');
  expect(svg).toContain('&lt;script&gt;');
});

test('a share is shown in percent, and nothing where there is none', () => {
  const svg = drawChart({
    kind: 'line',
    share: true,
    categories: ['2019', '2020'],
    series: [{ name: '按期', values: [null, 0.5] }],
  });
  expect(svg).toContain('>50%<');
  expect(svg).not.toContain('>0%</text><text');
  expect(svg).not.toContain('NaN');
});
