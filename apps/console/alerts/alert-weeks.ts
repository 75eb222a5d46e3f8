import type { BandPeriod } from '@vigie/ui';
import type { ListedAlert } from './alerts.documents';
import { text } from './messages.fr';

const shortDay = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** The weeks of an alert, as its chart draws them. */
export function bandOf(seen: ListedAlert['seen']): BandPeriod[] {
  return seen.map(({ week, observed, expected, upper, alarm }) => ({
    period: text.one.week(week), tick: shortDay.format(new Date(`${week}T12:00:00Z`)), observed, expected, upper, marked: alarm,
  }));
}
