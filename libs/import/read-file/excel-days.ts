const DAY_MS = 86_400_000;
/** Day 0 of Excel, which believes that 1900 was a leap year; and of old Macs. */
const DAY_ZERO = { since1900: Date.UTC(1899, 11, 30), since1904: Date.UTC(1904, 0, 1) };

/** « 2026-03-12 » for 46093; '' for what is no day a calendar has. */
export function excelDay(serial: number, from1904 = false): string {
  if (!Number.isFinite(serial) || serial < 1 || serial > 2_958_465) return '';
  const zero = from1904 ? DAY_ZERO.since1904 : DAY_ZERO.since1900;
  return new Date(zero + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10);
}

/** Formats 14 to 22 show days in every Excel; of one's own, those that spell a day or a year. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return true;
  return code !== undefined && /[dyj]|aa/i.test(code.replace(/\[[^\]]*\]|"[^"]*"|\\./g, '')) && !/general|standard/i.test(code);
}
