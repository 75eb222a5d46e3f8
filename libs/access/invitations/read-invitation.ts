import { Injectable } from '@nestjs/common';
import { Clock, SYSTEM, TransactionRunner } from '@vigie/platform';
import { findInvitation, type OpenInvitation } from './invitation-links';

/** What an invitation offers, to who holds its token; reading uses nothing up. */
@Injectable()
export class ReadInvitation {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  execute(token: string): Promise<OpenInvitation | null> {
    return this.tx.run(SYSTEM, (m) => findInvitation(m, token, this.clock.now()));
  }
}
