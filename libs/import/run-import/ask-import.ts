import { Injectable } from '@nestjs/common';
import { notFound, type Viewer } from '@vigie/access';
import { readImportMapping, type ImportMapping, type ImportStatus, type ImportSummary } from '@vigie/contracts';
import { Outbox } from '@vigie/pipeline';
import { Clock, TransactionRunner } from '@vigie/platform';
import type { EntityManager } from 'typeorm';
import { managerScope, type ManagerScope } from '../manager-scope';
import { FIELD_WORDS, MESSAGES } from '../messages.fr';
import { withoutIdentity } from '../map-columns/without-identity';
import { ImportMemory } from '../persistence/import-memory';
import { NO_COUNTS, importOf } from '../read-imports/import-rows';

export type AskOutcome = { readonly kind: 'ASKED'; readonly import: ImportSummary } | { readonly kind: 'REFUSED'; readonly message: string };

type PassBy = 'JOB' | 'HERE';

/** A pass that says nothing for this long has died with its process, and may be asked for again. In ms. */
const SILENT_MS = 30_000;
const REQUIRED = ['siteCode', 'occurredOn', 'audience', 'stayDocument', 'difficulties'] as const;

/** Asks for a pass over the file: to see what would come of it, or to import it. A job does it. */
@Injectable()
export class AskImport {
  constructor(private readonly tx: TransactionRunner, private readonly outbox: Outbox, private readonly memory: ImportMemory, private readonly clock: Clock) {}

  /**
   * @param given the mapping as it came; it is remembered for the structure's next file
   * @param by HERE: the caller goes over the file itself, no job does
   */
  check(viewer: Viewer, id: string, given: unknown, masking: boolean, by: PassBy = 'JOB'): Promise<AskOutcome> {
    const read = readImportMapping(given);
    if (!read) return Promise.resolve({ kind: 'REFUSED', message: MESSAGES.badMapping });
    const mapping = withoutIdentity(read);
    const missing = missingFields(mapping);
    if (missing.length > 0) return Promise.resolve({ kind: 'REFUSED', message: MESSAGES.notMapped(missing) });
    return this.ask(viewer, id, { to: 'CHECKING', from: ['UPLOADED', 'CHECKED', 'FAILED'], otherwise: MESSAGES.notCheckable, by }, async (m, scope) => {
      await this.memory.keep(m, scope.structureId, mapping, this.clock.now());
      await m.query(`UPDATE report_import SET mapping = $2, masking = $3 WHERE id = $1`, [id, JSON.stringify(mapping), masking]);
    });
  }

  run(viewer: Viewer, id: string, by: PassBy = 'JOB'): Promise<AskOutcome> {
    return this.ask(viewer, id, { to: 'RUNNING', from: ['CHECKED'], otherwise: MESSAGES.notRunnable, by }, () => Promise.resolve());
  }

  private ask(
    viewer: Viewer, id: string, move: { to: 'CHECKING' | 'RUNNING'; from: readonly ImportStatus[]; otherwise: string; by: PassBy }, before: (m: EntityManager, scope: ManagerScope) => Promise<void>,
  ): Promise<AskOutcome> {
    const scope = managerScope(viewer);
    const now = this.clock.now();
    return this.tx.run(scope, async (m): Promise<AskOutcome> => {
      const [row] = await m.query<{ status: ImportStatus; silent: boolean }[]>(
        `SELECT status, updated_at < $3 AS silent FROM report_import WHERE id::text = $1 AND structure_id = $2 FOR UPDATE`, [id, scope.structureId, new Date(now.getTime() - SILENT_MS)]);
      if (!row) throw notFound();
      const again = row.status === move.to && row.silent;
      if (await othersUnderWay(m, scope.structureId, id, new Date(now.getTime() - SILENT_MS))) return { kind: 'REFUSED', message: MESSAGES.oneAtATime };
      if (!again && ['CHECKING', 'RUNNING'].includes(row.status)) return { kind: 'REFUSED', message: MESSAGES.busy };
      if (!again && !move.from.includes(row.status)) return { kind: 'REFUSED', message: move.otherwise };
      await before(m, scope);
      // Taken up again, a run goes on where it stopped; a check begins anew.
      if (!(again && move.to === 'RUNNING')) await m.query(`UPDATE report_import SET counts = counts || $2::jsonb, first_faults = '[]' WHERE id = $1`, [id, JSON.stringify(withoutTotal())]);
      await m.query('UPDATE report_import SET status = $2, failure = NULL, updated_at = $3 WHERE id = $1', [id, move.to, now]);
      if (move.by === 'JOB') await this.outbox.append(m, { kind: 'import.asked', payload: { importId: id } });
      return { kind: 'ASKED', import: (await importOf(m, scope.structureId, id, now))! };
    });
  }
}

/** A structure imports one file after the other; whoever asks at the same moment waits here for its turn. */
async function othersUnderWay(manager: EntityManager, structureId: string, id: string, since: Date): Promise<boolean> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('import/' || $1, 0))`, [structureId]);
  const others = await manager.query<unknown[]>(
    `SELECT 1 FROM report_import WHERE structure_id = $1 AND id::text <> $2 AND status IN ('CHECKING', 'RUNNING') AND updated_at >= $3 LIMIT 1`, [structureId, id, since]);
  return others.length > 0;
}

function withoutTotal(): object {
  const { total: _total, ...counts } = NO_COUNTS;
  return counts;
}

/** What every report needs, and neither a column nor the whole file says. */
export function missingFields({ columns, constants }: ImportMapping): string[] {
  const held = new Set(Object.values(columns));
  const flagged = Object.values(columns).some((field) => field?.startsWith('difficulties='));
  return REQUIRED.filter((field) => !held.has(field) && !constants[field] && !(field === 'difficulties' && flagged)).map((field) => FIELD_WORDS[field]!);
}
