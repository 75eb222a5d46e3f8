import type { EntityManager } from 'typeorm';
import { findIdentifiers } from '@vigie/domain';

/** A named fault of the teleservice, and where it stands with the DGEF. */
export interface FrozenAnomaly {
  readonly name: string;
  readonly description: string;
  readonly status: string;
}

/**
 * The anomalies that the federation has named, as they stand. No count goes with them: what weighs in a dossier is counted by difficulty,
 * where disclosure control has decided. One whose words would name a person is left out.
 */
export async function anomaliesNow(manager: EntityManager): Promise<FrozenAnomaly[]> {
  const named = await manager.query<FrozenAnomaly[]>('SELECT name, description, status FROM anomaly ORDER BY name COLLATE "C", id');
  return named.filter(({ name, description }) => findIdentifiers(`${name}\n${description}`).length === 0);
}
