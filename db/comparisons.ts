/** Numbers of several bodies and years side by side: received, answered, and answered in time. */
import 'server-only';
import { and, between, count, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { Outcome, outcomeRule } from '@/lib/domain/outcome/outcomes';
import { db } from './client';
import { cases } from './schema/cases';

const { bodyId, unitId, receivedYear, closedYear, outcome, closedOn, dueOn, imported } = cases;

const REPLIES = Outcome.options.filter((code) => outcomeRule(code).byReply);

/**
 * Answers whose limit is known here, and those of them given by its last day. Cases taken over from a ledger are left out, since
 * it does not say what was extended; and so are those that ended without a reply.
 */
const owed = and(isNotNull(dueOn), eq(imported, false), inArray(outcome, REPLIES));
const timed = sql<number>`count(case when ${owed} then 1 end)`.mapWith(Number);
const inTime = sql<number>`count(case when ${owed} and ${closedOn} <= ${dueOn} then 1 end)`.mapWith(Number);

const of = (bodyIds: readonly string[]) => inArray(bodyId, [...bodyIds]);

/** Requests received, by body and year. */
export const countReceived = async (bodyIds: readonly string[], from: number, to: number) =>
  db()
    .select({ bodyId, year: receivedYear, count: count() })
    .from(cases)
    .where(and(of(bodyIds), between(receivedYear, from, to)))
    .groupBy(bodyId, receivedYear);

/** Answers, by body, year and outcome. */
export const countAnswered = async (bodyIds: readonly string[], from: number, to: number) =>
  db()
    .select({ bodyId, year: closedYear, outcome, count: count(), timed, inTime })
    .from(cases)
    .where(and(of(bodyIds), between(closedYear, from, to), isNotNull(receivedYear)))
    .groupBy(bodyId, closedYear, outcome);

/** Answers of one body in a year, by the unit that handled them. */
export const countByUnit = async (body: string, year: number) =>
  db()
    .select({ unitId, count: count(), timed, inTime })
    .from(cases)
    .where(and(eq(bodyId, body), eq(closedYear, year), isNotNull(receivedYear)))
    .groupBy(unitId);
