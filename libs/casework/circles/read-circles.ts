import { Injectable } from '@nestjs/common';
import { badUserInput, forbidden, notFound, type Viewer } from '@vigie/access';
import { REPORT_STATUSES, countsInBuckets, findCircles, parisDate, timelineOf, type IsoDate, type RecourseChannel } from '@vigie/domain';
import { readableBy } from '@vigie/intake';
import { TransactionRunner } from '@vigie/platform';
import { findSite } from '@vigie/reference';
import { readCaseParts, type CaseKey, type CaseParts } from '../read-cases/case-parts';
import { circleWords } from '../words/case-words';
import listSentBack from './list-sent-back.sql?raw';

export interface CircleQuestion { readonly siteCode: string; readonly from: IsoDate; readonly to: IsoDate }

/** One way in which services send people to each other, over the cases of a préfecture. */
export interface SiteCircle {
  readonly services: readonly RecourseChannel[];
  /** French: « Le CCC et la préfecture se renvoient la situation ». */
  readonly words: string;
  readonly cases: number;
  /** Structures those cases are of. */
  readonly structures: number;
  /** Times somebody was sent back where they came from. */
  readonly turns: number;
}

export interface SiteCircles {
  /** Cases with a report there in which something was tried, as the report or a step of the case tells it. */
  readonly cases: number;
  /** Cases that went round at least once. */
  readonly circling: number;
  /** The most frequent first. */
  readonly circles: readonly SiteCircle[];
}

/** More cases than a préfecture sees in a year; beyond, the first ones stand for all. */
const MOST_CASES = 5_000;
const COUNTED = REPORT_STATUSES.filter(countsInBuckets);

/** Where services send people round, for the federation's own eyes: kinds and counts, no case and no structure. */
@Injectable()
export class ReadCircles {
  constructor(private readonly tx: TransactionRunner) {}

  /** @throws forbidden for members and administrators; notFound for a site outside the scope, or that is none; badUserInput for a period that runs backwards */
  async execute(viewer: Viewer, { siteCode, from, to }: CircleQuestion): Promise<SiteCircles> {
    const { scope } = viewer;
    if (scope.kind !== 'NATION' && scope.kind !== 'REGION') throw forbidden();
    const site = findSite(siteCode);
    if (!site || (scope.kind === 'REGION' && !scope.regionCodes.includes(site.regionCode))) throw notFound();
    if (from > to) throw badUserInput();
    return this.tx.run(scope, async (manager) => {
      const [tried] = await manager.query<[{ cases: number }]>(
        `SELECT count(DISTINCT (structure_id, case_code))::int AS cases FROM report
          WHERE occurred_on BETWEEN $1::date AND $2::date AND site_code = $3 AND status = ANY ($4::text[])
            AND (jsonb_path_exists(attempts, '$.*.tried ? (@ == true)')
              OR EXISTS (SELECT 1 FROM recourse_step AS step WHERE step.structure_id = report.structure_id AND step.case_code = report.case_code AND step.removed_at IS NULL))`,
        [from, to, siteCode, COUNTED],
      );
      const sentBack = await manager.query<CaseKey[]>(listSentBack, [from, to, siteCode, COUNTED, MOST_CASES]);
      return { cases: tried.cases, ...foldCircles(await readCaseParts(manager, readableBy(scope), sentBack)) };
    });
  }
}

/** The circles of each case, as its page finds them, counted over all. */
function foldCircles(parts: readonly CaseParts[]): Pick<SiteCircles, 'circling' | 'circles'> {
  const found = new Map<string, { services: readonly RecourseChannel[]; words: string; cases: number; turns: number; structures: Set<string> }>();
  let circling = 0;
  for (const { structureId, reports, steps } of parts) {
    const told = reports.filter(({ status }) => countsInBuckets(status));
    const timeline = timelineOf(told.map((report) => ({ reportId: report.id, receivedOn: parisDate(report.createdAt), attempts: report.attempts })), steps);
    const circles = findCircles(timeline.map(({ fact }) => fact));
    circling += Number(circles.length > 0);
    for (const circle of circles) {
      const key = [...circle.services].sort().join('+');
      const known = found.get(key) ?? { services: circle.services, words: circleWords(circle), cases: 0, turns: 0, structures: new Set<string>() };
      found.set(key, { ...known, cases: known.cases + 1, turns: known.turns + circle.turns, structures: known.structures.add(structureId) });
    }
  }
  const circles = [...found.values()].map((circle) => ({ ...circle, structures: circle.structures.size })).sort((a, b) => b.cases - a.cases || b.turns - a.turns);
  return { circling, circles };
}
