import type { CurrentTerm } from '@vigie/catalogue';
import { findSite, type VocabularyName } from '@vigie/reference';
import { MESSAGES } from '../messages.fr';
import type { Echo, SurgeAlertEntity } from '../persistence/alert.entities';

/** An alert in words, in French: what rose, since when, how sure, and on how many structures it rests; never which. */
export interface AlertSaid {
  readonly title: string;
  readonly what: string;
  readonly since: string;
  readonly confidence: string;
  readonly method: string;
  readonly basis: string;
}

type Terms = Readonly<Record<VocabularyName, readonly CurrentTerm[]>>;

export function say(alert: SurgeAlertEntity, terms: Terms): AlertSaid {
  return {
    title: MESSAGES.title(findSite(alert.siteCode)?.name ?? alert.siteCode, rightOf(alert, terms), groupOf(alert, terms)),
    what: MESSAGES.what(alert.observed, alert.weeks, alert.expected, alert.upper),
    since: sinceWhen(alert),
    confidence: MESSAGES.confidence(alert.chance, alert.seriesWatched, alert.falseDiscoveryRate),
    method: alert.method === 'EARS' ? MESSAGES.method.EARS : MESSAGES.method.FARRINGTON(alert.historyYears),
    basis: restsOn(alert),
  };
}

/** « Droits à la CAF, Téléservice ANEF »: a series without its préfecture. */
export function saySeries(echo: Echo, terms: Terms): string {
  const series = MESSAGES.series(rightOf(echo, terms), groupOf(echo, terms));
  return series.charAt(0).toLocaleUpperCase('fr') + series.slice(1);
}

const labelOf = (terms: readonly CurrentTerm[], code: string): string => terms.find((term) => term.code === code)?.label ?? code;
const rightOf = ({ right }: Echo, terms: Terms): string => (right === '' ? MESSAGES.allRights : labelOf(terms.rightsLost, right));
const groupOf = ({ group }: Echo, terms: Terms): string => (group === '' ? MESSAGES.allGroups : labelOf(terms.difficultyGroups, group));

function sinceWhen({ firstWeek, lastWeek, watchedUntil, ended }: SurgeAlertEntity): string {
  if (ended) return MESSAGES.since.over(firstWeek, lastWeek);
  return lastWeek === watchedUntil ? MESSAGES.since.goesOn(firstWeek, watchedUntil) : MESSAGES.since.pauses(firstWeek, lastWeek);
}

function restsOn({ restsOn: on, held, structures, largestShare }: SurgeAlertEntity): string {
  if (on === 'ONE_DOMINATES') return held ? MESSAGES.basis.HELD_BY_ONE(structures, largestShare) : MESSAGES.basis.STANDS_WITHOUT(structures, largestShare);
  return on === 'MANY' ? MESSAGES.basis.MANY(structures, largestShare) : MESSAGES.basis.FEW_STRUCTURES(structures);
}
