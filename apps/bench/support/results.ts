import { writeFileSync } from 'node:fs';

/** One line of bench-results.json. `ratio` is ours over peer, or peer over ours, as `better` says: above 1 is in our favour. */
export interface BenchResult {
  readonly name: string;
  readonly unit: string;
  readonly ours: number;
  readonly peer: number;
  readonly ratio: number;
}

const results: BenchResult[] = [];

/**
 * Keeps a result and prints it.
 * @param better whether a higher or a lower figure is the better one; `ratio` says how many times better than the peer ours is
 */
export function record(name: string, unit: string, ours: number, peer: number, better: 'higher' | 'lower', aim?: string): void {
  const ratio = better === 'higher' ? ours / peer : peer / ours;
  results.push({ name, unit, ours: round(ours), peer: round(peer), ratio: round(ratio) });
  console.log(`${name.padEnd(34)} ours ${String(round(ours)).padStart(10)} ${unit}   peer ${String(round(peer)).padStart(10)} ${unit}   ratio ${round(ratio)}${aim ? `   (aim: ${aim})` : ''}`);
}

export function writeResults(): void {
  const file = process.env['BENCH_RESULTS'];
  if (file) writeFileSync(file, JSON.stringify(results));
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}

/** Value at a quantile of unsorted samples, nearest rank. */
export function quantile(samples: readonly number[], q: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] ?? NaN;
}
