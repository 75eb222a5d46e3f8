import { Injectable } from '@nestjs/common';
import type { Viewer } from '@vigie/access';
import { TransactionRunner, isUuid } from '@vigie/platform';
import { structureWriter } from '../report-form/structure-writer';

/** Erases the server's copy of a draft, for good. */
@Injectable()
export class DiscardDraft {
  constructor(private readonly tx: TransactionRunner) {}

  /**
   * Doing it twice is doing it once.
   * @returns whether there was one of the viewer's own
   * @throws forbidden for everyone but members of a structure
   */
  async execute(viewer: Viewer, id: string): Promise<boolean> {
    const { scope, accountId } = structureWriter(viewer);
    if (!isUuid(id)) return false;
    const [erased] = await this.tx.run(scope, (manager) => manager.query<[{ id: string }[], number]>('DELETE FROM report_draft WHERE account_id = $1 AND id = $2 RETURNING id', [accountId, id.toLowerCase()]));
    return erased.length > 0;
  }
}
