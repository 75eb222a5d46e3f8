import { Injectable } from '@nestjs/common';
import type { Viewer } from '@vigie/access';
import { EARLIEST_DAY } from '@vigie/contracts';
import { addDays, parisDate, type IsoDate } from '@vigie/domain';
import { structureWriter } from '@vigie/intake';
import { Clock, TransactionRunner } from '@vigie/platform';
import { thresholdsOf } from '../thresholds/expiry-thresholds';
import { readExpiries, type Expiry } from './expiry';

export interface ExpiryList {
  readonly today: IsoDate;
  readonly thresholds: readonly number[];
  /** Ends that have come to a threshold, the most pressing first. */
  readonly items: readonly Expiry[];
  /** Contracts are watched where the structure is an employer (SIAE). */
  readonly contracts: boolean;
  readonly mayChooseThresholds: boolean;
}

/** What the structure has to watch today. */
@Injectable()
export class ListExpiries {
  constructor(private readonly tx: TransactionRunner, private readonly clock: Clock) {}

  /** @throws forbidden for other roles than REPORTER and STRUCTURE_MANAGER: a case code is its structure's alone */
  execute(viewer: Viewer): Promise<ExpiryList> {
    const { scope, structureId } = structureWriter(viewer);
    const today = parisDate(this.clock.now());
    return this.tx.run(scope, async (manager) => {
      const thresholds = await thresholdsOf(manager, structureId);
      // The longest expired press most: they stay until the case is closed, as under the cases that expire.
      const window = { structureId, first: EARLIEST_DAY, last: addDays(today, Math.max(...thresholds)) };
      return {
        today, thresholds, items: await readExpiries(manager, window, thresholds, today),
        contracts: viewer.structure?.typeCode === 'SIAE', mayChooseThresholds: viewer.role === 'STRUCTURE_MANAGER',
      };
    });
  }
}
