/**
 * Yearly tables as published. Table three is counted again from every history up to the moment of publication, so that a
 * number changed afterwards shows; disputes keep no history, so of table four only the sums can be checked.
 */
import 'server-only';
import type { listEveryPublication } from '@/db/everything';
import type { CaseEvent } from '@/lib/domain/case/case-event';
import { fold } from '@/lib/domain/case/case-state';
import { yearOf } from '@/lib/domain/day';
import { DisputeKind } from '@/lib/domain/report/dispute';
import { TABLE3_COLUMNS } from '@/lib/domain/report/report-form';
import { type CaseTally, countTable3 } from '@/lib/domain/report/yearly-table';
import type { Difference } from './difference';

type Publication = Awaited<ReturnType<typeof listEveryPublication>>[number];

export class PublicationBook {
  private readonly tallies = new Map<Publication, Map<string, CaseTally>>();

  constructor(publications: readonly Publication[]) {
    for (const publication of publications) this.tallies.set(publication, new Map());
  }

  /** Counts a case into every publication of its body as it stood then. */
  add(bodyId: string, events: readonly CaseEvent[]): void {
    for (const [publication, tallies] of this.tallies) {
      if (publication.bodyId !== bodyId) continue;
      const before = events.filter(({ at }) => new Date(at) <= publication.publishedAt);
      if (before.length === 0) continue;
      const { applicantKind, receivedOn, closedOn, outcome } = fold(before);
      const fact = {
        applicantKind,
        receivedYear: receivedOn && yearOf(receivedOn),
        closedYear: closedOn && yearOf(closedOn),
        outcome,
      };
      const key = Object.values(fact).join('/');
      tallies.set(key, { ...fact, count: (tallies.get(key)?.count ?? 0) + 1 });
    }
  }

  differences(): Difference[] {
    return [...this.tallies].flatMap(([{ year, form, tables }, tallies]) => {
      const differ = (cell: string, rebuilt: number, stored: unknown): Difference[] =>
        rebuilt === stored
          ? []
          : [{ code: 'publication', values: { year: String(year), cell, rebuilt, stored: String(stored) } }];
      const table3 = Object.entries(countTable3([...tallies.values()], year, form)).flatMap(([row, counts]) =>
        TABLE3_COLUMNS.flatMap(({ key }) =>
          differ(`${row}/${key}`, counts[key], tables.table3[row as keyof typeof tables.table3]?.[key]),
        ),
      );
      const table4 = DisputeKind.options.flatMap((kind) => {
        const { total, upheld, corrected, other, pending } = tables.table4[kind];
        return differ(`${kind}/total`, upheld + corrected + other + pending, total);
      });
      return [...table3, ...table4];
    });
  }
}
