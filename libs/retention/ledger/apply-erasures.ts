import { Injectable } from '@nestjs/common';
import { EraseFiles } from '@vigie/evidence';
import { Outbox } from '@vigie/pipeline';
import { Clock, SYSTEM, TransactionRunner } from '@vigie/platform';
import type { EntityManager } from 'typeorm';
import { anonymiseAccounts } from '../accounts/close-accounts';
import { eraseCases } from '../erase/erase-cases';
import { eraseSteps, eraseTestimonies } from '../erase/erase-texts';
import { tellCounts } from '../erase/tell-counts';
import { ErasureLedger, type Erasure } from './erasure-ledger';

export interface Reapplied { readonly reports: number; readonly testimonies: number; readonly attachments: number; readonly steps: number; readonly accounts: number }

/** Erases again what a restored backup brought back. */
@Injectable()
export class ApplyErasures {
  constructor(private readonly tx: TransactionRunner, private readonly ledger: ErasureLedger, private readonly files: EraseFiles, private readonly outbox: Outbox, private readonly clock: Clock) {}

  /** @param since when the backup was made: what was erased before is not in it, and what has come after may be another thing */
  async execute(since: Date): Promise<Reapplied> {
    const entries = (await this.ledger.read()).filter(({ erasedAt }) => erasedAt >= since);
    const of = (kind: Erasure['kind']) => entries.filter((entry) => entry.kind === kind).map(({ id }) => id);
    const now = this.clock.now();
    const attachments = await this.files.execute([...new Set([...of('ATTACHMENT'), ...(await this.attachmentsWith(of('REPORT')))])]);
    return this.tx.run(SYSTEM, async (m) => {
      const { reports, keys } = await eraseCases(m, await casesOf(m, of('REPORT')), now);
      await tellCounts(m, this.outbox, keys);
      const accounts = await m.query<{ id: string }[]>('SELECT id FROM account WHERE id = ANY ($1) AND anonymised_at IS NULL', [of('ACCOUNT')]);
      await anonymiseAccounts(m, accounts.map(({ id }) => id), now);
      return {
        reports, attachments, accounts: accounts.length,
        testimonies: await eraseTestimonies(m, of('TESTIMONY'), now), steps: await eraseSteps(m, of('STEP'), now, 'ALSO_KEPT'),
      };
    });
  }

  private attachmentsWith(reports: readonly string[]): Promise<string[]> {
    return this.tx.run(SYSTEM, async (m) => {
      const rows = await m.query<{ id: string }[]>('SELECT id FROM attachment WHERE (structure_id, case_code) IN (SELECT structure_id, case_code FROM report WHERE id = ANY ($1))', [reports]);
      return rows.map(({ id }) => id);
    });
  }
}

function casesOf(manager: EntityManager, reports: readonly string[]): Promise<{ structureId: string; caseCode: string }[]> {
  return manager.query('SELECT DISTINCT structure_id AS "structureId", case_code AS "caseCode" FROM report WHERE id = ANY ($1) AND erased_at IS NULL', [reports]);
}
