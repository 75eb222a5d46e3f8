import { Injectable } from '@nestjs/common';
import type { Viewer } from '@vigie/access';
import { REPORT_STATUSES, countsInBuckets } from '@vigie/domain';
import { TransactionRunner, pageBounds, type PageInput } from '@vigie/platform';
import { assertModerates } from './in-scope';

/** A testimony that its author lets be published, and of which nothing is proposed yet: all but its words. */
export interface VerbatimCandidate {
  readonly reportId: string;
  readonly reference: string;
  readonly occurredOn: string;
  readonly regionCode: string;
  readonly structureType: string;
  readonly rights: readonly string[];
  readonly difficulties: readonly string[];
  /** Characters. */
  readonly length: number;
}

const COUNTED = REPORT_STATUSES.filter(countsInBuckets);

/** $1 statuses that count · $2 regions, or null for all */
const CANDIDATES = `
  FROM report WHERE testimony IS NOT NULL AND testimony_consent AND status = ANY ($1::text[]) AND ($2::text[] IS NULL OR region_code = ANY ($2::text[]))
    AND NOT EXISTS (SELECT 1 FROM verbatim WHERE verbatim.report_id = report.id AND verbatim.status <> 'WITHDRAWN')`;

@Injectable()
export class ReadCandidates {
  constructor(private readonly tx: TransactionRunner) {}

  /** The latest first. @throws forbidden for all but regional and national staff */
  async page(viewer: Viewer, page?: PageInput | null): Promise<{ items: readonly VerbatimCandidate[]; total: number }> {
    assertModerates(viewer);
    const { limit, offset } = pageBounds(page);
    const regions = viewer.scope.kind === 'REGION' ? viewer.scope.regionCodes : null;
    return this.tx.run(viewer.scope, async (manager) => {
      const [{ total }] = await manager.query<[{ total: number }]>(`SELECT count(*)::int AS total ${CANDIDATES}`, [COUNTED, regions]);
      const items = await manager.query<VerbatimCandidate[]>(
        `SELECT id AS "reportId", reference, occurred_on::text AS "occurredOn", region_code AS "regionCode", structure_type AS "structureType", rights, difficulties,
                char_length(testimony) AS length ${CANDIDATES} ORDER BY created_at DESC, id LIMIT $3 OFFSET $4`,
        [COUNTED, regions, limit, offset],
      );
      return { items, total };
    });
  }
}
