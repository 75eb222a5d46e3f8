import { Injectable } from '@nestjs/common';
import { badUserInput, forbidden, notFound, type Viewer } from '@vigie/access';
import { addDays, parisDate, type IsoDate } from '@vigie/domain';
import { Clock, TransactionRunner } from '@vigie/platform';
import { foldSites, foldWeeks, type WaveDay, type WaveSite, type WaveWeek } from './fold-wave';
import wave from './expiry-wave.sql?raw';

export interface ExpiryWave {
  readonly today: IsoDate;
  /** Last day counted. */
  readonly until: IsoDate;
  /** Cases, the unit of every count here. */
  readonly cases: number;
  readonly filed: number;
  readonly notFiled: number;
  readonly weeks: readonly WaveWeek[];
  readonly sites: readonly WaveSite[];
}

const LONGEST_DAYS = 180;

/** What the préfectures are about to be asked for: documents of live cases that end in the coming days. */
@Injectable()
export class ReadExpiryWave {
  constructor(private readonly tx: TransactionRunner, private readonly clock: Clock) {}

  /**
   * The federation's own exact view: it leaves through no other door.
   * @param days from today, today included
   * @throws forbidden for members of a structure and administrators; notFound for a region out of scope
   */
  execute(viewer: Viewer, days: number, region: string | null): Promise<ExpiryWave> {
    const { scope } = viewer;
    if (scope.kind !== 'REGION' && scope.kind !== 'NATION') throw forbidden();
    if (!Number.isInteger(days) || days < 1 || days > LONGEST_DAYS) throw badUserInput();
    if (region !== null && scope.kind === 'REGION' && !scope.regionCodes.includes(region)) throw notFound();
    const regions = region !== null ? [region] : scope.kind === 'REGION' ? [...scope.regionCodes] : null;
    const today = parisDate(this.clock.now());
    const until = addDays(today, days - 1);
    return this.tx.run(scope, async (manager) => {
      const rows = await manager.query<WaveDay[]>(wave, [today, until, regions]);
      const sum = (count: (row: WaveDay) => number) => rows.reduce((total, row) => total + count(row), 0);
      const [cases, filed] = [sum((row) => row.cases), sum((row) => row.filed)];
      return { today, until, cases, filed, notFiled: cases - filed, weeks: foldWeeks(rows, today, days), sites: foldSites(rows, today) };
    });
  }
}
