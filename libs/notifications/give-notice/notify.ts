import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { NoticeKind, NoticeOf, Recipients } from '@vigie/contracts';
import { Outbox } from '@vigie/pipeline';

export interface GivenNotice<Kind extends NoticeKind> {
  readonly kind: Kind;
  /** Narrowed to the roles of the kind and to accounts in use, when it is delivered. */
  readonly to: Recipients;
  readonly notice: NoticeOf<Kind>;
  /** Names the occasion: given twice, it is told once. */
  readonly once: string;
}

/** How every feature tells accounts of something: each hears of it by mail in the rhythm it chose, or not at all. */
@Injectable()
export class Notify {
  constructor(private readonly outbox: Outbox) {}

  /** @param manager of the transaction that makes it true: the notice lives or dies with it */
  async execute<Kind extends NoticeKind>(manager: EntityManager, given: GivenNotice<Kind>): Promise<void> {
    await this.outbox.append(manager, { kind: 'notice.given', payload: given });
  }
}
