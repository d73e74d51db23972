/** The report of a year as Word document, workbook and PDF, one of each, against writing the model they are drawn from as JSON. */
import { reportDocument } from '@/lib/domain/report/document';
import { raise } from '@/lib/domain/raise';
import { renderReport } from '@/lib/services/report-document/render';
import { OUTGOING } from '@/lib/testing/outgoing-reports';
import { type Measure, perSecond } from './measure';

const FORMATS = ['docx', 'xlsx', 'pdf'] as const;
const ROUND_MS = 300;

const mean = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;

/** In milliseconds, all three together; each by itself in the details. The goal is less than 1,000 for each, the first time too. */
export async function reportDocuments(): Promise<Measure> {
  const report = OUTGOING[0] ?? raise('there is no report to draw');
  const model = reportDocument(report);
  const took = { docx: [] as number[], xlsx: [] as number[], pdf: [] as number[] };
  const draw = async (format: (typeof FORMATS)[number]) => {
    const began = performance.now();
    await renderReport(format, report);
    took[format].push(performance.now() - began);
  };
  return {
    unit: 'ms',
    rounds: 7,
    ours: async () => {
      const began = performance.now();
      for (const format of FORMATS) await draw(format);
      return performance.now() - began;
    },
    baseline: async () => 1000 / (await perSecond(ROUND_MS, () => JSON.stringify(model))),
    close: async () => undefined,
    details: () =>
      Object.fromEntries(
        FORMATS.flatMap((format) => {
          const [first = Number.NaN, ...later] = took[format];
          return [
            [`${format}, first`, first],
            [`${format}, later`, mean(later)],
          ];
        }),
      ),
  };
}
