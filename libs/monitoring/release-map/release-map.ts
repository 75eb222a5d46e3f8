import { Injectable } from '@nestjs/common';
import { AuditLog, forbidden, type Viewer } from '@vigie/access';
import { addDays, lastDayOfMonth, monthOf, type BucketLevel, type IsoDate } from '@vigie/domain';
import { TransactionRunner } from '@vigie/platform';
import { ReleaseTables, departmentKey, regionKey, type ReleaseRefused, type TableReleased } from '@vigie/release';
import { figureScope, type FigureScope } from '../figures/figure-scope';
import type { Period } from '../figures/period';
import { territoriesOf } from '../figures/territories';
import { baseOf, unitOf } from '../heatmap/metric';
import { ReadHeatmap, type HeatmapQuestion } from '../heatmap/read-heatmap';
import { drawn, smoothingPrior, smoothingWords } from '../heatmap/speak';
import { countOf, rateOf, shareOf, type Measured } from '../measures/measured';
import { respondents } from '../measures/read-measures';
import { MESSAGES } from '../messages.fr';
import { isReleasable, mapTables, mapWithin, type ReleasableMetric } from './map-tables';

/** One territory as it leaves; null where disclosure control hides it. */
export interface ReleasedTerritory {
  readonly territory: string;
  readonly name: string;
  /** A count, a rate, or a share from 0 to 1. */
  readonly value: number | null;
  /** What it rests on; null when hidden. */
  readonly n: number | null;
  /** 95 %; null for a count, which is exact, and for what is hidden. */
  readonly low: number | null;
  readonly high: number | null;
  /** Why it is hidden, in French. */
  readonly reason: string | null;
}

export interface MapReleased extends Period {
  readonly kind: 'RELEASED';
  readonly id: string;
  /** SHA-256: the same for the same figures, whenever they are asked for. */
  readonly hash: string;
  readonly level: BucketLevel;
  readonly metric: ReleasableMetric;
  readonly unit: string;
  readonly base: string;
  /** How values were smoothed, in French: over those that leave, so that they tell of no other; null when they were not. */
  readonly smoothing: string | null;
  readonly cells: readonly ReleasedTerritory[];
  /** What earlier releases took away, in French. */
  readonly notes: readonly string[];
}

export type MapRelease = MapReleased | Pick<ReleaseRefused, 'kind' | 'reasons' | 'suggestions'>;

/** The map as it may leave: counted anew over whole months, through disclosure control and against all that left before. */
@Injectable()
export class ReleaseMap {
  constructor(private readonly tx: TransactionRunner, private readonly heatmap: ReadHeatmap, private readonly releases: ReleaseTables, private readonly audit: AuditLog) {}

  /** @throws forbidden for members and administrators; as the heatmap */
  async execute(viewer: Viewer, question: HeatmapQuestion): Promise<MapRelease> {
    if (viewer.scope.kind !== 'NATION' && viewer.scope.kind !== 'REGION') throw forbidden();
    const scope = figureScope(viewer, question.region);
    await this.heatmap.check(question);
    const { metric, level } = question;
    if (!isReleasable(metric)) return refused(...MESSAGES.release.metric(metric));
    if (metric === 'RATE_PER_RESPONDENT' && level !== 'REGION') return refused(MESSAGES.release.byRegion);
    const months = wholeMonthsOf(question);
    if (!months) return refused(MESSAGES.release.noMonth);
    const outcome = await this.releases.execute({
      audience: 'NETWORK', label: MESSAGES.release.label(unitOf(metric), months.firstMonth, months.lastMonth), ...months, within: mapWithin(question, scope), tables: mapTables(metric, question),
      left: true, decidedBy: viewer.account.id,
    });
    if (outcome.kind === 'REFUSED') return outcome;
    await this.tx.run(viewer.scope, (m) => this.audit.record(m, { action: 'MAP_RELEASED', subjectKind: 'release', subjectId: outcome.releaseId }));
    const territories = territoriesOf(level, scope.regionCodes).map(({ code, name }) => ({ code, name, reason: reasonOf(outcome.tables, keyOf(level, code)), measure: measureOf(metric, outcome.tables, level, code, scope) }));
    const prior = question.smoothed ? smoothingPrior(metric, territories.flatMap(({ measure }) => measure ?? [])) : null;
    return {
      kind: 'RELEASED', id: outcome.releaseId, hash: outcome.hash, level, metric, unit: unitOf(metric), base: baseOf(metric), from: months.firstMonth, to: lastDayOfMonth(months.lastMonth), notes: [...outcome.notes, ...(question.smoothed && !prior ? [MESSAGES.release.notSmoothed] : [])], smoothing: prior && smoothingWords(prior),
      cells: territories.map(({ code, name, reason, measure }) => {
        const { n, value, low, high } = measure === null ? HIDDEN : prior ? drawn(prior, measure) : measure;
        return { territory: code, name, n, value, low, high, reason };
      }),
    };
  }
}

const HIDDEN = { n: null, value: null, low: null, high: null };

const refused = (...reasons: string[]): MapRelease => ({ kind: 'REFUSED', reasons, suggestions: [] });

/** A territory as the ledger of releases knows it. */
export const keyOf = (level: BucketLevel, code: string): string => ({ REGION: regionKey(code), DEPARTMENT: departmentKey(code), PREFECTURE: code })[level];

const cellOf = (tables: readonly TableReleased[], name: string, key: string) => tables.find((table) => table.name === name)?.cells.find(({ codes }) => codes[0] === key);

const reasonOf = (tables: readonly TableReleased[], key: string): string | null => cellOf(tables, 'WHOLE', key)?.reason ?? cellOf(tables, 'PART', key)?.reason ?? null;

/** A count, or what two counts that both left make: what is made of a hidden one would be that one. Null where the whole is hidden, without a value where the part is. */
function measureOf(metric: ReleasableMetric, tables: readonly TableReleased[], level: BucketLevel, code: string, scope: FigureScope): Measured | null {
  const countIn = (table: string) => cellOf(tables, table, keyOf(level, code))?.value ?? null;
  const [whole, part] = [countIn('WHOLE'), countIn('PART')];
  if (whole === null) return null;
  if (metric === 'REPORTS') return countOf(code, whole, whole);
  if (metric === 'RATE_PER_RESPONDENT') return rateOf(code, whole, respondents(level, code, scope));
  return part === null ? { ...HIDDEN, territory: code, n: whole, part: null } : shareOf(code, part, whole);
}

/** The whole months of a period, by their first days; null when it holds none. */
export function wholeMonthsOf({ from, to }: Period): { firstMonth: IsoDate; lastMonth: IsoDate } | null {
  const firstMonth = from === monthOf(from) ? from : monthOf(addDays(monthOf(from), 31));
  const after = monthOf(addDays(to, 1));
  return firstMonth < after ? { firstMonth, lastMonth: monthOf(addDays(after, -1)) } : null;
}
