import { Injectable } from '@nestjs/common';
import { CatalogueService } from '@vigie/catalogue';
import { LEAST_STRICT, REPORT_STATUSES, countsInBuckets, parisDate, type IsoDate } from '@vigie/domain';
import { loadHighsSolver } from '@vigie/domain/disclosure/solver';
import { Clock, newId, SYSTEM, TransactionRunner } from '@vigie/platform';
import { ReleasedTableEntity } from '../persistence/released-table.entity';
import countMonth from './count-month.sql?raw';
import { MEMBER_TABLES, memberReleases, type CountedReport } from './member-tables';
import { lastDayOf, settledMonths } from './months';

/** Months made up for when nothing has run for a while. */
const CAUGHT_UP = 3;

const COUNTED = REPORT_STATUSES.filter(countsInBuckets);

interface Row extends Pick<CountedReport, 'departmentCode' | 'structure' | 'rights' | 'solved'> { readonly difficulties: readonly string[] }

/** Publishes the figures for members, month by month, through disclosure control. A month that is out is never counted again. */
@Injectable()
export class PublishMemberFigures {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly catalogue: CatalogueService,
    private readonly clock: Clock,
  ) {}

  /** @returns the months that left now */
  async execute(): Promise<IsoDate[]> {
    const published: IsoDate[] = [];
    for (const month of settledMonths(parisDate(this.clock.now()), CAUGHT_UP)) {
      if (!(await this.isOut(month)) && (await this.publish(month))) published.push(month);
    }
    return published;
  }

  private isOut(month: IsoDate): Promise<boolean> {
    return this.tx.run(SYSTEM, async (m) => (await m.countBy(ReleasedTableEntity, { audience: 'MEMBERS', month })) === MEMBER_TABLES.length);
  }

  /** Counted in one transaction, decided outside of any, written in another: the linear programs take seconds. */
  private async publish(month: IsoDate): Promise<boolean> {
    const { vocabularies } = await this.catalogue.vocabularies();
    const groupOf = new Map(vocabularies.difficulties.map(({ code, group }) => [code, group ?? null]));
    const rows = await this.tx.run(SYSTEM, (m) => m.query<Row[]>(countMonth, [month, lastDayOf(month), COUNTED]));
    if (rows.length === 0) return false;
    const reports = rows.map((row): CountedReport => ({ ...row, difficultyGroups: [...new Set(row.difficulties.flatMap((code) => groupOf.get(code) ?? []))] }));
    const codes = { rights: vocabularies.rightsLost.map(({ code }) => code), difficultyGroups: vocabularies.difficultyGroups.map(({ code }) => code) };
    const releases = await memberReleases(month, reports, codes, await loadHighsSolver());
    const releasedAt = this.clock.now();
    await this.tx.run(SYSTEM, async (m) => {
      // Another worker may have been quicker: what it wrote is out, and stands.
      await m.query(
        `INSERT INTO released_table (id, audience, name, month, unit, thresholds, cells, hash, released_at)
         SELECT id, 'MEMBERS', name, $1::date, 'PERSONS', $2::jsonb, cells, hash, $3 FROM jsonb_to_recordset($4::jsonb) AS release(id uuid, name text, cells jsonb, hash text)
         ON CONFLICT (audience, name, month) DO NOTHING`,
        [month, JSON.stringify(LEAST_STRICT.PERSONS), releasedAt, JSON.stringify(releases.map((release) => ({ id: newId(), ...release })))],
      );
    });
    return true;
  }
}
