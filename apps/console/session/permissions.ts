import type { Role } from './viewer';

/** The pages of the console by the name they have in its addresses. */
export const PAGES = [
  'carte', 'analyses', 'prefectures', 'alertes', 'tri', 'anomalies', 'reseau', 'signalements', 'exports', 'dossiers', 'reunions', 'verbatims', 'echeances', 'reference-2024', 'annuaire', 'membres', 'importer', 'acces-logiciels', 'comptes', 'structures', 'associations', 'territoires', 'vocabulaires', 'seuils', 'textes-opposables', 'incidents', 'journal', 'securite', 'notifications',
] as const;
export type Page = (typeof PAGES)[number];

const EVERYONE: readonly Role[] = ['REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL', 'ADMIN'];

/** What holds for the whole country is theirs, as the server has it too. */
const WHOLE_COUNTRY: readonly Role[] = ['NATIONAL', 'ADMIN'];

/** Who opens what. The server decides again at every request; this spares people a page that would refuse them. */
const OPENED_BY: Record<Page, readonly Role[]> = {
  carte: ['REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL'],
  analyses: ['REGIONAL', 'NATIONAL'],
  prefectures: ['REGIONAL', 'NATIONAL'],
  alertes: ['REGIONAL', 'NATIONAL'],
  tri: ['REGIONAL', 'NATIONAL'],
  dossiers: ['REGIONAL', 'NATIONAL'],
  reunions: ['STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL'],
  anomalies: ['REGIONAL', 'NATIONAL'],
  reseau: ['REGIONAL', 'NATIONAL'],
  signalements: ['REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL'],
  exports: ['STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL'],
  verbatims: ['REGIONAL', 'NATIONAL'],
  echeances: ['REGIONAL', 'NATIONAL'],
  'reference-2024': EVERYONE,
  annuaire: ['REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL'],
  membres: ['STRUCTURE_MANAGER'],
  importer: ['STRUCTURE_MANAGER'],
  'acces-logiciels': ['STRUCTURE_MANAGER'],
  comptes: ['REGIONAL', 'NATIONAL', 'ADMIN'],
  structures: ['REGIONAL', 'NATIONAL', 'ADMIN'],
  associations: WHOLE_COUNTRY,
  territoires: WHOLE_COUNTRY,
  vocabulaires: ['NATIONAL'],
  seuils: WHOLE_COUNTRY,
  'textes-opposables': EVERYONE,
  incidents: ['ADMIN'],
  journal: WHOLE_COUNTRY,
  securite: EVERYONE,
  notifications: EVERYONE,
};

export const opens = (role: Role, page: Page): boolean => OPENED_BY[page].includes(role);

export const isPage = (name: string): name is Page => PAGES.some((page) => page === name);

/** Where a role lands: operations staff see no report, so no map. */
export const homeOf = (role: Role): Page => (opens(role, 'carte') ? 'carte' : 'incidents');

/** Regional and national staff see across structures: opening a testimony asks them why, and the live feed tells them of changes. */
export const isFederationStaff = (role: Role): boolean => role === 'REGIONAL' || role === 'NATIONAL';

/** Those of the federation who see every region's reports, and keep what the structures of all are given. */
export const isNationalStaff = (role: Role): boolean => role === 'NATIONAL';
