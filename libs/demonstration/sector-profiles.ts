import { BASELINE_2024, STRUCTURE_TYPES, type SectorCode, type StructureTypeCode } from '@vigie/reference';

/** Shares in [0, 1] that drive the generator, by sector: the published ones where the report gives them, else the overall ones. */
export interface SectorProfile {
  readonly renewal: number;
  readonly lostCaf: number;
  readonly lostFranceTravail: number;
  readonly lostEmployment: number;
  readonly lostOtherSocialRights: number;
  readonly usedCcc: number;
  readonly cccDidNotHelp: number;
  readonly panKnown: number;
  readonly panBookingDifficult: number;
}

function published(sector: SectorCode, indicator: string): number | undefined {
  const figures = BASELINE_2024.figures.filter((figure) => figure.indicator === indicator && figure.unit === 'PERCENT');
  const own = figures.find((figure) => figure.scope.kind === 'SECTOR' && figure.scope.sector === sector);
  const found = own ?? figures.find((figure) => figure.scope.kind === 'OVERALL');
  return found && found.value / 100;
}

function profileOf(sector: SectorCode): SectorProfile {
  const share = (indicator: string) => published(sector, indicator) ?? 0.5;
  return {
    renewal: share('solicitedOnApiRenewal'),
    lostCaf: share('lostCaf'),
    lostFranceTravail: share('lostFranceTravail'),
    lostEmployment: share('lostEmployment'),
    lostOtherSocialRights: share('lostOtherSocialRights'),
    usedCcc: share('usedCcc'),
    cccDidNotHelp: share('cccDidNotHelp'),
    panKnown: published(sector, 'panExistsKnown') ?? 0.35,
    panBookingDifficult: share('panBookingDifficult'),
  };
}

const profiles = new Map<SectorCode, SectorProfile>();
const sectorByType = new Map<string, SectorCode>(STRUCTURE_TYPES.map((type) => [type.code, type.sector]));

/** @throws when a structure type has no sector: the vocabulary would be at fault */
export function sectorOf(type: StructureTypeCode): SectorCode {
  const sector = sectorByType.get(type);
  if (!sector) throw new Error(`No sector for structure type ${type}`);
  return sector;
}

export function sectorProfile(sector: SectorCode): SectorProfile {
  let profile = profiles.get(sector);
  if (!profile) profiles.set(sector, (profile = profileOf(sector)));
  return profile;
}
