import { Inject, Injectable } from '@nestjs/common';
import { derivedKey, seal, unseal, type SealedColumn } from '@vigie/access';
import type { DraftContent } from '@vigie/contracts';
import { CONFIG, type Config } from '@vigie/platform';

/** Where drafts lie. */
export const SEALED_DRAFTS = { table: 'report_draft', column: 'sealed', purpose: 'report drafts', keys: ['account_id', 'id'], owner: (accountId: string, id: string) => `${accountId}/${id}` } as const satisfies SealedColumn;

/** Seals drafts with a key of the program's secret; each opens for its author and its own id only. */
@Injectable()
export class DraftSafe {
  private readonly key: Buffer;

  constructor(@Inject(CONFIG) config: Pick<Config, 'secret'>) {
    this.key = derivedKey(config.secret, SEALED_DRAFTS.purpose);
  }

  seal(accountId: string, id: string, content: DraftContent): Buffer {
    return seal(this.key, SEALED_DRAFTS.owner(accountId, id), Buffer.from(JSON.stringify(content)));
  }

  /** @returns the JSON that was sealed. @throws Error when it was sealed for another, or with another secret */
  open(accountId: string, id: string, sealed: Buffer): string {
    return unseal(this.key, SEALED_DRAFTS.owner(accountId, id), sealed).toString();
  }
}
