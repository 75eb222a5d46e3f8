import { createHash } from 'node:crypto';
import { createEvents, type Alarm, type DateTime, type EventAttributes } from 'ics';
import { addDays, type IsoDate } from '@vigie/domain';
import { findTerm } from '@vigie/reference';
import { CALENDAR } from '../messages.fr';
import type { Expiry } from '../watch/expiry';

/** An iCalendar (RFC 5545) of whole days, one for each end, with an alarm at each threshold, before it or after. */
export function writeCalendar(structureId: string, expiries: readonly Expiry[], thresholds: readonly number[]): string {
  const events = expiries.map((expiry) => eventOf(structureId, expiry, thresholds));
  if (events.length === 0) return EMPTY;
  const { error, value } = createEvents(events, { productId: PRODUCT, calName: CALENDAR.name });
  if (error || !value) throw error ?? new Error('no calendar was written');
  return value;
}

const PRODUCT = '-//FAS//Vigie//FR';
const EMPTY = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'CALSCALE:GREGORIAN', `PRODID:${PRODUCT}`, 'METHOD:PUBLISH', `X-WR-CALNAME:${CALENDAR.name}`, 'END:VCALENDAR', ''].join('\r\n');

function eventOf(structureId: string, { caseCode, kind, stayDocument, dueOn, filedOn }: Expiry, thresholds: readonly number[]): EventAttributes {
  return {
    uid: `${createHash('sha256').update(`${structureId} ${caseCode} ${kind} ${dueOn}`).digest('hex').slice(0, 32)}@vigie`,
    title: CALENDAR.ends(kind, stayDocument === null ? null : findTerm('stayDocuments', stayDocument)?.label ?? null, caseCode),
    description: CALENDAR.description,
    start: dayOf(dueOn),
    end: dayOf(addDays(dueOn, 1)),
    busyStatus: 'FREE',
    transp: 'TRANSPARENT',
    classification: 'PRIVATE',
    // Once asked for, there is nothing to be woken for.
    alarms: filedOn === null ? thresholds.map(alarmAt) : [],
  };
}

/** At nine in the morning of that day: a whole day begins at midnight. */
function alarmAt(days: number): Alarm {
  const trigger = days <= 0 ? { days: -days, hours: 9, minutes: 0, before: false } : { days: days - 1, hours: 15, minutes: 0, before: true };
  return { action: 'display', description: days < 0 ? CALENDAR.overdue : CALENDAR.reminder, trigger };
}

function dayOf(day: IsoDate): DateTime {
  const [year, month, date] = day.split('-').map(Number);
  return [year!, month!, date!];
}
