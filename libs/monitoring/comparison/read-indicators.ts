import { Injectable } from '@nestjs/common';
import { badUserInput, forbidden, type Viewer } from '@vigie/access';
import { REPORT_STATUSES, addDays, countsInBuckets, parisDate, wilsonInterval, type IsoDate } from '@vigie/domain';
import { Clock, TransactionRunner } from '@vigie/platform';
import { BASELINE_2024, SECTORS, STRUCTURE_TYPES, type BaselineIndicatorCode } from '@vigie/reference';
import { figureScope } from '../figures/figure-scope';
import { MESSAGES } from '../messages.fr';
import { STRUCTURE_INDICATORS } from './structure-indicators';

export interface IndicatorQuestion {
  /** Zoom on one region, an INSEE code. */
  readonly region?: string | null;
  readonly sector?: string | null;
}

/** An indicator as the platform measures it: structures, over the months that a survey answer looks back. */
export interface MeasuredIndicator {
  readonly code: BaselineIndicatorCode;
  readonly label: string;
  /** What is counted, and out of what. */
  readonly unit: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Structures of which it holds, and those it is out of. */
  readonly structures: number;
  readonly n: number;
  readonly share: number | null;
  /** 95 %, Wilson. */
  readonly low: number | null;
  readonly high: number | null;
}

const COUNTED = REPORT_STATUSES.filter(countsInBuckets);

/** One line a structure, then structures counted; every predicate is written in the list of indicators, none comes from outside. */
const COUNT = `
  WITH by_structure AS (
    SELECT structure_number, ${STRUCTURE_INDICATORS.map(({ holds, among }, i) => `${holds} AS holds_${i}, ${among ?? 'true'} AS among_${i}`).join(', ')}
      FROM report
     WHERE occurred_on BETWEEN $1::date AND $2::date AND status = ANY ($3::text[]) AND ($4::text[] IS NULL OR region_code = ANY ($4::text[])) AND ($5::text[] IS NULL OR structure_type = ANY ($5::text[]))
     GROUP BY structure_number
  )
  SELECT ${STRUCTURE_INDICATORS.map((_, i) => `(count(*) FILTER (WHERE among_${i} AND holds_${i}))::int AS holds_${i}, (count(*) FILTER (WHERE among_${i}))::int AS among_${i}`).join(', ')} FROM by_structure`;

/** What the platform measures towards the indicators of the 2024 survey. For federation staff: of one structure a share says nothing. */
@Injectable()
export class ReadIndicators {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** @throws forbidden for members and administrators, notFound for a region outside the scope, badUserInput for a sector that is none */
  async execute(viewer: Viewer, { region, sector }: IndicatorQuestion): Promise<MeasuredIndicator[]> {
    if (viewer.scope.kind !== 'NATION' && viewer.scope.kind !== 'REGION') throw forbidden();
    const scope = figureScope(viewer, region);
    if (sector && !SECTORS.some(({ code }) => code === sector)) throw badUserInput(MESSAGES.unknownCode(MESSAGES.filters.sector));
    const types = sector ? STRUCTURE_TYPES.filter((type) => type.sector === sector).map(({ code }) => code) : null;
    const to = parisDate(this.clock.now());
    const from = addDays(to, -Math.round(BASELINE_2024.fieldwork.recallMonths * 30.4));
    const [row] = await this.tx.run(viewer.scope, (m) => m.query<[Record<string, number>]>(COUNT, [from, to, COUNTED, scope.everywhere ? null : scope.regionCodes, types]));
    return STRUCTURE_INDICATORS.map(({ code, words }, i) => {
      const [structures, n] = [row[`holds_${i}`] ?? 0, row[`among_${i}`] ?? 0];
      const interval = wilsonInterval(structures, n);
      return {
        code, label: BASELINE_2024.indicators.find((one) => one.code === code)?.label ?? code, unit: MESSAGES.structuresHaving(words), from, to, structures, n,
        share: n > 0 ? structures / n : null, low: interval?.low ?? null, high: interval?.high ?? null,
      };
    });
  }
}
