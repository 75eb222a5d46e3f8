import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@vigie/access';
import { CatalogueService } from '@vigie/catalogue';
import type { ImportCounts, ImportMapping, RowFault, ValidationContext } from '@vigie/contracts';
import { findIdentifiers, parisDate } from '@vigie/domain';
import { Outbox } from '@vigie/pipeline';
import { CONFIG, Clock, SYSTEM, TransactionRunner, type Config } from '@vigie/platform';
import { PREFECTURE_SITES } from '@vigie/reference';
import type { EntityManager } from 'typeorm';
import { FILE_MESSAGES, MESSAGES } from '../messages.fr';
import { ImportParts } from '../parts/import-parts';
import { readSheet, type SheetFormat } from '../read-file/read-sheet';
import { UnreadableFile } from '../read-file/sheet-row';
import { rowCheck } from '../read-row/row-check';
import { rowSecret } from '../read-row/row-secret';
import { addRows } from './add-rows';
import { badRowsHeader } from './bad-rows';
import { changedKeys } from './changed-keys';
import { checkedChunks, type CheckedChunk } from './import-pass';

/** An import as a pass finds it. */
export interface ImportRow {
  readonly id: string; readonly structure_id: string; readonly account_id: string | null; readonly format: SheetFormat; readonly status: 'CHECKING' | 'RUNNING';
  readonly masking: boolean; readonly mapping: ImportMapping; readonly counts: ImportCounts; readonly first_faults: RowFault[];
}

const SITES: ReadonlySet<string> = new Set(PREFECTURE_SITES.map(({ code }) => code));
const SHOWN_FAULTS = 20;

/** Another pass has gone further, or the import was undone meanwhile: this one has nothing left to do. */
class Overtaken extends Error {}

/**
 * Goes over the file of an import, to see what would come of it or to add its rows. Each chunk is one transaction with its
 * bad rows and how far it got, so that a pass killed anywhere goes on from there, and none is added twice.
 */
