import { Injectable } from '@nestjs/common';
import { SYSTEM, TransactionRunner } from '@vigie/platform';
import { AuditLog } from '../audit/audit-log';
import type { Viewer } from '../viewer/viewer';

/** Ends the session of this browser. */
@Injectable()
export class SignOut {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly audit: AuditLog,
  ) {}

  async execute({ sessionId, account }: Viewer): Promise<void> {
    await this.tx.run(SYSTEM, async (m) => {
      await m.query('DELETE FROM session WHERE id = $1', [sessionId]);
      await this.audit.record(m, { action: 'SIGN_OUT', subjectKind: 'account', subjectId: account.id, accountId: account.id });
    });
  }
}
