import { DEPARTMENTS, PREFECTURE_SITES } from '@vigie/reference';
import { placeNames, type VerbatimContext } from '@vigie/domain/verbatims';
import { SYSTEM, type TransactionRunner } from '@vigie/platform';

const PLACES = placeNames([...PREFECTURE_SITES.map(({ communeName }) => communeName), ...DEPARTMENTS.map(({ name }) => name)]);

/** What would tell where a structure's testimonies come from: every place, and the structure's own names, which its federation may not even read. */
export async function verbatimContext(tx: TransactionRunner, structureId: string): Promise<VerbatimContext> {
  const [names] = await tx.run(SYSTEM, (m) => m.query<{ structure: string; association: string | null }[]>(
    'SELECT structure.name AS structure, association.name AS association FROM structure LEFT JOIN association ON association.id = structure.association_id WHERE structure.id = $1', [structureId]));
  return { places: PLACES, structures: placeNames([names?.structure ?? '', names?.association ?? ''].filter((name) => name.length > 3)) };
}
