import type { IsoDate } from '@vigie/domain';
import type { Figure } from '../freeze/snapshot';
import { LETTER_WORDS } from '../letter/template.fr';

/**
 * Numbers and days as letters print them. Written here, and not by the platform's own formats, which change from one version of it to
 * the next: the same dossier must give the same bytes years later.
 */
export function formatNumber(value: number): string {
  const [whole = '', decimals] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u202f');
  return `${value < 0 ? '−' : ''}${grouped}${decimals === undefined ? '' : `,${decimals}`}`;
}

/** « 1 234 » for a count, « 58,3 % » for a share. */
export function formatFigure({ unit, value }: Pick<Figure, 'unit' | 'value'>): string {
  return unit === 'PERCENT' || unit === 'SURVEY_PERCENT' ? `${formatNumber(value)}\u00a0%` : formatNumber(value);
}

/** « 1er mars 2026 » */
export function dayInWords(day: IsoDate): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date) === 1 ? '1er' : Number(date)}\u00a0${LETTER_WORDS.months[Number(month) - 1] ?? ''} ${year}`;
}
