import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { forbidden, type Viewer } from '@vigie/access';
import { DEFAULT_THRESHOLDS, readThresholds } from '@vigie/domain';
import { Clock, TransactionRunner } from '@vigie/platform';
import { MESSAGES } from '../messages.fr';

export type ThresholdsOutcome = { readonly kind: 'KEPT'; readonly thresholds: readonly number[] } | { readonly kind: 'REFUSED'; readonly message: string };

const KEEP = `
  INSERT INTO expiry_setting (structure_id, thresholds, account_id, updated_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (structure_id) DO UPDATE SET thresholds = excluded.thresholds, account_id = excluded.account_id, updated_at = excluded.updated_at`;

/** The thresholds of a structure, or the default ones. */
export async function thresholdsOf(manager: EntityManager, structureId: string): Promise<readonly number[]> {
  const [setting] = await manager.query<{ thresholds: number[] }[]>('SELECT thresholds FROM expiry_setting WHERE structure_id = $1', [structureId]);
  return setting?.thresholds ?? DEFAULT_THRESHOLDS;
}

/** A manager says how long before an end the structure wants to be told. */
@Injectable()
export class SetExpiryThresholds {
  constructor(private readonly tx: TransactionRunner, private readonly clock: Clock) {}

  /** @throws forbidden for anyone but a manager of the structure */
  async execute(viewer: Viewer, typed: readonly number[]): Promise<ThresholdsOutcome> {
    const { scope } = viewer;
    if (viewer.role !== 'STRUCTURE_MANAGER' || scope.kind !== 'STRUCTURE') throw forbidden();
    const thresholds = readThresholds(typed);
    if (thresholds === null) return { kind: 'REFUSED', message: MESSAGES.thresholds };
    await this.tx.run(scope, (manager) => manager.query(KEEP, [scope.structureId, thresholds, scope.accountId, this.clock.now()]));
    return { kind: 'KEPT', thresholds };
  }
}
