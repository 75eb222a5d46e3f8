import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { accessEntities } from '@vigie/access';
import { catalogueEntities } from '@vigie/catalogue';
import { FileStore, SealedFiles, StructureKeys, evidenceEntities } from '@vigie/evidence';
import { intakeEntities } from '@vigie/intake';
import { Clock, loadConfig } from '@vigie/platform';
import type { TestDatabase } from '@vigie/testing';

/** What proofs need to be read and erased. */
export const entitiesForFiles = [...catalogueEntities, ...accessEntities, ...intakeEntities, ...evidenceEntities];

/** Sealed proofs on a disk, put there as the program does. */
export function attachmentsOn(db: TestDatabase, dataDir: string) {
  const config = loadConfig({ NODE_ENV: 'test', VIGIE_SECRET: 'x'.repeat(32), VIGIE_DATA_DIR: dataDir });
  const files = new SealedFiles(new FileStore(config), new StructureKeys(db.tx, new Clock(), config));
  return {
    keep: (id: string, structureId: string, plain: Buffer) => files.keepContent({ id, structureId }, plain),
    /** Of the proofs: the ledger lies beside them. */
    paths: () => {
      const folder = join(dataDir, 'files');
      return readdirSync(folder, { recursive: true }).map(String).filter((name) => !name.startsWith('erasures') && statSync(join(folder, name)).isFile());
    },
  };
}
