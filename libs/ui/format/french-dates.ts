const day = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const shortMonth = new Intl.DateTimeFormat('fr-FR', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const moment = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Paris' });

/** "3 mars 2026", "1er mars 2026", from an ISO date. */
export function formatDay(isoDate: string): string {
  return withOrdinal(day.format(new Date(`${isoDate.slice(0, 10)}T00:00:00Z`)));
}

/** "mars 2026", from an ISO date or month. */
export const formatMonth = (isoDate: string): string => month.format(new Date(`${isoDate.slice(0, 7)}-01T00:00:00Z`));

/** "janv. 2026", from an ISO date or month. */
export const formatShortMonth = (isoDate: string): string => shortMonth.format(new Date(`${isoDate.slice(0, 7)}-01T00:00:00Z`));

/** "3 mars à 14:05", Paris time, from an ISO date-time. */
export const formatMoment = (isoDateTime: string): string => withOrdinal(moment.format(new Date(isoDateTime)));

/** "du 1er janvier au 31 mars 2026"; the year is said once when both ends share it. */
export function formatPeriod(from: string, to: string): string {
  const [start, end] = [formatDay(from), formatDay(to)];
  return from.slice(0, 4) === to.slice(0, 4) ? `du ${start.replace(/ \d{4}$/, '')} au ${end}` : `du ${start} au ${end}`;
}

const withOrdinal = (text: string) => text.replace(/^1 /, '1er ');
