import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ApplicantKind } from './applicant/applicant-kind';
import { IdType } from './applicant/identity-check';
import { CASE_EVENT_TYPES } from './case/case-event';
import { CaseStatus } from './case/case-status';
import { Channel } from './case/channel';
import { ACTIONS } from './case/command';
import { DisclosureKind } from './disclosure/disclosure';
import { OUTCOME_CODES } from './outcome/outcomes';
import { DisputeKind, DisputeResult } from './report/dispute';
import { REVIEW_STEPS } from './review/review-plan';
import { Role } from './staff/role';

const sections = new Map(
  readFileSync(path.join(import.meta.dirname, 'GLOSSARY.md'), 'utf8')
    .split(/^## /m)
    .slice(1)
    .map((text): [string, string[]] => {
      const [title = '', ...lines] = text.split('\n');
      return [title.replace(/ \(.*/, ''), lines.filter((line) => line.startsWith('- '))];
    }),
);

const linesOf = (title: string): string[] => sections.get(title) ?? [];
/** The identifiers of a section: what stands between backticks in the field before the last. */
const identifiersIn = (title: string): string[] =>
  linesOf(title).flatMap((line) =>
    [...(line.split(' — ').at(-2) ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => `${name}`),
  );

describe('the glossary', () => {
  it.each<[string, readonly string[]]>([
    ['Status', CaseStatus.options],
    ['Roles', Role.options],
    ['Events', CASE_EVENT_TYPES],
    // Two doors that are not commands on an existing case.
    ['Commands', ['register', 'importPast', ...ACTIONS]],
  ])('%s: names every one there is, and none that is not', (title, names) => {
    expect(identifiersIn(title).sort()).toEqual([...names].sort());
  });

  it.each<[string, readonly string[]]>([
    ['Outcomes', OUTCOME_CODES],
    ['Who asks', ApplicantKind.options],
    ['Proof of identity', IdType.options],
    ['How it came and when it counts as received', Channel.options],
    ['Steps of a case', REVIEW_STEPS],
    ['Proactive disclosure', DisclosureKind.options],
    ['Disputes', [...DisputeKind.options, ...DisputeResult.options]],
  ])('%s: names every one there is', (title, names) => {
    expect(names.filter((name) => !identifiersIn(title).includes(name))).toEqual([]);
  });

  it('every line says term, Chinese, meaning, identifier and source', () => {
    const all = [...sections.values()].flat();
    expect(all.length).toBeGreaterThan(150);
    expect(all.filter((line) => line.split(' — ').length !== 5)).toEqual([]);
    expect(all.filter((line) => !/\p{Script=Han}/u.test(line.split(' — ')[1] ?? ''))).toEqual([]);
  });

  it('no term is explained twice within a section', () => {
    for (const lines of sections.values()) {
      const terms = lines.map((line) => line.split(' — ')[0]);
      expect(new Set(terms).size).toBe(terms.length);
    }
  });
});
