import type { PublishedVocabularies } from '@vigie/catalogue';
import { CAUSALITIES, TOTAL, dimension, finestUnder, type Definition, type Dimension, type Scales } from '@vigie/domain';
import { DEPARTMENTS, PREFECTURE_SITES, RECOURSE_OPTIONS, RECOURSE_PATH, REGIONS, findDepartment, findRegion, findSite } from '@vigie/reference';
import { MESSAGES } from '../messages.fr';
import { departmentKey, groupKey, regionKey, sectorKey } from './keys';

/** What releases may be cut by, the same for all of them: a figure of one can only be compared with one of another by dimensions that both know. */
export interface LedgerDimension {
  readonly label: string;
  /** The code above each, up to right under the total. */
  readonly above: Readonly<Record<string, string>>;
  /** The finest codes, where everybody knows all of them. */
  readonly complete?: readonly string[];
  /** Where and when, not what people are or live. */
  readonly frame: boolean;
  /** One unit may have several codes, or none. */
  readonly overlapping: boolean;
  labelOf(code: string): string;
}

export type LedgerDimensions = Readonly<Record<string, LedgerDimension>>;

/** The same without its words: data, which cross to a thread. */
export type LedgerShape = Omit<LedgerDimension, 'label' | 'labelOf'>;
export type LedgerShapes = Readonly<Record<string, LedgerShape>>;

export const shapesOf = (dimensions: LedgerDimensions): LedgerShapes => Object.fromEntries(Object.entries(dimensions).map(([name, { label: _, labelOf: __, ...shape }]) => [name, shape]));

/**
 * A dimension of a table that is asked for. `level` counts from the finest codes: 0 these, 1 those above. For the territory: 0
 * préfecture sites, 1 départements, 2 régions; for the period: 0 months, 1 quarters, 2 years; for difficulties: 1 their groups; for
 * types of structure: 1 sectors. Codes above that level come along as sub-totals unless `flat`.
 */
export interface Cut { readonly dimension: string; readonly level?: number; readonly flat?: boolean }

/** The dimensions in which reports are counted, with the words of the vocabulary in force. */
export function reportDimensions({ vocabularies }: PublishedVocabularies): LedgerDimensions {
  const terms = (name: keyof typeof vocabularies) => vocabularies[name];
  const labels = (...lists: (readonly { code: string; label: string }[])[]) => {
    const known = new Map(lists.flat().map(({ code, label }) => [code, label]));
    return (code: string) => known.get(code) ?? code;
  };
  const plain = (label: string, codes: readonly { code: string; label: string }[]): LedgerDimension => ({ label, above: {}, complete: codes.map(({ code }) => code), frame: false, overlapping: false, labelOf: labels(codes) });
  return {
    territory: TERRITORY,
    period: PERIOD,
    right: { ...plain(MESSAGES.dimensions.right, terms('rightsLost')), overlapping: true },
    difficulty: {
      ...plain(MESSAGES.dimensions.difficulty, terms('difficulties')), overlapping: true,
      above: Object.fromEntries(terms('difficulties').flatMap(({ code, group }) => (group ? [[code, groupKey(group)]] : []))),
      labelOf: labels(terms('difficulties'), terms('difficultyGroups').map(({ code, label }) => ({ code: groupKey(code), label }))),
    },
    structureType: {
      ...plain(MESSAGES.dimensions.structureType, terms('structureTypes')),
      above: Object.fromEntries(terms('structureTypes').flatMap(({ code, sector }) => (sector ? [[code, sectorKey(sector)]] : []))),
      labelOf: labels(terms('structureTypes'), terms('sectors').map(({ code, label }) => ({ code: sectorKey(code), label }))),
    },
    audience: plain(MESSAGES.dimensions.audience, terms('audiences')),
    stayDocument: plain(MESSAGES.dimensions.stayDocument, terms('stayDocuments')),
    causality: { ...plain(MESSAGES.dimensions.causality, CAUSALITIES.map((code) => ({ code, label: MESSAGES.causalities[code] }))), frame: true },
    recourse: { ...RECOURSE, labelOf: triedLabel(labels(terms('recourseChannels')), labels(terms('recourseOutcomes'))) },
    outcome: plain(MESSAGES.dimensions.outcome, (['SOLVED', 'OPEN'] as const).map((code) => ({ code, label: MESSAGES.outcomes[code] }))),
  };
}

/** Steps of the path that had been tried: each with what came of it, under the step. */
const TRIED = RECOURSE_PATH.flatMap((channel) => [...RECOURSE_OPTIONS[channel].outcomes, 'UNKNOWN'].map((outcome) => [`${channel}:${outcome}`, channel] as const));
const RECOURSE = { label: MESSAGES.dimensions.recourse, above: Object.fromEntries(TRIED), complete: TRIED.map(([code]) => code), frame: false, overlapping: true };

