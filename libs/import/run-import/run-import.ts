import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@vigie/access';
import { CatalogueService } from '@vigie/catalogue';
import type { ImportCounts, ImportMapping, RowFault, ValidationContext } from '@vigie/contracts';
import { findIdentifiers, parisDate } from '@vigie/domain';
import { Outbox } from '@vigie/pipeline';
import { CONFIG, Clock, SYSTEM, TransactionRunner, type Config, type Scope } from '@vigie/platform';
import { PREFECTURE_SITES } from '@vigie/reference';
import type { EntityManager } from 'typeorm';
import { FILE_MESSAGES, MESSAGES } from '../messages.fr';
import { NO_COUNTS } from '../read-imports/import-rows';
import { ImportParts } from '../parts/import-parts';
import { readApart } from '../read-file/read-apart';
import type { SheetFormat } from '../read-file/read-sheet';
import { UnreadableFile } from '../read-file/sheet-row';
import { rowCheck } from '../read-row/row-check';
import { remembering } from '../read-row/remembering';
import { rowSecret } from '../read-row/row-secret';
import { badRowsHeader } from './bad-rows';
import { changedKeys } from './changed-keys';
import { checkedChunks, type CheckedChunk } from './import-pass';
import { RowStage } from './staged-rows';
import { firstFaults, writeChunk, type Habit } from './write-chunk';

interface SoFar { readonly counts: ImportCounts; readonly faults: readonly RowFault[] }

/** An import as a pass finds it. */
export interface ImportRow {
  readonly id: string; readonly structure_id: string; readonly account_id: string | null; readonly format: SheetFormat; readonly status: 'CHECKING' | 'RUNNING';
  readonly masking: boolean; readonly mapping: ImportMapping; readonly counts: ImportCounts; readonly first_faults: RowFault[];
}

const SITES: ReadonlySet<string> = new Set(PREFECTURE_SITES.map(({ code }) => code));
const SHOWN_FAULTS = 20;

/**
 * A chunk that a power cut takes back takes its mark of progress back with it, and what ends an import waits for the disk:
 * a chunk need not. Two are written at a time: should one ever wait for the other, the pass stops and is taken up again.
 */
const OF_A_CHUNK = `SET LOCAL synchronous_commit TO off; SET LOCAL lock_timeout TO '15s'`;

/** Whose eyes a pass has: those of who brought the file, in the structure it was brought for. Without an account, whoever runs the service did. */
const scopeOf = ({ structure_id, account_id }: ImportRow): Scope => ({ kind: 'STRUCTURE', accountId: account_id ?? '', structureId: structure_id });

/** Another pass has gone further, or the import was undone meanwhile: this one has nothing left to do. */
class Overtaken extends Error {}

/**
 * Goes over the file of an import, to see what would come of it or to add its rows. Each chunk is one transaction with its
 * bad rows and how far it got, two are under way at a time and kept in their order, so that a pass killed anywhere goes on from there, and none is added twice.
 */
