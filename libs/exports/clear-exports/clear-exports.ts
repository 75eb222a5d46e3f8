import { Injectable } from '@nestjs/common';
import { Clock, SYSTEM, TransactionRunner } from '@vigie/platform';
import { TYPED_CRITERIA } from '../ask-export/export-criteria';
import { MESSAGES } from '../messages.fr';
import { ExportJobEntity } from '../persistence/export.entities';
import { ExportFiles } from '../produce/export-files';
import { CountTerritories } from '../territories/count-territories';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** One that has said nothing for so long has lost its job. */
const FORGOTTEN_MS = 2 * HOUR_MS;
/** The log keeps what was done as long. */
const LINES_STAY_MS = 365 * DAY_MS;
const BATCH = 200;

/** Takes away files that are past their days, and what their filter said in words; says of an export whose job was lost that it failed. */
@Injectable()
export class ClearExports {
  constructor(private readonly tx: TransactionRunner, private readonly files: ExportFiles, private readonly counts: CountTerritories, private readonly clock: Clock) {}

  /** @returns how many files were taken away */
  async execute(): Promise<number> {
    const now = this.clock.now();
    await this.tx.run(SYSTEM, (manager) => manager.query(`UPDATE export_job SET state = 'FAILED', failure = $2, finished_at = $3, moved_at = $3 WHERE state IN ('QUEUED', 'RUNNING') AND moved_at < $1`, [new Date(now.getTime() - FORGOTTEN_MS), MESSAGES.forgotten, now]));
    let cleared = 0;
    for (;;) {
      const due = await this.tx.run(SYSTEM, (manager) => manager.createQueryBuilder(ExportJobEntity, 'export').where(`export.state = 'DONE' AND export.expires_at <= :now`, { now }).orderBy('export.id').limit(BATCH).getMany());
      for (const row of due) await this.clear(row, now);
      cleared += due.length;
      if (due.length < BATCH) break;
    }
    await this.tx.run(SYSTEM, async (manager) => {
      // What failed or was cancelled has no file; its words go after the same days.
      await manager.query(`UPDATE export_job SET filter = filter - $2::text[] WHERE state IN ('FAILED', 'CANCELLED', 'EXPIRED') AND filter ?| $2::text[] AND moved_at < $1`, [new Date(now.getTime() - 7 * DAY_MS), TYPED_CRITERIA]);
      await manager.query('DELETE FROM export_job WHERE moved_at < $1', [new Date(now.getTime() - LINES_STAY_MS)]);
    });
    return cleared;
  }

  /** File first, line after: a cut run is made up by the next. */
  private async clear({ id }: ExportJobEntity, now: Date): Promise<void> {
    await this.files.drop(id);
    await this.counts.forget(id);
    await this.tx.run(SYSTEM, (manager) => manager.query(`UPDATE export_job SET state = 'EXPIRED', filter = filter - $3::text[], moved_at = $2 WHERE id = $1`, [id, now, TYPED_CRITERIA]));
  }
}
