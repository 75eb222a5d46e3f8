const DAY = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const MONTH = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const SHORT_MONTH = { month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
const MOMENT = { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Paris' } as const;

const formats = new Map<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>();

/** Made when a first date is written: the first one reads a language's words, tens of milliseconds of a phone before any screen. */
function format(options: Intl.DateTimeFormatOptions, date: string): string {
  let made = formats.get(options);
  if (!made) {
    made = new Intl.DateTimeFormat('fr-FR', options);
    formats.set(options, made);
  }
  return made.format(new Date(date));
}

/** "3 mars 2026", "1er mars 2026", from an ISO date. */
export function formatDay(isoDate: string): string {
  return withOrdinal(format(DAY, `${isoDate.slice(0, 10)}T00:00:00Z`));
}

/** "mars 2026", from an ISO date or month. */
export const formatMonth = (isoDate: string): string => format(MONTH, `${isoDate.slice(0, 7)}-01T00:00:00Z`);

/** "janv. 2026", from an ISO date or month. */
export const formatShortMonth = (isoDate: string): string => format(SHORT_MONTH, `${isoDate.slice(0, 7)}-01T00:00:00Z`);

/** "3 mars à 14:05", Paris time, from an ISO date-time. */
export const formatMoment = (isoDateTime: string): string => withOrdinal(format(MOMENT, isoDateTime));

/** "du 1er janvier au 31 mars 2026"; the year is said once when both ends share it. */
export function formatPeriod(from: string, to: string): string {
  const [start, end] = [formatDay(from), formatDay(to)];
  return from.slice(0, 4) === to.slice(0, 4) ? `du ${start.replace(/ \d{4}$/, '')} au ${end}` : `du ${start} au ${end}`;
}

const withOrdinal = (text: string) => text.replace(/^1 /, '1er ');
