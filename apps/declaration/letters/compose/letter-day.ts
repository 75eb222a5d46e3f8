import { formatDay } from '@vigie/ui';

/** « 16 octobre 2026 » as letters print it: never cut at the end of a line. */
export const letterDay = (iso: string): string => formatDay(iso).replaceAll(' ', '\u00A0');
