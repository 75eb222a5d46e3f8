import { wilsonInterval, type Interval } from '@vigie/domain';

/** A share and what it is out of. */
export interface Share {
  readonly part: number;
  readonly n: number;
}

export const VERDICTS = ['WORSE', 'BETTER', 'MORE', 'FEWER', 'UNCLEAR', 'TOO_FEW', 'BASE_UNKNOWN', 'NOT_MEASURED'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Structures under which a share says nothing: every interval would hold nearly everything. */
export const FEWEST_STRUCTURES = 11;

/** The interval of a published percentage: its numerator is not published, so it is the nearest count. */
export function publishedInterval(percent: number, n: number | null): Interval | null {
  return n === null ? null : wilsonInterval(Math.round((percent / 100) * n), n);
}

/** « Better or worse? » in words only where the two 95 % intervals do not meet. */
export function verdictOf(published: Interval | null, measured: Share | null, more: 'WORSE' | 'BETTER' | 'NEITHER'): Verdict {
  if (!measured) return 'NOT_MEASURED';
  if (measured.n < FEWEST_STRUCTURES) return 'TOO_FEW';
  if (!published) return 'BASE_UNKNOWN';
  const now = wilsonInterval(measured.part, measured.n);
  if (!now || (now.low <= published.high && published.low <= now.high)) return 'UNCLEAR';
  const rose = now.low > published.high;
  if (more === 'NEITHER') return rose ? 'MORE' : 'FEWER';
  return rose === (more === 'WORSE') ? 'WORSE' : 'BETTER';
}
