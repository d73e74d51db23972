/**
 * The checks on what a report says in words, and on numbers so small that they tell of a person: typed numbers against the tables,
 * the parts Article 50 asks for, the fees (国办函〔2020〕109号), and columns with hardly anybody in them.
 */
import { ApplicantKind } from '../applicant/applicant-kind';
import type { CheckResult, Mend } from './check';
import { contradictions } from './claims';
import type { Figures } from './figures';
import { fill, typedPart, WRITTEN_SECTIONS } from './narrative';
import { type FormYear, SectionKey } from './report-form';
import type { Table3Counts } from './yearly-table';

export interface CheckedTexts {
  readonly year: number;
  readonly form: FormYear;
  /** The text of each section, references and all. */
  readonly templates: Readonly<Record<SectionKey, string>>;
  readonly figures: Figures;
  readonly table3: Table3Counts;
}

interface Finding {
  readonly detail: string;
  readonly mend: Mend;
}

const check = (id: string, level: CheckResult['level'], findings: readonly Finding[], held: string): CheckResult => ({
  id,
  level,
  ok: findings.length === 0,
  detail: findings.map(({ detail }) => detail).join('; ') || held,
  mend: findings.map(({ mend }) => mend),
});

const inSection = (section: SectionKey): Mend => ({ to: 'section', section });

function emptySections({ templates }: CheckedTexts): CheckResult {
  const empty = WRITTEN_SECTIONS.filter((section) => !templates[section].trim());
  const findings = empty.map((section) => ({ detail: `${section}: 0`, mend: inSection(section) }));
  return check('S-1', 'error', findings, String(WRITTEN_SECTIONS.length));
}

function typedNumbers({ templates, year, figures }: CheckedTexts): CheckResult {
  const findings = SectionKey.options.flatMap((section) =>
    contradictions(typedPart(templates[section]), year, figures).map(({ clause, typed, figure, value }) => ({
      detail: `${section}/${figure}: “${clause.replaceAll(/[;:]/g, ' ')}” ${typed} ≠ ${value}`,
      mend: inSection(section),
    })),
  );
  return check('S-2', 'warning', findings, '');
}

function unknownReferences({ templates, figures }: CheckedTexts): CheckResult {
  const findings = SectionKey.options.flatMap((section) =>
    fill(templates[section], figures).unknown.map((typed) => ({
      detail: `${section}: ${typed}`,
      mend: inSection(section),
    })),
  );
  return check('S-3', 'error', findings, '');
}

/** Section six states the fee notices, their total and what was collected, wherever there were any. */
function feesTold({ form, templates, figures }: CheckedTexts): CheckResult[] {
  if (form === '2019') return [];
  const text = fill(templates.other, figures)
    .text.normalize('NFKC')
    .replace(/(?<=\d),(?=\d{3})/g, '');
  const stated: readonly string[] = text.match(/\d+(?:\.\d+)?/g) ?? [];
  const findings = ['fee.notices', 'fee.noticed', 'fee.collected'].flatMap((key) => {
    const figure = figures.get(key);
    return figure && figure.value > 0 && !stated.includes(figure.text)
      ? [{ detail: `other/${key}: ${figure.text}`, mend: inSection('other') }]
      : [];
  });
  return [check('S-4', 'error', findings, '')];
}

/** So few requests of one kind of applicant that those who know one of them can tell what became of it. */
const FEW = 3;

function smallColumns({ table3 }: CheckedTexts): CheckResult {
  const { new_received: received, carried_in: carriedIn } = table3;
  const findings = ApplicantKind.options.flatMap((column) => {
    const requests = (received?.[column] ?? 0) + (carriedIn?.[column] ?? 0);
    return requests > 0 && requests < FEW
      ? [
          {
            detail: `${column}: ${requests} < ${FEW}`,
            mend: { to: 'cell', row: 'new_received', column } as const,
          },
        ]
      : [];
  });
  return check('P-1', 'warning', findings, `≥ ${FEW}`);
}

export const textChecks = (texts: CheckedTexts): CheckResult[] => [
  emptySections(texts),
  typedNumbers(texts),
  unknownReferences(texts),
  ...feesTold(texts),
  smallColumns(texts),
];
