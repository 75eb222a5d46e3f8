import type { BaselineIndicatorCode } from '@vigie/reference';
import type { DirectoryEntry, PathStep, PrefectureMeasure } from './prefecture.documents';

/** What each préfecture owes who cannot use the teleservice. Source: arrêté of 1 August 2023, articles 2 to 4. */
export const OBLIGATIONS = ['INFORMATION', 'CCC', 'PAN', 'SUBSTITUTION'] as const;
export type Obligation = (typeof OBLIGATIONS)[number];

/**
 * MOSTLY, SELDOM: the interval of the share leaves one half out. SHARED: it does not. TOO_FEW: under eleven reports. ABSENT: the directory
 * says that there is none. KNOWN, UNKNOWN, PARTLY_STALE, STALE: what the directory holds, for what no report measures; KNOWN only when
 * every entry is fresh. UNREAD: the directory could not be had, which is not to hold nothing.
 */
export type Standing = 'MOSTLY' | 'SELDOM' | 'SHARED' | 'TOO_FEW' | 'ABSENT' | 'KNOWN' | 'PARTLY_STALE' | 'STALE' | 'UNKNOWN' | 'UNREAD';

/** The measure that speaks of an obligation, and whether more of it is better. */
export const MEASURE_OF = { CCC: { metric: 'CCC_NOT_HELPED', more: 'WORSE' }, PAN: { metric: 'PAN_DIFFICULT', more: 'WORSE' }, SUBSTITUTION: { metric: 'SUBSTITUTION_OBTAINED', more: 'BETTER' } } as const;

/** What the survey of 2024 published towards it, in its own unit. */
export const PUBLISHED_OF: Readonly<Record<Obligation, readonly BaselineIndicatorCode[]>> = {
  INFORMATION: ['noContactInfoOnPrefectureSite'], CCC: ['usedCcc', 'cccDidNotHelp'], PAN: ['panAbsent', 'panBookingDifficult'], SUBSTITUTION: ['substitutionRarely', 'substitutionSystematically'],
};

/** The entries of the directory that are evidence towards it. */
export const entriesOf = (obligation: Obligation, entries: readonly DirectoryEntry[]): readonly DirectoryEntry[] =>
  entries.filter(({ section, topic }) => section === 'SERVICE' && (obligation === 'INFORMATION' ? topic !== 'DDETS' : topic === obligation));

/**
 * How the obligation stands, by what reports measure, or by the directory where no report asks.
 * @param entries null when the directory could not be read
 */
export function standingOf(obligation: Obligation, measures: readonly PrefectureMeasure[], entries: readonly DirectoryEntry[] | null): Standing {
  const known = entriesOf(obligation, entries ?? []);
  if (obligation === 'INFORMATION') {
    if (!entries) return 'UNREAD';
    const reachable = known.filter(({ means, link, phone, email }) => means !== null && (link ?? phone ?? email) !== null);
    if (reachable.length === 0) return 'UNKNOWN';
    if (reachable.every(({ stale }) => stale)) return 'STALE';
    return known.some(({ stale }) => stale) ? 'PARTLY_STALE' : 'KNOWN';
  }
  if (known.some(({ means, stale }) => means === null && !stale)) return 'ABSENT';
  const { metric, more } = MEASURE_OF[obligation];
  const site = measures.find((measure) => measure.metric === metric)?.site;
  if (!site || site.low === null || site.high === null) return 'TOO_FEW';
  const helped = more === 'BETTER' ? { low: site.low, high: site.high } : { low: 1 - site.high, high: 1 - site.low };
  return helped.low > 0.5 ? 'MOSTLY' : helped.high < 0.5 ? 'SELDOM' : 'SHARED';
}

/** True where the directory says that there is none, and reports that it helped: one of them is to be looked at again. */
export const isContradicted = (obligation: keyof typeof MEASURE_OF, standing: Standing, measures: readonly PrefectureMeasure[]): boolean => {
  const { metric, more } = MEASURE_OF[obligation];
  const site = measures.find((measure) => measure.metric === metric)?.site;
  const part = site?.part ?? 0;
  return standing === 'ABSENT' && (more === 'BETTER' ? part : (site?.n ?? 0) - part) > 0;
};

/** Reports that say the service does not exist there. */
export const saidAbsent = ({ outcomes }: PathStep): number => outcomes.find(({ outcome }) => outcome === 'NO_PAN_HERE')?.reports ?? 0;
