const MONTHS: Readonly<Record<string, number>> = {
  jan: 1, janv: 1, janvier: 1, fev: 2, fevr: 2, fevrier: 2, mars: 3, avr: 4, avril: 4, mai: 5, juin: 6, juil: 7, juillet: 7,
  january: 1, feb: 2, february: 2, march: 3, apr: 4, april: 4, may: 5, june: 6, july: 7, aug: 8, august: 8, september: 9, october: 10, november: 11, december: 12,
  aout: 8, sep: 9, sept: 9, septembre: 9, oct: 10, octobre: 10, nov: 11, novembre: 11, dec: 12, decembre: 12,
};

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:$|[T ])/;
const FRENCH = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?:$|[T ,])/;
const IN_WORDS = /^(?:[a-z]+\.? )?(\d{1,2})(?:er)?[ -]([a-z]+)\.?[ -](\d{4}|\d{2})(?:$| )/;

/**
 * « 2026-03-12 » for a day as French people and their programs write it: 12/03/2026, 12.3.26, 12 mars 2026, or as a computer set in English writes it: 4 September 2026; with or
 * without an hour behind. The day comes before the month, always. Null when it is no day; whether the calendar has it is the form's to say.
 */
export function readDay(cell: string): string | null {
  const text = cell.trim();
  const iso = ISO.exec(text);
  if (iso) return day(iso[1]!, iso[2]!, iso[3]!);
  const french = FRENCH.exec(text);
  if (french) return day(french[3]!, french[2]!, french[1]!);
  const words = IN_WORDS.exec(text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase());
  const month = words ? MONTHS[words[2]!] : undefined;
  return words && month ? day(words[3]!, String(month), words[1]!) : null;
}

/** « 26 » is 2026: nothing reported here is older than this century. */
function day(year: string, month: string, date: string): string {
  return `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}
