import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Viewer } from '@vigie/access';
import { parseCaseCode } from '@vigie/domain';
import { TransactionRunner, isCivilDay, isUuid } from '@vigie/platform';
import { ReportEntity } from '../persistence/report.entity';
import { structureWriter } from '../report-form/structure-writer';
import { reportView, type ReportView } from '../read-reports/report-view';
import findSimilar from './find-similar.sql?raw';

export const SIMILAR_MATCHES = ['SAME_CASE', 'SAME_EVENT'] as const;
export type SimilarMatch = (typeof SIMILAR_MATCHES)[number];

export interface SimilarReport {
  readonly match: SimilarMatch;
  readonly report: ReportView;
}

/** The answers of a report by which another like it is known. */
export interface ReportTraits {
  readonly caseCode: string;
  readonly siteCode: string;
  readonly occurredOn: string;
  readonly audience: string;
  readonly stayDocument: string;
  readonly stayDocumentExpiresOn?: string | null;
  readonly difficulties: readonly string[];
  readonly rights: readonly string[];
}

/** Two colleagues date one event within a week of each other. */
const DAYS_APART = 7;
const MOST_SHOWN = 5;
const MOST_CODES = 100;
const NO_KEY = '00000000-0000-0000-0000-000000000000';

/**
 * Recognises, before a report is sent, one that its structure may have sent already. The same event: same site, same
 * situation and document of the person, the very same rights lost, a difficulty in common, dates within a week, and no
 * two expiry dates that contradict each other. Anything looser would stop every report of a house where one failure hits ten people.
 */
@Injectable()
export class FindSimilar {
  constructor(private readonly tx: TransactionRunner) {}

  /**
   * @param idempotencyKey of the report about to be sent: it is not similar to itself when it is sent again
   * @throws forbidden for everyone but members of a structure
   */
  async execute(viewer: Viewer, idempotencyKey: string, traits: ReportTraits): Promise<SimilarReport[]> {
    const { scope, structureId } = structureWriter(viewer);
    const caseCode = parseCaseCode(traits.caseCode);
    const { stayDocumentExpiresOn: expires = null, difficulties, rights } = traits;
    const readable = isCivilDay(traits.occurredOn) && (expires === null || isCivilDay(expires)) && difficulties.length <= MOST_CODES && rights.length <= MOST_CODES;
    if (!readable) return [];
    return this.tx.run(scope, async (manager) => {
      const found = await manager.query<{ id: string; match: SimilarMatch }[]>(findSimilar, [
        structureId, isUuid(idempotencyKey) ? idempotencyKey : NO_KEY, caseCode, traits.siteCode, traits.audience, traits.stayDocument, traits.occurredOn, expires,
        [...new Set(rights)], difficulties, MOST_SHOWN, DAYS_APART,
      ]);
      const reports = new Map((await manager.findBy(ReportEntity, { id: In(found.map(({ id }) => id)) })).map((report) => [report.id, report]));
      return found.flatMap(({ id, match }) => {
        const report = reports.get(id);
        return report ? [{ match, report: reportView(report, scope) }] : [];
      });
    });
  }
}
