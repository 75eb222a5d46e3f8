import { seedCatalogue } from '@vigie/catalogue';
import { SYSTEM } from '@vigie/platform';
import type { TestDatabase } from '../test-database';

/** Territories, federations and vocabularies, laid as the program lays them when it starts. */
export async function layReference(db: TestDatabase): Promise<void> {
  await db.tx.run(SYSTEM, seedCatalogue);
}
