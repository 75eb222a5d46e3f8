import { TOTAL } from '@vigie/domain';
import type { DrawingMark, LetterDrawing } from '@vigie/typesetting';
import type { Snapshot } from '../freeze/snapshot';
import { formatNumber } from '../words/format-figure';
import { ANNEX_WORDS } from './words.fr';

const SIZE = { width: 600, height: 220, left: 40, bottom: 34, top: 14 } as const;

/** A bar a month, none where the month is hidden; null for a single month. */
export function drawTrend({ tables }: Pick<Snapshot, 'tables'>): LetterDrawing | null {
  const cells = tables.find(({ name }) => name === 'month')?.cells.filter(({ codes }) => codes[0] !== TOTAL) ?? [];
  if (cells.length < 2) return null;
  const months = [...cells].sort((a, b) => ((a.codes[0] ?? '') < (b.codes[0] ?? '') ? -1 : 1));
  const most = Math.max(1, ...months.map(({ value }) => value ?? 0));
  const step = (SIZE.width - SIZE.left) / months.length;
  const ground = SIZE.height - SIZE.bottom;
  const everyNth = Math.ceil(months.length / 12);
  const marks: DrawingMark[] = [{ kind: 'PATH', d: `M${SIZE.left} ${ground}H${SIZE.width}`, stroke: '#6b757b', width: 0.8 }];
  months.forEach(({ labels: [label = ''], value }, index) => {
    const x = SIZE.left + index * step;
    if (value !== null) {
      const height = ((ground - SIZE.top - 12) * value) / most;
      marks.push({ kind: 'PATH', d: `M${x + step * 0.15} ${ground}v${-height}h${step * 0.7}v${height}z`, fill: '#3b7fae' });
      marks.push({ kind: 'TEXT', text: formatNumber(value), x: x + step / 2, y: ground - height - 4, size: 9, anchor: 'MIDDLE' });
    }
    if (index % everyNth === 0) marks.push({ kind: 'TEXT', text: shortMonth(label), x: x + step / 2, y: ground + 14, size: 9, anchor: 'MIDDLE' });
  });
  return {
    kind: 'DRAWING', width: SIZE.width, height: SIZE.height, marks, caption: ANNEX_WORDS.trendCaption,
    alt: ANNEX_WORDS.trendAlt(months.map(({ labels: [label = ''], value }) => `${label}\u00a0: ${value === null ? ANNEX_WORDS.hidden : formatNumber(value)}`).join('\u202f; ')),
  };
}

const named = (month: 'long' | 'short') => new Intl.DateTimeFormat('fr-FR', { month, timeZone: 'UTC' });
/** As French calendars shorten them, by their whole name. */
const SHORT: ReadonlyMap<string, string> = new Map(Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month))).map((day) => [named('long').format(day), named('short').format(day)]));

/** « oct. 26 » for « octobre 2026 » */
export function shortMonth(label: string): string {
  const [month = '', year = ''] = label.split(/\s/);
  return `${SHORT.get(month) ?? month} ${year.slice(2)}`;
}
