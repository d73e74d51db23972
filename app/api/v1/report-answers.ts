/** What the operations on the yearly report answer with. */
import { z } from 'zod';
import { Day } from '@/lib/domain/day';
import { Instant } from '@/lib/domain/instant';
import { DisputeKind, DisputeResult } from '@/lib/domain/report/dispute';
import { FormYear } from '@/lib/domain/report/report-form';
import { LastYearOnPaper, ReportState } from '@/lib/domain/report/report-work';
import { RollUpSource } from '@/lib/domain/report/roll-up';
import { BodyLevel } from '@/lib/domain/staff/body';
import { CaseLine, count, id, open, optionalDay } from './answer-parts';

const CellPlace = z.object({ row: z.string(), column: z.string() });

/** Where a failing check is mended. */
const Mend = z.object({ to: z.enum(['cell', 'disputes', 'disclosures', 'case', 'section', 'lastYear']) }).loose();

/** The numbers of tables two, three and four; money in fen. */
const Tables = {
  table2: z.record(z.string(), z.number().int()),
  table3: z.record(z.string(), z.record(z.string(), count)),
  table4: z.record(z.string(), z.record(z.string(), count)),
};

const Check = z.object({
  id: z.string(),
  level: z.enum(['error', 'warning']),
  ok: z.boolean(),
  detail: z.string(),
  mend: z.array(Mend).optional(),
});

const Person = z.string().nullable();

export const Report = z.object({
  year: count,
  form: FormYear,
  ...Tables,
  fees: z.object({ notices: count, noticedFen: count, collectedFen: count }),
  /** The text of each section as written, with references to figures, and with their numbers in it. */
  templates: z.record(z.string(), z.string()),
  texts: z.record(z.string(), z.string()),
  figures: z.array(z.object({ key: z.string(), text: z.string() })),
  /** `explanation`: why a warning stands as it is now; empty while nobody said. */
  checks: z.array(Check.extend({ explanation: z.string() })),
  work: z.object({
    version: count,
    state: ReportState,
    lastYear: LastYearOnPaper.nullable(),
    lockedByName: Person,
    signedByName: Person,
    correction: z.string(),
    actions: z.array(z.string()),
  }),
  history: z.array(z.object({ version: count, action: z.string(), reason: z.string(), byName: Person, at: Instant })),
  versions: z.array(
    z.object({
      version: count,
      note: z.string(),
      digest: z.string(),
      publishedByName: Person,
      signedByName: Person,
      publishedAt: Instant,
    }),
  ),
  /** What has moved since the newest version was published; null while nothing has. */
  restatement: z
    .object({
      version: count,
      cells: z.array(
        z.object({
          table: z.union([z.literal(2), z.literal(3), z.literal(4)]),
          row: z.string(),
          column: z.string(),
          frozen: z.number().int(),
          live: z.number().int(),
        }),
      ),
      cases: z.array(
        z.object({
          caseId: id,
          acceptanceNumber: z.string(),
          left: z.array(CellPlace),
          entered: z.array(CellPlace),
          events: z.array(
            z.object({ seq: count, type: z.string(), at: Instant, byName: z.string(), reason: z.string() }),
          ),
        }),
      ),
      untold: count,
    })
    .nullable(),
  body: z.string(),
  years: z.array(count),
  publishedAt: Instant.nullable(),
  lastYearPublished: z.boolean(),
  /** Why the year cannot be locked yet, as a refusal says it. */
  notYet: open.nullable(),
  mayOpenDisputes: z.boolean(),
  /** Whether the person may see this report beside those of other years and of the bodies below. */
  mayCompare: z.boolean(),
  hasBodiesBelow: z.boolean(),
});

export const ReportActed = z.object({ year: count, version: count });

export const Cell = z.object({
  year: count,
  form: FormYear,
  row: z.string(),
  column: z.string(),
  total: count,
  visible: count,
  page: count,
  pageSize: count,
  rows: z.array(CaseLine),
});

export const DisputeCell = z.object({
  year: count,
  row: DisputeKind,
  column: z.string(),
  total: count,
  disputes: z.array(
    z.object({
      id,
      acceptanceNumber: z.string().nullable(),
      kind: DisputeKind,
      filedOn: Day,
      concludedOn: optionalDay,
      result: DisputeResult.nullable(),
    }),
  ),
});

export const DisclosureCell = z.object({
  year: count,
  form: FormYear,
  row: z.string(),
  column: z.string(),
  /** Money in fen. */
  total: count,
  entries: z.array(
    z.object({ id, version: count, from: Day, to: Day, title: z.string(), source: z.string(), adds: count }),
  ),
});

/** What stands behind a number of table three, four or two. */
export const AnyCell = z.union([Cell, DisputeCell, DisclosureCell]);

const Named = { id, name: z.string() };

export const RollUp = z.object({
  year: count,
  form: FormYear,
  source: RollUpSource,
  ...Tables,
  checks: z.array(Check),
  top: z.object(Named),
  /** From the person's own body down to the one at the top. */
  path: z.array(z.object(Named)),
  bodies: z.array(
    z.object({
      ...Named,
      parentId: id.nullable(),
      level: BodyLevel,
      depth: count,
      state: ReportState,
      version: count.nullable(),
      publishedOn: optionalDay,
      dueOn: Day,
      daysLate: count,
      /** False where only published reports are added up, and this body has none. */
      counted: z.boolean(),
      received: count,
      carriedIn: count,
      handled: count,
      carriedOut: count,
      failing: z.array(z.string()),
      moved: count,
    }),
  ),
  years: z.array(count),
});

export const RollUpCell = z.object({
  year: count,
  form: FormYear,
  source: RollUpSource,
  /** `granted.total`, `licence.decisions`, `recon.pending`; money in fen. */
  cell: z.string(),
  total: z.number().int(),
  bodies: z.array(z.object({ ...Named, depth: count, own: z.number().int(), withBelow: z.number().int() })),
});
