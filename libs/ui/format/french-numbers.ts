const NO_BREAK = '\u00a0';
const decimals = new Map<number, Intl.NumberFormat>();

/** "12 480" (narrow no-break space between thousands); no decimals. */
export const formatCount = (count: number): string => formatNumber(count, 0);

/** "12,5 %" from a share between 0 and 1; one decimal unless told, never a trailing zero. */
export const formatPercent = (share: number, digits = 1): string => `${formatNumber(share * 100, digits)}${NO_BREAK}%`;

/** "0,42": a rate or a mean, two decimals unless told, never a trailing zero. */
export const formatRate = (rate: number, digits = 2): string => formatNumber(rate, digits);

/** "1 signalement", "2 signalements": French takes the singular below two. */
export function formatQuantity(count: number, singular: string, plural: string): string {
  return `${formatCount(count)}${NO_BREAK}${Math.abs(count) < 2 ? singular : plural}`;
}

function formatNumber(value: number, digits: number): string {
  let format = decimals.get(digits);
  if (!format) {
    format = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: digits });
    decimals.set(digits, format);
  }
  return format.format(value);
}