@Injectable()
export class RunImport {
  constructor(
    private readonly tx: TransactionRunner, private readonly parts: ImportParts, private readonly catalogue: CatalogueService, private readonly outbox: Outbox,
    private readonly audit: AuditLog, private readonly clock: Clock, @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** @returns why there was nothing to do, or null. @throws what is a fault of ours: it is worth trying again */
  async execute(importId: string): Promise<string | null> {
    const found = await this.underWay(importId);
    if (!found) return 'nothing asked';
    try {
      const file = await this.tx.run(scopeOf(found), (m) => this.parts.read(m, importId, 'SOURCE'));
      if (!file) await this.fail(found, MESSAGES.fileGone);
      else await this.pass(found, file);
    } catch (error) {
      if (error instanceof Overtaken) return 'another pass has it';
      if (!(error instanceof UnreadableFile)) throw error;
      await this.fail(found, FILE_MESSAGES[error.fault]);
    }
    return null;
  }

  /** Says on the import itself that no other attempt follows; it may be asked for again. */
  async giveUp(importId: string): Promise<void> {
    const found = await this.underWay(importId);
    if (found) await this.fail(found, MESSAGES.unexpected);
  }

  private underWay(importId: string): Promise<ImportRow | null> {
    return this.tx.run(SYSTEM, async (m) => {
      const [row] = await m.query<ImportRow[]>(
        `SELECT id, structure_id, account_id, format, status, masking, mapping, counts, first_faults FROM report_import WHERE id = $1 AND status IN ('CHECKING', 'RUNNING')`, [importId]);
      return row ?? null;
    });
  }

  private async pass(row: ImportRow, file: Buffer): Promise<void> {
    const { version, vocabularies } = await this.catalogue.vocabularies();
    const context: ValidationContext = { vocabularies, vocabularyVersion: version, today: parisDate(this.clock.now()), sites: SITES, findIdentifiers: remembering(findIdentifiers) };
    const secret = rowSecret(this.config.secret, row.structure_id);
    const done = row.status === 'RUNNING' ? row.counts.read : 0;
    let headers: readonly string[] = [];
    const chunks = checkedChunks({
      batches: readApart(file, row.format), secret, done, stage: row.status === 'RUNNING' ? new RowStage(this.clock.now()) : null,
      checkFor: (found) => rowCheck({ headers: (headers = found), mapping: row.mapping, context, masking: row.masking, secret }),
    });
    const so: SoFar = done === 0 ? { counts: { ...NO_COUNTS, total: row.counts.total }, faults: [] } : { counts: { ...NO_COUNTS, ...row.counts }, faults: row.first_faults };
    let earlier = Promise.resolve(so);
    let writing = earlier;
    const habit: Habit = { meetsKnownRows: false };
    try {
      // While PostgreSQL takes two chunks, the next is read and checked.
      for await (const chunk of chunks) {
        await earlier;
        earlier = writing;
        writing = this.write(row, chunk, earlier, { version, headers, habit });
        writing.catch(() => undefined);
      }
    } finally {
      // What was read before a fault is in, whatever comes of the rest.
      await Promise.allSettled([earlier, writing]);
    }
    await this.finish(row, (await writing).counts);
  }

  /** @param before all chunks before this one, which is kept only once they are */
  private write(row: ImportRow, chunk: CheckedChunk, before: Promise<SoFar>, { version, headers, habit }: { version: number; headers: readonly string[]; habit: Habit }): Promise<SoFar> {
    const now = this.clock.now();
    const adding = row.status === 'RUNNING';
    return this.tx.run(scopeOf(row), async (m) => {
      await m.query(OF_A_CHUNK);
      const { counts: countsAfter, givenBack } = await writeChunk(
        m, { importId: row.id, structureId: row.structure_id, accountId: row.account_id, vocabularyVersion: version, receivedAt: now, headers, habit }, chunk);
      const so = await before;
      const counts = countsAfter(so.counts);
      if (adding && givenBack.length > 0) {
        const first = so.counts.bad + so.counts.changed === 0;
        await this.parts.add(m, row.id, 'BAD_ROWS', chunk.from + 1, Buffer.from((first ? badRowsHeader(headers) : '') + givenBack.map(({ text }) => text).join('')));
      }
      const faults = firstFaults(so.faults, givenBack, SHOWN_FAULTS);
      const moved = await m.query<[unknown[], number]>(
        `UPDATE report_import SET counts = $2, first_faults = $3, updated_at = $4 WHERE id = $1 AND status = $5 AND (counts->>'read')::int = $6`,
        [row.id, JSON.stringify(counts), JSON.stringify(faults), now, row.status, so.counts.read]);
      if (moved[1] === 0) throw new Overtaken();
      return { counts, faults };
    });
  }

  private async finish(row: ImportRow, counts: ImportCounts): Promise<void> {
    const now = this.clock.now();
    if (row.status === 'CHECKING') {
      await this.tx.run(scopeOf(row), (m) => m.query(`UPDATE report_import SET status = 'CHECKED', updated_at = $2 WHERE id = $1 AND status = 'CHECKING'`, [row.id, now]));
      return;
    }
    await this.tx.run(scopeOf(row), async (m) => {
      await m.query(`UPDATE report_import SET status = 'DONE', mapping = NULL, updated_at = $2, finished_at = $2 WHERE id = $1 AND status = 'RUNNING'`, [row.id, now]);
      await this.parts.forget(m, row.id, 'SOURCE');
      await this.tell(m, row);
      if (row.account_id && counts.added > 0) await this.audit.record(m, { action: 'REPORTS_IMPORTED', subjectKind: 'import', subjectId: row.id, accountId: row.account_id });
    });
  }

  /** What was added before the fault stays, and is counted. */
  private async fail(row: ImportRow, failure: string): Promise<void> {
    await this.tx.run(scopeOf(row), async (m) => {
      await m.query(`UPDATE report_import SET status = 'FAILED', mapping = NULL, failure = $2, updated_at = $3, finished_at = $3 WHERE id = $1`, [row.id, failure, this.clock.now()]);
      if (row.status === 'RUNNING') await this.tell(m, row);
    });
  }

  private async tell(m: EntityManager, row: ImportRow): Promise<void> {
    for (const keys of await changedKeys(m, row.id)) await this.outbox.append(m, { kind: 'import.changed', payload: { importId: row.id, keys } });
  }
}
