import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '@vigie/access';
import { lastExpiring, parisDate, parseCaseCode, type IsoDate } from '@vigie/domain';
import { readableBy, structureWriter } from '@vigie/intake';
import { Clock, TransactionRunner, pageBounds, type PageInput } from '@vigie/platform';
import { caseFile, type CaseFile } from './case-file';
import { readCaseParts } from './case-parts';
import judged from './list-cases.sql?raw';

/** Which cases a tab shows, and which of them first: what is most pressing there. */
const TABS = {
  OPEN: { shown: 'live', first: 'touched DESC' },
  EXPIRING: { shown: 'expiring', first: 'expires_on ASC' },
  WAITING: { shown: 'waiting', first: 'awaited_since ASC' },
  SOLVED: { shown: 'solved', first: 'touched DESC' },
  ALL: { shown: 'true', first: 'touched DESC' },
} as const;
export type CaseTab = keyof typeof TABS;
export const CASE_TABS = Object.keys(TABS) as CaseTab[];

/** Cases under each tab, the search left out. A case may stand under several. */
export interface CaseCounts { readonly open: number; readonly expiring: number; readonly waiting: number; readonly solved: number; readonly all: number }
export interface CaseList { readonly items: readonly CaseFile[]; readonly total: number; readonly counts: CaseCounts }

interface Wanted { readonly tab: CaseTab; readonly q: string | null; readonly page: PageInput | null }

/** The structure's own cases. */
@Injectable()
export class ListCaseFiles {
  constructor(private readonly tx: TransactionRunner, private readonly clock: Clock) {}

  /**
   * @param q a case code, whole or in part; a name finds nothing
   * @throws forbidden for other roles than REPORTER and STRUCTURE_MANAGER
   */
  execute(viewer: Viewer, { tab, q, page }: Wanted): Promise<CaseList> {
    const { scope, structureId } = structureWriter(viewer);
    const today = parisDate(this.clock.now());
    return this.tx.run(scope, async (manager) => {
      const counts = await countsOf(manager, structureId, today);
      const { codes, total } = await pageOf(manager, structureId, today, { tab, q, page });
      const cases = await readCaseParts(manager, readableBy(scope), codes.map((caseCode) => ({ structureId, caseCode })));
      return { counts, total, items: cases.map((parts) => caseFile(parts, scope, today)) };
    });
  }
}

async function countsOf(manager: EntityManager, structureId: string, today: IsoDate): Promise<CaseCounts> {
  const [counts] = await manager.query<[CaseCounts]>(
    `${judged} SELECT count(*) FILTER (WHERE live)::int AS open, count(*) FILTER (WHERE expiring)::int AS expiring, count(*) FILTER (WHERE waiting)::int AS waiting,
       count(*) FILTER (WHERE solved)::int AS solved, count(*)::int AS "all" FROM judged`,
    [structureId, lastExpiring(today), null],
  );
  return counts;
}

async function pageOf(manager: EntityManager, structureId: string, today: IsoDate, { tab, q, page }: Wanted): Promise<{ codes: string[]; total: number }> {
  const { limit, offset } = pageBounds(page);
  const { shown, first } = TABS[tab];
  const rows = await manager.query<{ case_code: string; total: number }[]>(
    `${judged} SELECT case_code, count(*) OVER ()::int AS total FROM judged WHERE ${shown} ORDER BY ${first}, case_code LIMIT $4 OFFSET $5`,
    [structureId, lastExpiring(today), patternOf(q), limit, offset],
  );
  if (rows.length > 0 || offset === 0) return { codes: rows.map((row) => row.case_code), total: rows[0]?.total ?? 0 };
  return { codes: [], total: (await pageOf(manager, structureId, today, { tab, q, page: { page: 1, perPage: 1 } })).total };
}

/** « k7qf 3mxr » is looked for as we write it; a part of a code inside. */
function patternOf(q: string | null): string | null {
  const typed = q?.replaceAll('\0', '').trim().slice(0, 40) ?? '';
  if (typed === '') return null;
  return parseCaseCode(typed) ?? `%${typed.toUpperCase().replace(/[\\%_]/g, '\\$&')}%`;
}