@Injectable()
export class RunImport {
  constructor(
    private readonly tx: TransactionRunner, private readonly parts: ImportParts, private readonly catalogue: CatalogueService, private readonly outbox: Outbox,
    private readonly audit: AuditLog, private readonly clock: Clock, @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** @returns why there was nothing to do, or null. @throws what is a fault of ours: it is worth trying again */
  async execute(importId: string): Promise<string | null> {
    const found = await this.tx.run(SYSTEM, async (m) => {
      const [row] = await m.query<ImportRow[]>(
        `SELECT id, structure_id, account_id, format, status, masking, mapping, counts, first_faults FROM report_import WHERE id = $1 AND status IN ('CHECKING', 'RUNNING')`, [importId]);
      return row ? { row, file: await this.parts.read(m, importId, 'SOURCE') } : null;
    });
    if (!found) return 'nothing asked';
    try {
      if (!found.file) await this.fail(found.row, MESSAGES.fileGone);
      else await this.pass(found.row, found.file);
    } catch (error) {
      if (error instanceof Overtaken) return 'another pass has it';
      if (!(error instanceof UnreadableFile)) throw error;
      await this.fail(found.row, FILE_MESSAGES[error.fault]);
    }
    return null;
  }

  private async pass(row: ImportRow, file: Buffer): Promise<void> {
    const { version, vocabularies } = await this.catalogue.vocabularies();
    const context: ValidationContext = { vocabularies, vocabularyVersion: version, today: parisDate(this.clock.now()), sites: SITES, findIdentifiers };
    const secret = rowSecret(this.config.secret, row.structure_id);
    const done = row.status === 'RUNNING' ? row.counts.read : 0;
    let headers: readonly string[] = [];
    const chunks = checkedChunks({
      batches: readSheet(file, row.format), secret, done,
      checkFor: (found) => rowCheck({ headers: (headers = found), mapping: row.mapping, context, masking: row.masking, secret }),
    });
    let counts: ImportCounts = { ...row.counts, ...(done === 0 ? { read: 0, added: 0, already: 0, bad: 0, identifying: 0 } : {}) };
    let writing: Promise<ImportCounts> = Promise.resolve(counts);
    let faults = done === 0 ? [] : row.first_faults;
    // While PostgreSQL takes a chunk, the next is read and checked.
    for await (const chunk of chunks) {
      counts = await writing;
      faults = [...faults, ...chunk.faults].slice(0, SHOWN_FAULTS);
      writing = this.write(row, chunk, { counts, faults, version, header: badRowsHeader(headers) });
      writing.catch(() => undefined);
    }
    counts = await writing;
    await this.finish(row, counts);
  }

  private write(row: ImportRow, chunk: CheckedChunk, so: { counts: ImportCounts; faults: readonly RowFault[]; version: number; header: string }): Promise<ImportCounts> {
    const now = this.clock.now();
    return this.tx.run(SYSTEM, async (m) => {
      const added = row.status === 'RUNNING'
        ? await addRows(m, { rows: chunk.good, structureId: row.structure_id, accountId: row.account_id, importId: row.id, vocabularyVersion: so.version, receivedAt: now })
        : chunk.good.length - (await standing(m, row.structure_id, chunk));
      if (row.status === 'RUNNING' && chunk.badLines !== '') await this.parts.add(m, row.id, 'BAD_ROWS', chunk.from + 1, Buffer.from(so.counts.bad === 0 ? so.header + chunk.badLines : chunk.badLines));
      const counts: ImportCounts = {
        total: Math.max(so.counts.total, chunk.from + chunk.rows), read: chunk.from + chunk.rows, added: so.counts.added + added,
        already: so.counts.already + chunk.good.length - added, bad: so.counts.bad + chunk.bad, identifying: so.counts.identifying + chunk.identifying,
      };
      const moved = await m.query<[unknown[], number]>(
        `UPDATE report_import SET counts = $2, first_faults = $3, updated_at = $4 WHERE id = $1 AND status = $5 AND (counts->>'read')::int = $6`,
        [row.id, JSON.stringify(counts), JSON.stringify(so.faults), now, row.status, so.counts.read]);
      if (moved[1] === 0) throw new Overtaken();
      return counts;
    });
  }

  private async finish(row: ImportRow, counts: ImportCounts): Promise<void> {
    const now = this.clock.now();
    if (row.status === 'CHECKING') {
      await this.tx.run(SYSTEM, (m) => m.query(`UPDATE report_import SET status = 'CHECKED', updated_at = $2 WHERE id = $1 AND status = 'CHECKING'`, [row.id, now]));
      return;
    }
    await this.tx.run(SYSTEM, async (m) => {
      await m.query(`UPDATE report_import SET status = 'DONE', updated_at = $2, finished_at = $2 WHERE id = $1 AND status = 'RUNNING'`, [row.id, now]);
      await this.parts.forget(m, row.id, 'SOURCE');
      await this.tell(m, row);
      if (row.account_id && counts.added > 0) await this.audit.record(m, { action: 'REPORTS_IMPORTED', subjectKind: 'import', subjectId: row.id, accountId: row.account_id });
    });
  }

  /** What was added before the fault stays, and is counted. */
  private async fail(row: ImportRow, failure: string): Promise<void> {
    await this.tx.run(SYSTEM, async (m) => {
      await m.query(`UPDATE report_import SET status = 'FAILED', failure = $2, updated_at = $3, finished_at = $3 WHERE id = $1`, [row.id, failure, this.clock.now()]);
      if (row.status === 'RUNNING') await this.tell(m, row);
    });
  }

  private async tell(m: EntityManager, row: ImportRow): Promise<void> {
    for (const keys of await changedKeys(m, row.id)) await this.outbox.append(m, { kind: 'import.changed', payload: { importId: row.id, keys } });
  }
}

/** Rows of a chunk that are there already. */
async function standing(m: EntityManager, structureId: string, { good }: CheckedChunk): Promise<number> {
  const keys = good.map(({ key }) => key);
  const [{ there }] = await m.query<[{ there: number }]>('SELECT count(*)::int AS there FROM report WHERE structure_id = $1 AND idempotency_key = ANY ($2::uuid[])', [structureId, keys]);
  // Twice under one key in the same chunk counts once.
  return there + keys.length - new Set(keys).size;
}
