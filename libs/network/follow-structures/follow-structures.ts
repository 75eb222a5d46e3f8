import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { forbidden, type Viewer } from '@vigie/access';
import type { IsoDate } from '@vigie/domain';
import { Clock, TransactionRunner, pageBounds, type PageInput } from '@vigie/platform';
import { FOLLOWED, followedSince } from './followed';

export const STANDINGS = ['REPORTING', 'SILENT', 'NEVER', 'NO_ACCOUNT'] as const;
/** REPORTING: within the last 60 days. NO_ACCOUNT: not, and nobody of it could. NEVER: it has accounts and never sent anything. SILENT: it used to. */
export type Standing = (typeof STANDINGS)[number];

export interface FollowedStructure {
  readonly id: string;
  readonly name: string;
  readonly typeCode: string;
  readonly departmentCode: string;
  readonly regionCode: string;
  readonly standing: Standing;
  readonly members: number;
  readonly lastReportOn: IsoDate | null;
  /** Of the last 90 days. */
  readonly reports: number;
  readonly remindedOn: IsoDate | null;
  /** Silent or never heard, with somebody to write to, and not written to for 30 days. */
  readonly remindable: boolean;
  /** Somebody was invited who has not accepted yet. */
  readonly invited: boolean;
}

export interface DepartmentCoverage {
  readonly departmentCode: string;
  /** Structures in use there. */
  readonly structures: number;
  /** Those that reported in the last 90 days. */
  readonly reporting: number;
  /** Of those structures, in the last 90 days. */
  readonly reports: number;
}

export interface Network {
  readonly items: readonly FollowedStructure[];
  readonly total: number;
  readonly counts: Readonly<Record<Standing, number>>;
  readonly coverage: readonly DepartmentCoverage[];
}

export interface NetworkCriteria { readonly standing?: Standing | null; readonly departmentCode?: string | null }

const COLUMNS = `id, name, "typeCode", "departmentCode", "regionCode", standing, members, "lastReportOn", reports, "remindedOn", remindable, invited`;

/** The network as staff follow it. */
@Injectable()
export class FollowStructures {
  constructor(private readonly tx: TransactionRunner, private readonly clock: Clock) {}

  /** Longest silent first. @throws forbidden for all but regional and national staff */
  read({ scope }: Viewer, { standing, departmentCode }: NetworkCriteria, page?: PageInput | null): Promise<Network> {
    if (scope.kind !== 'REGION' && scope.kind !== 'NATION') throw forbidden();
    const base = followedSince(scope.kind === 'REGION' ? scope.regionCodes : null, this.clock.now());
    const { limit, offset } = pageBounds(page);
    return this.tx.run(scope, async (manager) => {
      const wanted = [standing ?? null, departmentCode?.replaceAll('\0', '') ?? null];
      const where = 'WHERE ($6::text IS NULL OR standing = $6) AND ($7::text IS NULL OR "departmentCode" = $7)';
      const rows = await manager.query<(FollowedStructure & { total: number })[]>(
        `${FOLLOWED} SELECT ${COLUMNS}, count(*) OVER ()::int AS total FROM standing ${where} ORDER BY standing = 'SILENT' DESC, last_at ASC NULLS LAST, lower(name), id LIMIT $8 OFFSET $9`,
        [...base, ...wanted, limit, offset]);
      return { items: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0, counts: await countsOf(manager, base), coverage: await coverageOf(manager, base) };
    });
  }
}

async function countsOf(manager: EntityManager, base: readonly unknown[]): Promise<Record<Standing, number>> {
  const rows = await manager.query<{ standing: Standing; count: number }[]>(`${FOLLOWED} SELECT standing, count(*)::int AS count FROM standing GROUP BY 1`, [...base]);
  return Object.fromEntries(STANDINGS.map((standing) => [standing, rows.find((row) => row.standing === standing)?.count ?? 0])) as Record<Standing, number>;
}

function coverageOf(manager: EntityManager, base: readonly unknown[]): Promise<DepartmentCoverage[]> {
  return manager.query<DepartmentCoverage[]>(
    `${FOLLOWED} SELECT "departmentCode", count(*)::int AS structures, count(*) FILTER (WHERE reports > 0)::int AS reporting, sum(reports)::int AS reports FROM standing GROUP BY 1 ORDER BY 1`, [...base]);
}
