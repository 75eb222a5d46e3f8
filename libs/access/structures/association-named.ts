import { newId, SYSTEM, type TransactionRunner } from '@vigie/platform';

/** Found or made as SYSTEM: an association may have structures that the viewer does not see. @param name tidied; null for an empty one */
export async function associationNamed(tx: TransactionRunner, name: string): Promise<string | null> {
  if (name === '') return null;
  return tx.run(SYSTEM, async (m) => {
    await m.query('INSERT INTO association (id, name) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING', [newId(), name]);
    const [association] = await m.query<[{ id: string }]>('SELECT id FROM association WHERE name = $1', [name]);
    return association.id;
  });
}
