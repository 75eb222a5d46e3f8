import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, type IsoDate } from '@vigie/domain';
import { spansOf, type Span } from './spans';

const year = (period: string, firstPart: number, lastPart: number): Span => ({ grain: 'YEAR', period: `${period}-01-01`, firstPart, lastPart });
const month = (period: string, firstPart: number, lastPart: number): Span => ({ grain: 'MONTH', period: `${period}-01`, firstPart, lastPart });

it.each<[string, string, Span[]]>([
  ['2026-03-09', '2026-03-09', [month('2026-03', 9, 9)]],
  ['2026-02-01', '2026-02-28', [year('2026', 2, 2)]],
  ['2026-02-01', '2026-03-04', [year('2026', 2, 2), month('2026-03', 1, 4)]],
  ['2024-12-10', '2026-11-15', [month('2024-12', 10, 31), year('2025', 1, 12), year('2026', 1, 10), month('2026-11', 1, 15)]],
  ['2025-11-30', '2026-01-01', [month('2025-11', 30, 30), year('2025', 12, 12), month('2026-01', 1, 1)]],
  ['2024-02-01', '2024-02-28', [month('2024-02', 1, 28)]],
])('%s to %s', (from, to, spans) => expect(spansOf(from, to)).toEqual(spans));

it('holds every day of the period once, and no other', () => {
  const offset = fc.integer({ min: 0, max: 800 });
  fc.assert(fc.property(offset, offset, (start, length) => {
    const from = addDays('2024-01-01', start);
    const days = Array.from({ length: length + 1 }, (_, i) => addDays(from, i));
    expect(spansOf(from, days.at(-1)!).flatMap(daysOf)).toEqual(days);
  }));
});

function daysOf({ grain, period, firstPart, lastPart }: Span): IsoDate[] {
  const from = grain === 'MONTH' ? addDays(period, firstPart - 1) : `${period.slice(0, 4)}-${String(firstPart).padStart(2, '0')}-01`;
  const until = grain === 'MONTH' ? addDays(period, lastPart) : lastPart === 12 ? `${Number(period.slice(0, 4)) + 1}-01-01` : `${period.slice(0, 4)}-${String(lastPart + 1).padStart(2, '0')}-01`;
  const days: IsoDate[] = [];
  for (let day = from; day < until; day = addDays(day, 1)) days.push(day);
  return days;
}
