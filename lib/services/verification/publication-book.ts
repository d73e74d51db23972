/**
 * Yearly tables as published, counted again from the register, from every history and from the disputes as they stood at the moment
 * of publication, so that a number changed afterwards shows. Where nobody wrote down how a dispute stood then, because it was
 * before disputes had a history, only the sums of table four can be checked.
 */
import 'server-only';
import { listDisputeVersions, standing, type StoredDispute } from '@/db/disputes';
import type { listEveryPublication } from '@/db/everything';
import type { CaseEvent } from '@/lib/domain/case/case-event';
import { fold } from '@/lib/domain/case/case-state';
import { instant } from '@/lib/domain/instant';
import { historyUntil } from '@/lib/domain/case/history';
import { factOf } from '@/lib/domain/report/cell';
import { countTable4, DisputeKind, Table4Column } from '@/lib/domain/report/dispute';
import { TABLE3_COLUMNS } from '@/lib/domain/report/report-form';
import { countTable2 } from '@/lib/domain/report/table-two';
import { type CaseTally, countTable3 } from '@/lib/domain/report/yearly-table';
import { listPublishedCases } from '@/db/publications';
import { loadRegister } from '../disclosures';
import { publicationDigest } from '../report/report-desk';
import type { Difference } from './difference';
import { isCarriedOver } from './dispute-differences';

type Publication = Awaited<ReturnType<typeof listEveryPublication>>[number];

/** The disputes of a body as they stood at a moment; null where a version that stood then is not on record. */
async function disputesAt(bodyId: string, at: Date): Promise<StoredDispute[] | null> {
  const versions = await listDisputeVersions(bodyId);
  const isUnknown = versions.some((next, index) => {
    const before = versions[index - 1];
    const isGap = before?.id === next.id && next.version > before.version + 1;
    return isGap && isCarriedOver(next) && before.madeAt <= at && at < next.madeAt;
  });
  return isUnknown ? null : standing(versions.filter(({ madeAt }) => madeAt <= at));
}

export class PublicationBook {
  private readonly tallies = new Map<Publication, Map<string, CaseTally>>();

  constructor(publications: readonly Publication[]) {
    for (const publication of publications) this.tallies.set(publication, new Map());
  }

  /** Counts a case into every publication of its body as it stood then. */
  add(bodyId: string, events: readonly CaseEvent[]): void {
    for (const [publication, tallies] of this.tallies) {
      if (publication.bodyId !== bodyId) continue;
      const before = historyUntil(events, instant(publication.publishedAt.toISOString()));
      if (before.length === 0) continue;
      const fact = factOf(fold(before));
      const key = Object.values(fact).join('/');
      tallies.set(key, { ...fact, count: (tallies.get(key)?.count ?? 0) + 1 });
    }
  }

  async differences(): Promise<Difference[]> {
    const found = await this.changedSince();
    for (const [publication, tallies] of this.tallies) {
      const { year, form, tables, bodyId, publishedAt } = publication;
      const differ = (cell: string, rebuilt: number, stored: unknown) => {
        if (rebuilt === stored) return;
        found.push({ code: 'publication', values: { year: String(year), cell, rebuilt, stored: String(stored) } });
      };
      if (tables.table2) {
        const table2 = countTable2(await loadRegister(bodyId, publishedAt), year, form);
        for (const [cell, count] of Object.entries(table2)) differ(cell, count, tables.table2[cell]);
      }
      for (const [row, counts] of Object.entries(countTable3([...tallies.values()], year, form))) {
        const stored = tables.table3[row as keyof typeof tables.table3];
        for (const { key } of TABLE3_COLUMNS) differ(`${row}/${key}`, counts[key], stored?.[key]);
      }
      const disputes = await disputesAt(bodyId, publishedAt);
      const table4 = disputes && countTable4(disputes, year);
      for (const kind of DisputeKind.options) {
        const stored = tables.table4[kind];
        const { total, upheld, corrected, other, pending } = stored;
        if (!table4) differ(`${kind}/total`, upheld + corrected + other + pending, total);
        else
          for (const column of Table4Column.options) differ(`${kind}/${column}`, table4[kind][column], stored[column]);
      }
    }
    return found;
  }

  /** Versions of which something frozen has been changed, or that do not follow on the version before. */
  private async changedSince(): Promise<Difference[]> {
    const found: Difference[] = [];
    const all = [...this.tallies.keys()];
    for (const publication of all.filter(({ digest }) => digest !== '')) {
      const { bodyId, year, version, digest } = publication;
      const isBefore = (one: Publication) => one.bodyId === bodyId && one.year === year && one.version === version - 1;
      const rebuilt = publicationDigest(
        publication,
        await listPublishedCases(publication.id),
        all.find(isBefore) ?? null,
      );
      if (rebuilt === digest) continue;
      const values = { year: String(year), cell: `version ${version}`, rebuilt, stored: digest };
      found.push({ code: 'publication', values });
    }
    return found;
  }
}
