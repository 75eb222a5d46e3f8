/** Euros or hours as people write them: « 1 234,56 € », « 2h30 », « 45 min ». NaN for what is no number: the form says so. */
export function readNumber(cell: string): number {
  const text = cell.trim().toLowerCase().replace(/[\s\u00A0\u202F]/g, '');
  const clock = /^(\d{1,3})(?:h|:)(\d{1,2})?(?:mn?|min)?$/.exec(text);
  if (clock) return Number(clock[1]) + Number(clock[2] ?? 0) / 60;
  const minutes = /^(\d{1,4})(?:min|mn|minutes?)$/.exec(text);
  if (minutes) return Number(minutes[1]) / 60;
  const bare = text.replace(/(?:€|eur|euros?|h|heures?)$/, '');
  if (!/^-?\d{1,9}(?:[.,]\d{1,9})?$|^-?\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?$/.test(bare)) return Number.NaN;
  // Of two different signs the last one is the decimal one; « 1.234 » alone is one thousand only in groups of three after a first.
  const decimal = /[.,](\d{1,2})$/.exec(bare) ?? (/[.,].*[.,]/.test(bare) ? null : /[.,](\d+)$/.exec(bare));
  if (!decimal) return Number(bare.replace(/[.,]/g, ''));
  return Number(`${bare.slice(0, decimal.index).replace(/[.,]/g, '')}.${decimal[1]}`);
}

/** To the quarter of an hour above: « 20 min » is 0.5 of the hour that it took out of a day. */
export function toQuarters(hours: number): number {
  return Math.ceil(Math.round(hours * 400) / 100) / 4;
}

const YES = new Set(['oui', 'o', 'yes', 'y', 'x', '1', 'vrai', 'true', 'ok', '✓', '✔', 'fait', 'contacte', 'contactee']);
const NO = new Set(['', 'non', 'n', 'no', '0', 'faux', 'false', '-', 'ko', 'pas', 'jamais', 'aucun', 'aucune']);

/** Yes or no; null for anything else. An empty cell is no. */
export function readFlag(cell: string): boolean | null {
  const text = cell.trim().normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return YES.has(text) ? true : NO.has(text) ? false : null;
}
