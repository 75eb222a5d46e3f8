import type { EntityManager } from 'typeorm';
import { TOTAL, finestUnder, narrowed, type Definition, type Release, type ReleasedFigure, type Scales } from '@vigie/domain';
import type { ReleasedCell } from '../persistence/released-table.entity';

interface LedgerRow { readonly id: string; readonly label: string; readonly dimensions: readonly string[]; readonly within: Definition; readonly cells: readonly ReleasedCell[] }

export interface LedgerRead {
  readonly releases: readonly Release[];
  /** First days of the first and last month that they and what is asked for count. */
  readonly firstMonth: string;
  readonly lastMonth: string;
}

/**
 * Everything that is out, or held as if it were, of one source, which counts months that these do, or months of what counts them, and
 * so on: a quarter is known by difference from a year and its other months.
 */
export async function readLedger(m: EntityManager, source: string, months: { readonly firstMonth: string; readonly lastMonth: string }, { scales, attributes }: { readonly scales: Scales; readonly attributes: ReadonlySet<string> }, except: string | null): Promise<LedgerRead> {
  let span = months;
  for (;;) {
    const [wide] = await m.query<[typeof months]>(
      `SELECT least($2::date, min(first_month))::text AS "firstMonth", greatest($3::date, max(last_month))::text AS "lastMonth"
         FROM release WHERE source = $1 AND state <> 'DROPPED' AND first_month <= $3::date AND last_month >= $2::date AND id IS DISTINCT FROM $4::uuid`,
      [source, span.firstMonth, span.lastMonth, except],
    );
    const same = wide.firstMonth === span.firstMonth && wide.lastMonth === span.lastMonth;
    span = wide;
    if (same) break;
  }
  const rows = await m.query<LedgerRow[]>(
    `SELECT release.id, release.label, t.dimensions, t.within, t.cells FROM release JOIN released_table t ON t.release_id = release.id
      WHERE release.source = $1 AND release.state <> 'DROPPED' AND release.first_month <= $3::date AND release.last_month >= $2::date AND release.id IS DISTINCT FROM $4::uuid
      ORDER BY release.decided_at, release.id, t.name, t.id`,
    [source, span.firstMonth, span.lastMonth, except],
  );
  const releases = new Map<string, { id: string; label: string; figures: ReleasedFigure[] }>();
  for (const { id, label, dimensions, within, cells } of rows) {
    const release = releases.get(id) ?? { id, label, figures: [] };
    releases.set(id, release);
    for (const { codes, value, status } of cells) {
      const own = codes.flatMap((code, d) => { const name = dimensions[d]; return code === TOTAL || name === undefined ? [] : [[name, finestUnder(scales[name], code)] as const]; });
      // Zeros are shown of places and times, and hidden of what people are or live.
      const zeroHides = own.some(([name]) => attributes.has(name));
      release.figures.push({ definition: narrowed(within, Object.fromEntries(own)), status: status ?? (value === null ? 'PRIMARY' : 'PUBLISHED'), value, zeroHides });
    }
  }
  return { releases: [...releases.values()], ...span };
}

/** How much stands in the ledger of a source: it changes whenever something enters or leaves it. */
export async function ledgerVersion(m: EntityManager, source: string): Promise<string> {
  const [row] = await m.query<[{ version: string }]>(`SELECT count(*) || ' ' || coalesce(max(decided_at)::text, '') AS version FROM release WHERE source = $1`, [source]);
  return row.version;
}
