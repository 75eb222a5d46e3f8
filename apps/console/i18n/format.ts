const percent = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' });
const euros = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });
const rate = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const shortDay = new Intl.DateTimeFormat('fr-FR', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' });
const clock = new Intl.DateTimeFormat('fr-FR', { timeStyle: 'short', timeZone: 'Europe/Paris' });
// Swedish writes dates as ISO does.
const parisDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });

/** @param share 0.125 → « +12,5 % » */
export const formatChange = (share: number): string => percent.format(share);

export const formatEuros = (amount: number): string => euros.format(amount);

/** Always two decimals, so that a column of rates lines up on its comma. */
export const formatRateColumn = (value: number): string => rate.format(value);

/** @param isoDay « 2026-11-24 » → « 24/11/2026 », for columns of dates */
export const formatShortDay = (isoDay: string): string => shortDay.format(new Date(isoDay));

/** Hour and minute in Paris, from a time stamp or an ISO date-time. */
export const formatClock = (time: string | number): string => clock.format(new Date(time));

/** Today in Paris, as an ISO day: the day that reports are dated in. */
export const todayInParis = (now: Date = new Date()): string => parisDay.format(now);
