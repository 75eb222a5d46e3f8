import { Injectable } from '@nestjs/common';
import { FileStore } from '@vigie/evidence';
import { SYSTEM, TransactionRunner } from '@vigie/platform';
import { z } from 'zod';

const KINDS = ['REPORT', 'TESTIMONY', 'ATTACHMENT', 'STEP', 'ACCOUNT'] as const;

/** One thing that was erased, by its identifier alone. */
export interface Erasure { readonly kind: (typeof KINDS)[number]; readonly id: string; readonly erasedAt: Date }

const line = z.strictObject({ kind: z.enum(KINDS), id: z.uuid(), at: z.iso.datetime() });

/** Where copies lie, beside the proofs: what is lost with a database must not bring back what was erased from it. */
export const LEDGER_FOLDER = 'erasures';

const ENTRIES_PER_FILE = 10_000;

/** What was erased, written down in the database and copied out of it. Identifiers only. */
@Injectable()
export class ErasureLedger {
  constructor(private readonly tx: TransactionRunner, private readonly files: FileStore) {}

  /** Copies what is not copied yet. A copy cut short is made again whole: twice erased is erased. @returns how many entries */
  async copyOut(now: Date): Promise<number> {
    let copied = 0;
    for (let part = 0; ; part += 1) {
      const entries = await this.tx.run(SYSTEM, (m) => m.query<Erasure[]>(
        `SELECT kind, subject_id AS id, erased_at AS "erasedAt" FROM erasure WHERE copied_at IS NULL ORDER BY erased_at, kind, subject_id LIMIT ${ENTRIES_PER_FILE}`));
      if (entries.length === 0) return copied;
      const stamp = now.toISOString().replace(/[:.]/g, '-');
      await this.files.put(`${LEDGER_FOLDER}/${stamp}-${part}`, Buffer.from(entries.map(written).join('')));
      await this.tx.run(SYSTEM, (m) => m.query(
        'UPDATE erasure SET copied_at = $3 FROM unnest($1::text[], $2::uuid[]) AS done(kind, id) WHERE erasure.kind = done.kind AND erasure.subject_id = done.id',
        [entries.map(({ kind }) => kind), entries.map(({ id }) => id), now]));
      copied += entries.length;
    }
  }

  /** All there is of it: in the database, and in the copies that outlived another. */
  async read(): Promise<Erasure[]> {
    const kept = await this.tx.run(SYSTEM, (m) => m.query<Erasure[]>('SELECT kind, subject_id AS id, erased_at AS "erasedAt" FROM erasure'));
    const copies: Erasure[] = [];
    for (const key of await this.files.list(LEDGER_FOLDER)) copies.push(...readErasures((await this.files.whole(key)).toString('utf8')));
    return latest([...kept, ...copies]);
  }
}

function written({ kind, id, erasedAt }: Erasure): string {
  return `${JSON.stringify({ kind, id, at: erasedAt.toISOString() })}\n`;
}

/** @throws Error for a line that is none: a ledger that cannot be read must not pass for an empty one */
export function readErasures(text: string): Erasure[] {
  return text.split('\n').filter((one) => one !== '').map((one) => {
    const { kind, id, at } = line.parse(JSON.parse(one));
    return { kind, id, erasedAt: new Date(at) };
  });
}

function latest(entries: readonly Erasure[]): Erasure[] {
  const byName = new Map<string, Erasure>();
  for (const entry of entries) {
    const name = `${entry.kind} ${entry.id}`;
    const known = byName.get(name);
    if (!known || known.erasedAt < entry.erasedAt) byName.set(name, entry);
  }
  return [...byName.values()];
}
