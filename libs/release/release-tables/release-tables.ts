import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CatalogueService } from '@vigie/catalogue';
import { lastDayOfMonth, explainFinding, strictThresholds } from '@vigie/domain';
import { Clock, SYSTEM, TransactionRunner } from '@vigie/platform';
import { DECIDING_THREADS } from '../decide/deciding-threads';
import { ledgerVersion, readLedger } from '../ledger/read-ledger';
import { attributesOf, reportDimensions, scalesOf, shapesOf } from '../population/ledger-dimensions';
import { ReleasableReports } from '../population/releasable-reports';
import { monthsBetween } from './months';
import { refusal, wordingOf } from './refusals';
import type { ReleaseOutcome, ReleaseRequest } from './release-request';
import { hashOf, keepRelease, tableReleased } from './keep-release';

/** Times that a decision is taken again because something else left meanwhile. */
const ATTEMPTS = 5;
/** A table that takes longer to be compared with what is out has too many cells. */
const PATIENCE_MS = 180_000;

/**
 * The one door through which figures leave the federation, whatever the format: dossiers and their annexes, exports, what members
 * see, public pages. Counts the tables asked for, decides which cells may leave, together and against everything that left before,
 * and keeps what leaves in the ledger.
 */
@Injectable()
export class ReleaseTables {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly catalogue: CatalogueService,
    private readonly reports: ReleasableReports,
    private readonly clock: Clock,
  ) {}

  /**
   * Long (a second or several for a nation's tables), decided in a thread: never inside a transaction. Nothing is kept of what is refused.
   * @throws LaxThreshold, RangeError on a dimension that is not counted or months that are none
   */
  async execute(request: ReleaseRequest): Promise<ReleaseOutcome> {
    const { source, unit } = request.counting ?? { source: 'REPORTS', unit: 'PERSONS' as const };
    const thresholds = strictThresholds(unit, request.thresholds);
    const dimensions = request.counting?.dimensions ?? reportDimensions(await this.catalogue.vocabularies());
    const months = monthsBetween(request.firstMonth, request.lastMonth);
    for (let attempt = 1; ; attempt += 1) {
      const { ledger, version } = await this.tx.run(SYSTEM, async (m) => ({
        version: await ledgerVersion(m, source),
        ledger: await readLedger(m, source, request, { scales: scalesOf(dimensions), attributes: attributesOf(dimensions) }, request.replaces ?? null),
      }));
      const units = await (request.counting ?? this.reports).read(ledger.firstMonth, lastDayOfMonth(ledger.lastMonth));
      const decision = await DECIDING_THREADS.decide({
        request: { tables: request.tables, within: request.within }, months, dimensions: shapesOf(dimensions), units, unit, thresholds, earlier: ledger.releases, patience: PATIENCE_MS,
      });
      if (decision.kind === 'REFUSED') return decision.refused;
      const { check, shapes, leaves, coarser } = decision;
      const wording = wordingOf(dimensions);
      if (!leaves) return refusal(check, coarser, wording);
      const tables = shapes.map((shape, t) => tableReleased(shape, check.tables[t] ?? []));
      const hash = hashOf(tables, request, { source, unit, thresholds });
      const now = this.clock.now();
      const releaseId = await this.tx.run(SYSTEM, (m) => keepRelease(m, { request, tables, hash, now, source, unit, thresholds, version }));
      if (releaseId !== null) return { kind: 'RELEASED', releaseId, hash, tables, notes: check.findings.map((finding) => explainFinding(finding, wording)) };
      if (attempt === ATTEMPTS) throw new Error('The ledger of releases changes faster than a release can be decided');
    }
  }

  /** Somebody outside has it, from now on. Said twice, it left the first time. */
  async markLeft(m: EntityManager, releaseId: string): Promise<void> {
    await m.query(`UPDATE release SET state = 'OUT', left_at = $2 WHERE id = $1 AND state = 'HELD'`, [releaseId, this.clock.now()]);
  }

  /** It was never sent and will not be: nothing need be compared with it any more. What is out stays in the ledger. */
  async drop(m: EntityManager, releaseId: string): Promise<void> {
    await m.query(`UPDATE release SET state = 'DROPPED' WHERE id = $1 AND state = 'HELD'`, [releaseId]);
  }

  /** What was decided for a thing and kept by nobody, since the program was stopped in between. @param kept those that somebody holds */
  async dropStrays(m: EntityManager, subjectId: string, kept: readonly string[]): Promise<void> {
    await m.query(`UPDATE release SET state = 'DROPPED' WHERE subject_id = $1 AND state = 'HELD' AND NOT (id = ANY ($2::uuid[]))`, [subjectId, kept]);
  }
}

