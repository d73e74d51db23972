/**
 * Charts drawn on the server as SVG: nothing of the library reaches the browser. Colours are those of the page's style sheet;
 * the legend is the page's too, for letters cannot be measured here.
 */
import 'server-only';
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart } from '@/lib/domain/report/chart';

register([BarChart, LineChart, GridComponent, SVGRenderer]);

const TEXT = 'var(--chart-text, #1c2129)';
const LINE = 'var(--chart-line, #8b95a5)';
const COLOURS = [1, 2, 3, 4, 5, 6].map((series) => `var(--chart-series-${series}, #2f6fb5)`);
const WIDTH = 640;
const ROW = 34;

const percent = (value: unknown) => `${Math.round(Number(value) * 100)}%`;

/** @returns an SVG element; text in it is escaped. */
export function drawChart({ kind, lying = false, categories, series, share = false }: Chart): string {
  const height = lying ? 90 + categories.length * ROW : 300;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  const label = { color: TEXT, fontSize: 13 };
  const names = { type: 'category' as const, data: [...categories], axisLabel: label, axisTick: { show: false } };
  const values = {
    type: 'value' as const,
    minInterval: share ? 0.25 : 1,
    ...(share && { max: 1 }),
    axisLabel: { ...label, ...(share && { formatter: percent }) },
    splitLine: { lineStyle: { color: LINE, opacity: 0.3 } },
  };
  const shown = kind === 'stack' ? {} : { label: { show: true, color: TEXT, position: lying ? 'right' : 'top' } };
  chart.setOption({
    animation: false,
    color: COLOURS,
    grid: { left: 8, right: 48, top: 24, bottom: 8, outerBoundsMode: 'same' as const },
    xAxis: lying ? values : names,
    yAxis: lying ? { ...names, inverse: true } : values,
    series: series.map(({ name, values: data }) => ({
      name,
      type: kind === 'line' ? 'line' : 'bar',
      data: [...data],
      barMaxWidth: 36,
      ...(kind === 'stack' && { stack: 'all' }),
      ...shown,
      ...(share &&
        shown.label && { label: { ...shown.label, formatter: ({ value }: { value: unknown }) => percent(value) } }),
    })),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
