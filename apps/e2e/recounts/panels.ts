/** Tests that tell figures again from the tables, by the start of their titles; see `panels.spec.ts`, which finds each in its file. */
const MAP = 'browser/recount.e2e-spec.ts';
const MEASURES = 'browser/recount-measures.e2e-spec.ts';
const CROSS = 'browser/recount-analyses.e2e-spec.ts';
const WATCH = 'browser/recount-watch.e2e-spec.ts';

export type Recount = readonly [file: string, title: string];
/** Why a panel or a parameter has none. */
export interface NoFigure { readonly none: string }

export interface PageOfFigures {
  /** Where the page is declared, from the console's folder. */
  readonly folder: string;
  readonly panels: Readonly<Record<string, readonly Recount[] | NoFigure>>;
  /** What its address may say, as its code reads it. */
  readonly parameters?: Readonly<Record<string, readonly Recount[] | NoFigure>>;
}

const mapRows: Recount = [MAP, 'the map by %s under « %s »'];
const measures: Recount = [MEASURES, '%s is what a recount gives, at every level, under every filter'];
const mapTable: Recount = [MEASURES, 'its table under « %s »'];
const mapFilters: Recount = [MEASURES, 'each filter of the address, and a month of it'];
const compared: Recount = [MEASURES, 'two periods compared, and two territories'];
const zoomed: Recount = [MEASURES, 'zoomed on a département'];
const smoothed: Recount = [MEASURES, '%s is drawn towards that of all'];
const cells: Recount = [CROSS, 'to %s staff, %s under « %s » shows in every cell'];
const shareCurves: Recount = [CROSS, 'to %s staff, the curves of shares'];
const shares: Recount = [CROSS, 'to %s staff, %s under « %s » shows shares'];
const curves: Recount = [CROSS, 'to %s staff, the curves of %s under « %s »'];
const prefecture: Recount = [MAP, 'the page of a préfecture shows what a recount gives'];
const prefectureParts: Recount = [MEASURES, 'the page of a préfecture'];
const alerts: Recount = [WATCH, 'alerts are those of a recount under each filter'];
const directory: Recount = [WATCH, 'the directory holds what a recount gives'];
const queue: Recount = [WATCH, 'the queue holds what a recount gives'];
const open: Recount = [WATCH, 'what is not settled at a préfecture'];
const look: NoFigure = { none: 'how it is shown, not what is counted' };
const place: NoFigure = { none: 'which page of a list' };

