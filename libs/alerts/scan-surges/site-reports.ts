import type { EntityManager } from 'typeorm';
import type { IsoDate } from '@vigie/domain';
import type { SiteReport } from './leading-surges';
import type { GroupOf } from './weekly-counts';

/** The counted reports of one préfecture site and week: codes only. */
export async function readSiteReports(manager: EntityManager, groups: GroupOf, siteCode: string, week: IsoDate): Promise<SiteReport[]> {
  const rows = await manager.query<{ structure: number; rights: string[]; difficulties: string[] }[]>(
    `SELECT structure_number AS structure, rights, difficulties FROM report
     WHERE site_code = $1 AND occurred_on >= $2::date AND occurred_on < $2::date + 7 AND status NOT IN ('WITHDRAWN', 'REJECTED', 'MERGED')`,
    [siteCode, week],
  );
  return rows.map(({ structure, rights, difficulties }) => ({ structure, rights, groups: difficulties.flatMap((code) => groups.get(code) ?? []) }));
}
