import { DEPARTMENTS, sitesOf, type RegionCode, type StructureTypeCode } from '@vigie/reference';
import { newId } from '@vigie/platform';
import { POPULATIONS } from './populations.generated';
import { SeededRandom, WeightedChoice } from './seeded-random';

export interface DemonstrationAssociation { readonly id: string; readonly name: string }

export interface DemonstrationStructure {
  readonly id: string;
  /** Compact number inside buckets; the first structure of the demonstration is 1. */
  readonly number: number;
  readonly name: string;
  readonly typeCode: StructureTypeCode;
  readonly associationId: string;
  readonly regionCode: RegionCode;
  readonly departmentCode: string;
  readonly siteCode: string;
  /** How much it reports, relative to the others. */
  readonly weight: number;
}

export interface DemonstrationFederation {
  readonly associations: readonly DemonstrationAssociation[];
  readonly structures: readonly DemonstrationStructure[];
}

/**
 * Respondents of the 2024 survey by structure type, as published (p. 9). Two of its eleven lines
 * cover two types each: they are split, the first taking the rest.
 */
const BY_TYPE: readonly (readonly [readonly StructureTypeCode[], number])[] = [
  [['HUDA', 'CADA'], 170], [['CHRS', 'CHU'], 93], [['PERMANENCE'], 55], [['CPH'], 42], [['SIAE'], 37], [['SPADA'], 23],
  [['LOGEMENT_ADAPTE'], 20], [['DOMICILIATION'], 13], [['ACCUEIL_DE_JOUR_ASILE_BPI'], 12], [['MEDICO_SOCIAL'], 12], [['ACCUEIL_DE_JOUR'], 8],
];

/** Respondents of the 2024 survey by region, as published (p. 9). */
const BY_REGION: readonly (readonly [RegionCode, number])[] = [
  ['84', 117], ['11', 106], ['44', 65], ['75', 35], ['76', 35], ['53', 25], ['32', 24], ['28', 20], ['52', 18], ['24', 17], ['93', 12], ['27', 11],
];

/** Invented names: none is an association's. */
const FIRST = ['Les Passerelles', 'Escale', 'Horizon partagé', 'La Balise', 'Traverses', "L'Amarre", 'Le Relais des Tilleuls', 'Pas à pas', 'Rives communes', 'La Clairière',
  'Solid’Azur', "L'Étape", 'Le Trait d’union', 'Terre d’appui', 'Les Lucarnes', 'Cap levant', 'Le Fil rouge', 'La Grande Ourse', 'Voisinages', 'Le Quai',
  'Le Pont-Levis', 'Ancrages', 'Boussole', "L'Estuaire", 'La Margelle', 'Alizés', 'Les Sémaphores', "L'Embellie", 'La Ruche d’en bas', 'Confluences'];
const SHORT: Partial<Record<StructureTypeCode, string>> = {
  PERMANENCE: "Permanence d'accueil", LOGEMENT_ADAPTE: 'Pension de famille', DOMICILIATION: 'Domiciliation', ACCUEIL_DE_JOUR: 'Accueil de jour',
  ACCUEIL_DE_JOUR_ASILE_BPI: 'Accueil de jour asile', MEDICO_SOCIAL: 'LHSS', SIAE: "Chantier d'insertion",
};

/** 485 structures with exactly the survey's marginals by type and by region; the same for the same seed, but for the ids. */
export function demonstrationFederation(seed = 2024): DemonstrationFederation {
  const random = new SeededRandom(seed);
  const associations = FIRST.map((name) => ({ id: newId(), name: `Association ${name}` }));
  const types = random.shuffled(BY_TYPE.flatMap(([codes, count]) => Array.from({ length: count }, (_, i) => codes[i % codes.length]!)));
  const regions = random.shuffled(BY_REGION.flatMap(([code, count]) => Array.from({ length: count }, () => code)));
  const choices = new Map(BY_REGION.map(([code]) => [code, departmentsByPopulation(code)]));
  const structures = types.map((typeCode, index): DemonstrationStructure => {
    const regionCode = regions[index]!;
    const departmentCode = choices.get(regionCode)!.draw(random);
    const sites = sitesOf(departmentCode);
    const site = random.chance(0.7) ? sites[0]! : random.pick(sites);
    const association = random.pick(associations);
    const name = `${SHORT[typeCode] ?? typeCode} ${association.name.slice('Association '.length)}, ${site.communeName}`;
    return {
      id: newId(), number: index + 1, name, typeCode, associationId: association.id, regionCode, departmentCode, siteCode: site.code,
      weight: Math.exp(0.6 * random.normal()),
    };
  });
  return { associations, structures: numbered(structures) };
}

/** Two structures of one association and type in one town get a number each, as in life. */
function numbered(structures: readonly DemonstrationStructure[]): DemonstrationStructure[] {
  const seen = new Map<string, number>();
  return structures.map((structure) => {
    const rank = (seen.get(structure.name) ?? 0) + 1;
    seen.set(structure.name, rank);
    return rank === 1 ? structure : { ...structure, name: `${structure.name} (${rank})` };
  });
}

function departmentsByPopulation(regionCode: RegionCode): WeightedChoice<string> {
  return new WeightedChoice(DEPARTMENTS.filter((d) => d.regionCode === regionCode).map((d) => [d.code, POPULATIONS[d.code] ?? 1] as const));
}
