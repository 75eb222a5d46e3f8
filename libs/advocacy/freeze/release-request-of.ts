import { CAUSALITIES, monthOf } from '@vigie/domain';
import { departmentKey, groupKey, regionKey, sectorKey, type ReleaseRequest, type TableRequest } from '@vigie/release';
import { MESSAGES } from '../messages.fr';
import type { DossierEntity } from '../persistence/dossier.entities';
import { territoryOf } from '../words/territory';

type Covered = Pick<DossierEntity, 'id' | 'number' | 'regionCode' | 'departmentCode' | 'siteCode' | 'from' | 'to' | 'themes' | 'causality'>;

/** The tables of a dossier, restricted to what it covers, for disclosure control to count and to decide. */
export function releaseRequestOf(dossier: Covered, decidedBy: string, replaces: string | null): ReleaseRequest {
  const { themes } = dossier;
  const within: Record<string, readonly string[]> = {
    ...placeWithin(dossier), ...restricted('right', themes.rights), ...restricted('difficulty', themes.difficultyGroups.map(groupKey)), ...restricted('structureType', themes.sectors.map(sectorKey)),
    ...(dossier.causality === 'ALLEGED' ? {} : { causality: CAUSALITIES.slice(CAUSALITIES.indexOf(dossier.causality)) }),
  };
  return {
    audience: 'MINISTRY', label: MESSAGES.releaseLabel(dossier.number, territoryOf(dossier)), firstMonth: monthOf(dossier.from), lastMonth: monthOf(dossier.to),
    within, tables: tablesOf(dossier), subjectId: dossier.id, decidedBy, ...(replaces ? { replaces } : {}),
  };
}

/** A dimension that a theme narrows to one code is no table: it would say « all of them ». */
function tablesOf({ siteCode, regionCode, departmentCode, themes, from, to }: Covered): TableRequest[] {
  const byRight = themes.rights.length !== 1;
  const bySector = themes.sectors.length !== 1;
  return [
    ...(siteCode ? [] : [{ name: 'territory', cut: [{ dimension: 'territory', level: 0 }] }]),
    ...(monthOf(from) === monthOf(to) ? [] : [{ name: 'month', cut: [{ dimension: 'period', level: 0, flat: true }] }]),
    ...(byRight ? [{ name: 'right', cut: [{ dimension: 'right' }] }] : []),
    { name: 'difficulty', cut: [{ dimension: 'difficulty' }] },
    ...(bySector ? [{ name: 'sector', cut: [{ dimension: 'structureType', level: 1 }] }] : []),
    ...(bySector && byRight ? [{ name: 'sectorRight', cut: [{ dimension: 'structureType', level: 1 }, { dimension: 'right' }] }] : []),
    ...(byRight && !siteCode ? [{ name: 'territoryRight', cut: [{ dimension: 'territory', level: regionCode === null ? 2 : departmentCode ? 0 : 1, flat: true }, { dimension: 'right' }] }] : []),
    { name: 'recourse', cut: [{ dimension: 'recourse' }] },
    { name: 'outcome', cut: [{ dimension: 'outcome' }] },
  ];
}

const restricted = (dimension: string, codes: readonly string[]): Record<string, readonly string[]> => (codes.length > 0 ? { [dimension]: codes } : {});

function placeWithin({ siteCode, departmentCode, regionCode }: Covered): Record<string, string[]> {
  if (siteCode) return { territory: [siteCode] };
  if (departmentCode) return { territory: [departmentKey(departmentCode)] };
  return regionCode ? { territory: [regionKey(regionCode)] } : {};
}
