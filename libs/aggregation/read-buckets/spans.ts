import { addDays, monthOf, type BucketGrain, type IsoDate } from '@vigie/domain';

/** Some consecutive parts of one bucket: days of a month, or months of a year, both ends included. */
export interface Span {
  readonly grain: BucketGrain;
  /** First day of the month or year. */
  readonly period: IsoDate;
  readonly firstPart: number;
  readonly lastPart: number;
}

/** A period as the fewest spans: its whole months year by year, and days of the months at its two edges. */
export function spansOf(from: IsoDate, to: IsoDate): Span[] {
  const spans: Span[] = [];
  for (let month = monthOf(from); month <= to; month = nextMonth(month)) {
    const last = addDays(nextMonth(month), -1);
    if (month >= from && last <= to) addMonth(spans, month);
    else spans.push({ grain: 'MONTH', period: month, firstPart: dayOf(month < from ? from : month), lastPart: dayOf(last > to ? to : last) });
  }
  return spans;
}

/** The columns of `unnest($1::text[], $2::date[], $3::int[], $4::int[]) AS span(grain, period, first_part, last_part)`. */
export function spanColumns(spans: readonly Span[]): [string[], string[], number[], number[]] {
  return [spans.map((span) => span.grain), spans.map((span) => span.period), spans.map((span) => span.firstPart), spans.map((span) => span.lastPart)];
}

function addMonth(spans: Span[], month: IsoDate): void {
  const year = `${month.slice(0, 4)}-01-01`;
  const part = Number(month.slice(5, 7));
  const open = spans.at(-1);
  if (open?.grain === 'YEAR' && open.period === year) spans[spans.length - 1] = { ...open, lastPart: part };
  else spans.push({ grain: 'YEAR', period: year, firstPart: part, lastPart: part });
}

const ERA_YEARS = 5;

/** Some months of five years, which begin in a year such as 2023. */
export interface EraSpan {
  /** First day of the five years. */
  readonly era: IsoDate;
  /** Its months that are meant, as bits: the first month is the lowest. */
  readonly within: bigint;
}

/**
 * A period of whole months as the eras it lies in.
 * @throws Error for a period that cuts a month: eras know no days
 */
export function erasOf(from: IsoDate, to: IsoDate): EraSpan[] {
  const within = new Map<IsoDate, bigint>();
  for (const { grain, period, firstPart, lastPart } of spansOf(from, to)) {
    if (grain !== 'YEAR') throw new Error(`${from} to ${to} are not whole months`);
    const year = Number(period.slice(0, 4));
    const nth = (year + 2) % ERA_YEARS;
    const era = `${year - nth}-01-01`;
    const months = (1n << BigInt(lastPart)) - (1n << BigInt(firstPart - 1));
    within.set(era, (within.get(era) ?? 0n) | (months << BigInt(12 * nth)));
  }
  return [...within].map(([era, months]) => ({ era, within: months }));
}

const dayOf = (day: IsoDate): number => Number(day.slice(8));

function nextMonth(month: IsoDate): IsoDate {
  return monthOf(addDays(month, 31));
}
