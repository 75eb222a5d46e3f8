import { Injectable } from '@nestjs/common';
import { REPORT_STATUSES, countsInBuckets, type IsoDate } from '@vigie/domain';
import { SYSTEM, TransactionRunner } from '@vigie/platform';
import countReports from './count-reports.sql?raw';
import type { CountedUnit } from './counted-unit';

const COUNTED = REPORT_STATUSES.filter(countsInBuckets);

interface Row {
  readonly site: string; readonly month: string; readonly structure: number; readonly structureType: string; readonly rights: readonly string[];
  readonly difficulties: readonly string[]; readonly audience: string; readonly stayDocument: string; readonly causality: string; readonly outcome: string;
  readonly recourse: readonly string[];
}

/** The reports of the whole country, as disclosure control counts them: what one region's table hides may show in the nation's. */
@Injectable()
export class ReleasableReports {
  constructor(private readonly tx: TransactionRunner) {}

  /** @param from, to first and last day of the facts, both included */
  async read(from: IsoDate, to: IsoDate): Promise<CountedUnit[]> {
    const rows = await this.tx.run(SYSTEM, (m) => m.query<Row[]>(countReports, [from, to, COUNTED]));
    return rows.map(({ structure, site, month, rights, difficulties, ...codes }) => ({
      structure, codes: { territory: site, period: month, right: rights, difficulty: difficulties, structureType: codes.structureType, audience: codes.audience, stayDocument: codes.stayDocument, causality: codes.causality, outcome: codes.outcome, recourse: codes.recourse },
    }));
  }
}
