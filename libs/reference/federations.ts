import type { RegionCode } from './territories';

export type FederationCode =
  | 'ARA' | 'BFC' | 'BRE' | 'CVL' | 'GES' | 'HDF' | 'IDF' | 'NAQ' | 'NOR' | 'OCC' | 'OIN' | 'PAC' | 'PDL';

/** A regional federation of the FAS and the territory it starts with; national staff may change it in the product. */
export interface Federation {
  readonly code: FederationCode;
  readonly name: string;
  readonly regionCodes: readonly RegionCode[];
}

/** The 13 regional federations (the 2024 report's own count); codes follow ISO 3166-2:FR, OIN is our own. */
export const FEDERATIONS: readonly Federation[] = [
  { code: 'ARA', name: 'FAS Auvergne-Rhône-Alpes', regionCodes: ['84'] },
  { code: 'BFC', name: 'FAS Bourgogne-Franche-Comté', regionCodes: ['27'] },
  { code: 'BRE', name: 'FAS Bretagne', regionCodes: ['53'] },
  { code: 'CVL', name: 'FAS Centre-Val de Loire', regionCodes: ['24'] },
  { code: 'GES', name: 'FAS Grand Est', regionCodes: ['44'] },
  { code: 'HDF', name: 'FAS Hauts-de-France', regionCodes: ['32'] },
  { code: 'IDF', name: 'FAS Île-de-France', regionCodes: ['11'] },
  { code: 'NOR', name: 'FAS Normandie', regionCodes: ['28'] },
  { code: 'NAQ', name: 'FAS Nouvelle-Aquitaine', regionCodes: ['75'] },
  { code: 'OCC', name: 'FAS Occitanie', regionCodes: ['76'] },
  { code: 'OIN', name: 'FAS Océan Indien', regionCodes: ['04', '06'] },
  { code: 'PAC', name: "FAS Provence-Alpes-Côte d'Azur et Corse", regionCodes: ['93', '94'] },
  { code: 'PDL', name: 'FAS Pays de la Loire', regionCodes: ['52'] },
];

/** Guadeloupe, Martinique and Guyane: no regional federation; only national staff see their reports. */
export const REGIONS_WITHOUT_FEDERATION: readonly RegionCode[] = ['01', '02', '03'];