/** Every page of the console by its path: its panels with figures, and the parameters of its address. */
export const PAGES: Readonly<Record<string, PageOfFigures>> = {
  '/': {
    folder: 'home',
    panels: { 'key figures': [mapRows], map: [measures, mapTable], 'colours and legend': [mapRows, [MAP, 'the share « %s »'], mapTable, mapFilters, zoomed, compared], table: [mapRows, mapTable, mapFilters], comparison: [compared], 'panel of a territory and its curve': [[MAP, 'the panel of a territory shows']], 'second territory': [compared], 'months played': [mapFilters] },
    parameters: {
      niveau: [mapRows, measures], mesure: [mapTable, measures], part: [[MAP, 'the share « %s »']], lissage: [smoothed, mapTable], du: [mapRows], au: [mapRows], periode: [mapFilters], region: [measures, mapFilters], departement: [zoomed], droit: [mapRows, measures], dysfonctionnement: [mapRows, measures], structure: [measures, mapFilters],
      public: [measures, mapFilters], causalite: [mapRows, measures, mapFilters], etat: [mapRows, measures, mapFilters], contre: [compared], 'contre-du': [compared], 'contre-au': [compared], mois: [mapFilters], territoire: [[MAP, 'the panel of a territory shows']], avec: [compared],
    },
  },
  '/analyses': {
    folder: 'analyses', panels: { table: [cells, shares], curves: [curves, shareCurves] },
    parameters: { lignes: [cells], colonnes: [cells], mesure: [cells, shares], du: [cells], au: [cells], etat: [cells], causalite: [cells], public: [cells], droit: [cells], site: [cells], region: [cells], dysfonctionnement: [cells], structure: [cells], forme: [curves] },
  },
  // One parameter holds all its filters, as the list of react-admin writes them.
  '/signalements': { folder: 'reports', panels: { list: [[MEASURES, 'to %s staff, the list of reports counts']] } },
  '/alertes': { folder: 'alerts', panels: { list: [alerts, [WATCH, 'alerts: their number']] }, parameters: { etat: [alerts], region: [alerts], droit: [alerts], difficultes: [alerts], page: place } },
  '/alertes/:id': { folder: 'alerts', panels: { words: [[WATCH, 'alerts: their number']], weeks: [['browser/alerts.e2e-spec.ts', 'the weeks of every alert']] } },
  '/anomalies': { folder: 'anomalies', panels: { register: [[WATCH, 'the weight of each anomaly'], [WATCH, 'anomalies: the register']] } },
  '/anomalies/:id': { folder: 'anomalies', panels: { weight: [[WATCH, 'anomalies: the register']], spread: [[WATCH, 'the weight of each anomaly'], [WATCH, 'anomalies: the register']] } },
  '/reseau': { folder: 'network', panels: { standings: [[WATCH, 'the network is what a recount gives'], [WATCH, 'the network: its standings']], structures: [[WATCH, 'the network: its standings']], coverage: [[WATCH, 'the network: its standings']] }, parameters: { etat: [[WATCH, 'the network is what a recount gives']], departement: [[WATCH, 'the network is what a recount gives']] } },
  '/tri': {
    folder: 'triage', panels: { queue: [queue, [WATCH, 'the queue of an address']] },
    parameters: { file: [queue], charge: [queue], departement: [queue], prefecture: [queue], droit: [queue], difficulte: [queue], causalite: [queue], etiquette: [queue], mots: [queue], anomalie: [queue], reponse: [queue], ordre: look },
  },
  '/tri/regles': { folder: 'routing', panels: { rehearsal: { none: 'libs/triage/routing tells the rehearsal again, by the function that routes' } } },
  '/prefectures/:siteCode': {
    folder: 'prefecture', panels: { scorecard: [prefectureParts], measures: [prefecture, prefectureParts], trend: [prefecture], difficulties: [prefectureParts], rights: [prefectureParts], circles: [prefectureParts, [MAP, 'to %s staff, the services that send people round']], expiries: [prefectureParts], alerts: [alerts], directory: [directory] },
    parameters: { du: [prefecture], au: [prefecture], periode: [mapFilters] },
  },
  '/echeances': { folder: 'wave', panels: { figures: [[WATCH, 'coming expiries are those of a recount'], [WATCH, 'coming expiries: the three figures']] }, parameters: { jours: [[WATCH, 'coming expiries are those of a recount']] } },
  '/reunions': { folder: 'meeting', panels: { 'open and solved': [open, [WATCH, 'the queue of an address']] }, parameters: { prefecture: [open], departement: { none: 'chooses among préfectures' } } },
  '/reference-2024': { folder: 'baseline', panels: { comparison: [[WATCH, 'what is measured beside the survey'], [WATCH, 'the survey of 2024 beside']], published: { none: 'as published; libs/reference holds them to the report' } }, parameters: { region: [[WATCH, 'what is measured beside the survey']], secteur: [[WATCH, 'what is measured beside the survey']] } },
  '/annuaire': { folder: 'directory', panels: { entries: [directory, [WATCH, 'the directory: its entries']], proposals: [directory] }, parameters: { departement: [directory], rubrique: [directory], sujet: [directory], 'a-verifier': [directory], vue: look } },
  '/verbatims': { folder: 'verbatims', panels: { tabs: [[WATCH, 'verbatims are counted'], [WATCH, 'verbatims that wait']] } },
  '/incidents': { folder: 'job-failures', panels: { journal: [[WATCH, 'the journal of jobs'], [WATCH, 'verbatims that wait']] } },
};

/** Pages that hold no figure of reports, or only the length of a list one keeps oneself. */
export const PAGES_WITHOUT = [
  '/invitation', '/connexion', '/securite', '/notifications', '/membres', '/importer', '/acces-logiciels', '/comptes', '/structures', '/structures/importer', '/associations', '/territoires', '/vocabulaires', '/seuils', '/textes-opposables', '/journal',
  // Their figures left through disclosure control, and are told again in libs/release, libs/advocacy and libs/exports.
  '/dossiers', '/dossiers/:id', '/exports',
] as const;
