import { formatDay, formatMonth } from '@vigie/ui';
import { cutNote } from './cut-note';
import { text } from '../messages.fr';
import type { HeatmapView } from '../view/heatmap-view';
import { daysOf, lengthInDays } from '../view/period';
import { countedBy } from '../view/view-input';

/** Weeks as long as they can be told apart, months beyond. */
const LONGEST_WEEKLY_DAYS = 200;

const shortDay = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const shortMonth = new Intl.DateTimeFormat('fr-FR', { month: 'short', year: '2-digit', timeZone: 'UTC' });

const GRAINS = {
  WEEK: { title: text.panel.trend, name: (day: string) => text.panel.weekOf(formatDay(day)), tick: shortDay },
  MONTH: { title: text.panel.trendMonthly, name: formatMonth, tick: shortMonth },
} as const;

/** How the period of a view is followed over time: what to ask, under which title, and how its weeks or months are named. */
export function trendOf(view: HeatmapView, today: string) {
  const days = daysOf(view.period, today);
  const grain = lengthInDays(days) <= LONGEST_WEEKLY_DAYS ? 'WEEK' : 'MONTH';
  const { title, name, tick } = GRAINS[grain];
  return {
    title, name,
    /** What to know of a first or last week or month that the period cuts; null when it cuts none. */
    cut: (periods: readonly string[]) => cutNote(grain, periods, days),
    input: { ...days, ...countedBy(view), grain, level: view.level } as const,
    /** The short name under the axis, by the full one. */
    ticks: (periods: readonly string[]) => new Map(periods.map((period) => [name(period), tick.format(new Date(period))])),
  };
}
