/**
 * What has moved since a report was published: cell by cell, frozen against live, and the cases with the events that moved
 * them. A report with such a list needs a corrected version.
 */
import 'server-only';
import { listPublishedCases } from '@/db/publications';
import { listCounted } from '@/db/tallies';
import type { CaseEvent } from '@/lib/domain/case/case-event';
import { fold } from '@/lib/domain/case/case-state';
import { factOf } from '@/lib/domain/report/cell';
import { casesOfYear, movedCases, movedCells } from '@/lib/domain/report/publication';
import type { Actor } from '@/lib/domain/staff/actor';
import { loadVisibleCase } from '../act-on-case';
import type { YearlyReport } from './yearly-report';

/** More are counted, not told one by one. */
const TOLD_CASES = 200;

/** What table three reads off a history; nothing until receipt is confirmed. */
function countedFact(events: readonly CaseEvent[]): string {
  const fact = events.length > 0 ? factOf(fold(events)) : null;
  return fact?.receivedYear ? JSON.stringify(fact) : '';
}

/** The events recorded since a moment that change what table three reads off a case. */
function movingEvents(events: readonly CaseEvent[], since: Date) {
  return events.flatMap((event, at) => {
    if (new Date(event.at) <= since) return [];
    if (countedFact(events.slice(0, at)) === countedFact(events.slice(0, at + 1))) return [];
    const reason = event.restates ?? ('reason' in event ? event.reason : '');
    return [{ seq: at + 1, type: event.type, at: event.at, byName: event.by.name, reason }];
  });
}

/** Null while nothing is published, or nothing has moved. Of a case the person may not see it tells only that there is one more. */
export async function loadRestatement(actor: Actor, report: YearlyReport) {
  const { year, published } = report;
  if (!published?.digest || published.form !== report.form) return null;
  const [behind, facts] = await Promise.all([listPublishedCases(published.id), listCounted(actor.bodyId, year)]);
  const moved = movedCases(behind, casesOfYear(facts, year, published.form));
  const cells = movedCells(published.tables, report, report.form);
  if (moved.length + cells.length === 0) return null;
  const told = [];
  for (const one of moved.slice(0, TOLD_CASES)) {
    const stored = await loadVisibleCase(actor, one.caseId);
    if (stored) told.push({ ...one, events: movingEvents(stored.events, published.publishedAt) });
  }
  return { version: published.version, cells, cases: told, untold: moved.length - told.length };
}
