import type { EntityManager } from 'typeorm';
import { DossierSnapshotEntity } from '../persistence/dossier-snapshot.entity';
import type { Snapshot, SnapshotChanges } from './snapshot';

export interface KeptSnapshot {
  readonly content: Snapshot;
  /** SHA-256 of its canonical text. */
  readonly hash: string;
  readonly changes: SnapshotChanges | null;
  readonly releaseId: string;
  readonly coverageReleaseId: string | null;
}

/** The snapshot of a version, as it was frozen. */
export async function readSnapshot(manager: EntityManager, dossierId: string, version: number): Promise<KeptSnapshot | null> {
  const row = await manager.findOneBy(DossierSnapshotEntity, { dossierId, version });
  return row && { content: JSON.parse(row.content) as Snapshot, hash: row.hash, changes: row.changes, releaseId: row.releaseId, coverageReleaseId: row.coverageReleaseId };
}
