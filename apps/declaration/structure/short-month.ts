/** As French calendars shorten them; the others are short enough. */
const SHORT: Readonly<Record<string, string>> = {
  janvier: 'janv.', février: 'févr.', avril: 'avr.', juillet: 'juil.', septembre: 'sept.', octobre: 'oct.', novembre: 'nov.', décembre: 'déc.',
};

/** « déc. » of « décembre 2025 ». */
export function shortMonth(period: string): string {
  const month = period.split(/\s/)[0] ?? period;
  return SHORT[month] ?? month;
}
