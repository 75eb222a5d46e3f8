import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { notFound, type Viewer } from '@vigie/access';
import { daysBetween, parisDate, parseCaseCode, type ExpiryKind, type IsoDate } from '@vigie/domain';
import { structureWriter } from '@vigie/intake';
import { Clock, TransactionRunner } from '@vigie/platform';
import { MESSAGES } from '../messages.fr';
import { thresholdsOf } from '../thresholds/expiry-thresholds';
import { readExpiries, type Expiry } from '../watch/expiry';

/** Which end of which case. */
export interface Ending { readonly caseCode: string; readonly kind: ExpiryKind; readonly dueOn: IsoDate }

export type RenewalOutcome = { readonly kind: 'MARKED'; readonly expiry: Expiry } | { readonly kind: 'REFUSED'; readonly message: string };

/** A renewal is asked for a few months ahead, rarely more than half a year. */
const EARLIEST_BEFORE_TODAY_DAYS = 365;

const FILE = `
  INSERT INTO renewal (structure_id, case_code, kind, due_on, filed_on, account_id, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (structure_id, case_code, kind, due_on) DO UPDATE SET filed_on = excluded.filed_on, account_id = excluded.account_id, created_at = excluded.created_at`;

/** The structure says that it asked for a renewal, or takes that back. */
@Injectable()
export class Renewals {
  constructor(private readonly tx: TransactionRunner, private readonly clock: Clock) {}

  /** Marking twice keeps the last day. @throws forbidden for staff; notFound where nothing ends that day in a live case of the structure */
  async file(viewer: Viewer, ending: Ending, filedOn: IsoDate): Promise<RenewalOutcome> {
    const { scope, structureId, accountId } = structureWriter(viewer);
    const today = parisDate(this.clock.now());
    if (filedOn > today || daysBetween(filedOn, today) > EARLIEST_BEFORE_TODAY_DAYS) return { kind: 'REFUSED', message: MESSAGES.filedOn };
    return this.tx.run(scope, async (manager) => {
      const { caseCode } = await this.expiry(manager, structureId, ending);
      await manager.query(FILE, [structureId, caseCode, ending.kind, ending.dueOn, filedOn, accountId, this.clock.now()]);
      return { kind: 'MARKED', expiry: await this.expiry(manager, structureId, ending) };
    });
  }

  /** Undoing what was not marked changes nothing. @throws as `file` */
  async undo(viewer: Viewer, ending: Ending): Promise<Expiry> {
    const { scope, structureId } = structureWriter(viewer);
    return this.tx.run(scope, async (manager) => {
      const { caseCode } = await this.expiry(manager, structureId, ending);
      await manager.query('DELETE FROM renewal WHERE structure_id = $1 AND case_code = $2 AND kind = $3 AND due_on = $4', [structureId, caseCode, ending.kind, ending.dueOn]);
      return this.expiry(manager, structureId, ending);
    });
  }

  private async expiry(manager: EntityManager, structureId: string, { caseCode: typed, kind, dueOn }: Ending): Promise<Expiry> {
    const caseCode = parseCaseCode(typed);
    if (caseCode === null) throw notFound();
    const thresholds = await thresholdsOf(manager, structureId);
    const found = await readExpiries(manager, { structureId, first: dueOn, last: dueOn, caseCode }, thresholds, parisDate(this.clock.now()));
    const expiry = found.find((one) => one.kind === kind);
    if (!expiry) throw notFound();
    return expiry;
  }
}
