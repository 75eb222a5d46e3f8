import { Injectable } from '@nestjs/common';
import type { Viewer } from '@vigie/access';
import { addDays, parisDate, parseCaseCode, type IsoDate } from '@vigie/domain';
import { structureWriter } from '@vigie/intake';
import { Clock, TransactionRunner } from '@vigie/platform';
import { MESSAGES } from '../messages.fr';

export type ContractOutcome =
  | { readonly kind: 'KEPT'; readonly caseCode: string; readonly endsOn: IsoDate | null }
  | { readonly kind: 'REFUSED'; readonly field: 'caseCode' | 'endsOn'; readonly message: string };

/** Contracts of an SIAE run for two years at most (article L. 5132-5 of the Code du travail); some are extended to five. */
const LONGEST_DAYS = 5 * 366;

const KEEP = `
  INSERT INTO case_contract (structure_id, case_code, ends_on, account_id, updated_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (structure_id, case_code) DO UPDATE SET ends_on = excluded.ends_on, account_id = excluded.account_id, updated_at = excluded.updated_at`;

/** The end of an employment contract, kept beside a case by the structure that employs. */
@Injectable()
export class SetContractEnd {
  constructor(private readonly tx: TransactionRunner, private readonly clock: Clock) {}

  /** @param endsOn null to forget it @throws forbidden for staff */
  async execute(viewer: Viewer, typedCode: string, endsOn: IsoDate | null): Promise<ContractOutcome> {
    const { scope, structureId, accountId } = structureWriter(viewer);
    const today = parisDate(this.clock.now());
    const caseCode = parseCaseCode(typedCode);
    if (caseCode === null) return { kind: 'REFUSED', field: 'caseCode', message: MESSAGES.caseCode };
    if (endsOn !== null && (endsOn < addDays(today, -366) || endsOn > addDays(today, LONGEST_DAYS))) return { kind: 'REFUSED', field: 'endsOn', message: MESSAGES.endsOn };
    return this.tx.run(scope, async (manager) => {
      const known = await manager.query<unknown[]>('SELECT 1 FROM report WHERE structure_id = $1 AND case_code = $2 LIMIT 1', [structureId, caseCode]);
      if (known.length === 0) return { kind: 'REFUSED', field: 'caseCode', message: MESSAGES.unknownCase };
      if (endsOn === null) await manager.query('DELETE FROM case_contract WHERE structure_id = $1 AND case_code = $2', [structureId, caseCode]);
      else await manager.query(KEEP, [structureId, caseCode, endsOn, accountId, this.clock.now()]);
      return { kind: 'KEPT', caseCode, endsOn };
    });
  }
}