/** « CCC (aucune réponse) »: what a step came to is read beside the step. */
export const triedLabel = (channelOf: (code: string) => string, outcomeOf: (code: string) => string) => (code: string): string => {
  const [channel = code, outcome] = code.split(':');
  return outcome === undefined ? channelOf(channel) : MESSAGES.tried(channelOf(channel), outcome === 'UNKNOWN' ? MESSAGES.outcomeUnknown : outcomeOf(outcome));
};

const TERRITORY: LedgerDimension = {
  label: MESSAGES.dimensions.territory, frame: true, overlapping: false,
  complete: PREFECTURE_SITES.map(({ code }) => code),
  above: Object.fromEntries([
    ...PREFECTURE_SITES.map(({ code, departmentCode }) => [code, departmentKey(departmentCode)]),
    ...DEPARTMENTS.map(({ code, regionCode }) => [departmentKey(code), regionKey(regionCode)]),
  ]),
  labelOf: (code) => findSite(code)?.name ?? findDepartment(code.slice(1))?.name ?? (REGIONS.some((region) => regionKey(region.code) === code) ? findRegion(code.slice(1))?.name : undefined) ?? code,
};

const PERIOD: LedgerDimension = {
  label: MESSAGES.dimensions.period, frame: true, overlapping: false,
  // Quarters and years of as many years as reports can be of.
  above: Object.fromEntries(Array.from({ length: 40 }, (_, i) => 2015 + i).flatMap((year) => [
    ...Array.from({ length: 12 }, (_, month) => [`${year}-${String(month + 1).padStart(2, '0')}`, `${year}-T${Math.floor(month / 3) + 1}`] as const),
    ...[1, 2, 3, 4].map((quarter) => [`${year}-T${quarter}`, `${year}`] as const),
  ])),
  labelOf: MESSAGES.periodOf,
};

export const scalesOf = (dimensions: LedgerShapes): Scales => Object.fromEntries(Object.entries(dimensions).map(([name, { above }]) => [name, above]));
export const completeOf = (dimensions: LedgerShapes): Record<string, readonly string[]> => Object.fromEntries(Object.entries(dimensions).flatMap(([name, { complete }]) => (complete ? [[name, complete]] : [])));
export const overlappingOf = (dimensions: LedgerShapes): ReadonlySet<string> => new Set(Object.entries(dimensions).filter(([, { overlapping }]) => overlapping).map(([name]) => name));

export const attributesOf = (dimensions: LedgerShapes): ReadonlySet<string> => new Set(Object.entries(dimensions).filter(([, { frame }]) => !frame).map(([name]) => name));

/** The codes that a finest one stands under at a level; one that has fewer levels above it stays under the highest. */
export function climb(above: Readonly<Record<string, string>>, code: string, level: number): string {
  const parent = above[code];
  return level === 0 || parent === undefined ? code : climb(above, parent, level - 1);
}

/**
 * The dimension of a table: its codes at the level asked for, within what the table is restricted to, and those above them that hold
 * less than the whole.
 * @param found the codes that units have, asked for where not all codes are known
 */
export function dimensionOf({ dimension: name, level = 0, flat = false }: Cut, own: LedgerShape, within: Definition, found: () => Iterable<string>): Dimension {
  const allowed = within[name];
  const finest = allowed ?? own.complete ?? [...new Set(found())].sort();
  const codes = new Set(finest.map((code) => climb(own.above, code, level)));
  const useful = (code: string | undefined): boolean => code !== undefined && ![...codes].every((below) => isUnder(own.above, below, code));
  const above: Record<string, string> = {};
  if (!flat) {
    for (let next = [...codes]; next.length > 0;) {
      next = next.flatMap((code) => { const parent = own.above[code]; if (parent === undefined || !useful(parent)) return []; above[code] = parent; return [parent]; });
    }
  }
  return dimension(name, codes, { above, frame: own.frame, overlapping: own.overlapping });
}

function isUnder(above: Readonly<Record<string, string>>, code: string, high: string): boolean {
  return code === high || (above[code] !== undefined && isUnder(above, above[code], high));
}

/** Codes of any level as the finest under them. */
export function finestOf(dimensions: LedgerShapes, within: Definition): Definition {
  return Object.fromEntries(Object.entries(within).map(([name, codes]) => [name, [...new Set(codes.flatMap((code) => finestUnder(dimensions[name]?.above, code)))].sort()]));
}

export { TOTAL };
