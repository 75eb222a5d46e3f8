import { Injectable } from '@nestjs/common';
import { parisDate, type IsoDate } from '@vigie/domain';
import { Clock, SYSTEM, TransactionRunner } from '@vigie/platform';
import { ReleaseTables, ReleasedTableEntity } from '@vigie/release';
import { MESSAGES } from '../messages.fr';
import { MEMBER_TABLES, MEMBER_TABLE_REQUESTS } from './member-tables';
import { settledMonths } from './months';

/** Months made up for when nothing has run for a while. */
const CAUGHT_UP = 3;

/** Publishes the figures for members, month by month, through the door that everything leaves by. A month that is out is never counted again. */
@Injectable()
export class PublishMemberFigures {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly releases: ReleaseTables,
    private readonly clock: Clock,
  ) {}

  /** @returns the months that left now; one that would show nothing, or too few people or structures as a whole, does not */
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

  private async publish(month: IsoDate): Promise<boolean> {
    const outcome = await this.releases.execute({
      audience: 'MEMBERS', label: MESSAGES.memberRelease(month), firstMonth: month, lastMonth: month, tables: MEMBER_TABLE_REQUESTS, left: true, monthly: true,
    });
    return outcome.kind === 'RELEASED';
  }
}
