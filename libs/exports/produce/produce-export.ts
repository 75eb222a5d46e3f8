import { Injectable } from '@nestjs/common';
import { accountStanding } from '@vigie/access';
import { CatalogueService } from '@vigie/catalogue';
import { EXPORT_KEPT_DAYS, SPREADSHEET_MOST_ROWS } from '@vigie/contracts';
import { Clock, SYSTEM, TransactionRunner, newId, type Scope } from '@vigie/platform';
import { copiedCsv } from '../formats/copied-csv';
import { csvFile } from '../formats/csv-file';
import { geojsonFile } from '../formats/geojson-file';
import { odsFile } from '../formats/ods-file';
import { parquetFile } from '../formats/parquet-file';
import { xlsxFile } from '../formats/xlsx-file';
import { mayAsk } from '../ask-export/may-ask';
import { MESSAGES } from '../messages.fr';
import { ExportJobEntity } from '../persistence/export.entities';
import { copiedRows } from '../rows/copied-rows';
import { reportColumns } from '../rows/report-columns';
import { countReports, reportLines } from '../rows/report-lines';
import type { FileMark, Row, ToldTable } from '../rows/told-rows';
import { CountTerritories } from '../territories/count-territories';
import { ExportFiles, type KeptFile } from './export-files';
import { NoLongerWanted, TooManyRows, countedRows } from './made-rows';

const DAY_MS = 86_400_000;
const WRITERS = { CSV: csvFile, XLSX: xlsxFile, ODS: odsFile, PARQUET: parquetFile } as const;

/** What no attempt will change, as the person is told. */
export class CannotExport extends Error {
  override readonly name = 'CannotExport';
}

/** Writes the file of an export, in the name of whoever asked and with what they may see now. */
@Injectable()
export class ProduceExport {
  constructor(
    private readonly tx: TransactionRunner, private readonly catalogue: CatalogueService, private readonly files: ExportFiles,
    private readonly counts: CountTerritories, private readonly clock: Clock,
  ) {}

  /**
   * Begun again after a crash, it begins anew: an attempt that still writes finds that it no longer is the one, and stops.
   * @returns what it did not do, or null when the file is there
   */
  async execute(id: string, last: boolean): Promise<string | null> {
    const run = newId();
    const wish = await this.begin(id, run);
    if (!wish) return 'nothing to export';
    try {
      await this.files.drop(id, { except: run });
      const standing = await this.tx.run(SYSTEM, (manager) => accountStanding(manager, wish.accountId));
      if (!standing || !mayAsk(standing, wish)) throw new CannotExport(MESSAGES.notAllowed);
      const kept = wish.kind === 'DETAIL' ? await this.detail(wish, run, standing.scope) : await this.territories(wish, run, standing.scope);
      await this.finish(wish, run, kept);
      return null;
    } catch (error) {
      // Its own pieces only: another attempt may be writing by now.
      await this.files.drop(id, { only: run }).catch(() => undefined);
      if (error instanceof NoLongerWanted) {
        await this.forgetIfCancelled(id);
        return 'no longer wanted';
      }
      const failure = error instanceof CannotExport ? error.message : error instanceof TooManyRows ? MESSAGES.tooLong(SPREADSHEET_MOST_ROWS) : null;
      if (failure !== null) await this.step(id, run, { state: 'FAILED', failure, finishedAt: this.clock.now() }).catch(unlessStopped);
      else await this.step(id, run, last ? { state: 'FAILED', failure: MESSAGES.failed, finishedAt: this.clock.now() } : { state: 'QUEUED', done: 0 }).catch(unlessStopped);
      if (failure === null) throw error;
      return 'refused';
    }
  }

  private async forgetIfCancelled(id: string): Promise<void> {
    const cancelled = await this.tx.run(SYSTEM, (manager) => manager.existsBy(ExportJobEntity, { id, state: 'CANCELLED' }));
    if (cancelled) await this.counts.forget(id);
  }

  private begin(id: string, run: string): Promise<ExportJobEntity | null> {
    return this.tx.run(SYSTEM, async (manager) => {
      const { affected } = await manager.createQueryBuilder().update(ExportJobEntity).set({ state: 'RUNNING', run, done: 0, total: null, failure: null, movedAt: this.clock.now() }).where(`id = :id AND state IN ('QUEUED', 'RUNNING')`, { id }).execute();
      return affected === 1 ? manager.findOneBy(ExportJobEntity, { id }) : null;
    });
  }

  private async detail(wish: ExportJobEntity, run: string, scope: Scope): Promise<KeptFile> {
    const asker = { accountId: wish.accountId, scope };
    const total = await this.tx.run(scope, (manager) => countReports(manager, wish.filter, asker));
    const most = wish.format === 'XLSX' || wish.format === 'ODS' ? SPREADSHEET_MOST_ROWS : Infinity;
    if (total > most) throw new TooManyRows();
    await this.step(wish.id, run, { total });
    const columns = reportColumns(wish.columns, await this.catalogue.vocabularies());
    const tell = (done: number) => this.step(wish.id, run, { done });
    return this.tx.run(scope, (manager) => {
      const lines = countedRows(reportLines(manager, columns, wish.filter, asker), ({ rows }) => rows, most, tell);
      const mark = markOf(wish);
      const file = wish.format === 'CSV' ? copiedCsv({ heads: columns, lines, mark }) : this.write(wish, { heads: columns, rows: copiedRows(lines, columns.map(({ say }) => say)), mark });
      return this.files.keep(wish.id, run, file);
    });
  }

  private async territories(wish: ExportJobEntity, run: string, scope: Scope): Promise<KeptFile> {
    const { id, level, filter, format } = wish;
    const counted = await this.counts.execute(id, wish.accountId, level!, filter, scope);
    if (counted.kind === 'REFUSED') throw new CannotExport(counted.message);
    const { territories, releaseId, notes } = counted;
    await this.step(id, run, { total: territories.length, releaseId });
    const mark = { ...markOf(wish), notice: [MESSAGES.file.territories, ...notes].join(' ') };
    const period = { from: filter.occurredFrom!, to: filter.occurredTo! };
    if (format === 'GEOJSON') {
      const kept = await this.files.keep(id, run, geojsonFile(level!, territories, period, notes, mark));
      await this.step(id, run, { done: territories.length });
      return kept;
    }
    const words = MESSAGES.file;
    const heads = ([['CODE', words.code, 'TEXT'], ['TERRITORY', words.territory, 'TEXT'], ['REPORTS', words.reports, 'NUMBER'], ['REASON', words.reason, 'TEXT']] as const).map(([code, label, type]) => ({ code, label, type }));
    const rows = territories.map(({ code, name, reports, reason }): Row => [code, name, reports === null ? null : String(reports), reason]);
    return this.files.keep(id, run, this.write(wish, { heads, rows: countedRows(once(rows), ({ length }) => length, Infinity, (done) => this.step(id, run, { done })), mark }));
  }

  private write({ format }: ExportJobEntity, table: ToldTable): AsyncGenerator<Buffer> {
    if (format === 'GEOJSON') throw new CannotExport(MESSAGES.refused.FORMAT);
    return WRITERS[format](table);
  }

  private async finish({ id }: ExportJobEntity, run: string, kept: KeptFile): Promise<void> {
    const now = this.clock.now();
    await this.step(id, run, { ...kept, state: 'DONE', finishedAt: now, expiresAt: new Date(now.getTime() + EXPORT_KEPT_DAYS * DAY_MS) });
  }

  /** @throws NoLongerWanted when it was cancelled, or another attempt has begun */
  private async step(id: string, run: string, part: Partial<ExportJobEntity>): Promise<void> {
    const { affected } = await this.tx.run(SYSTEM, (manager) => manager.update(ExportJobEntity, { id, run, state: 'RUNNING' }, { ...part, movedAt: this.clock.now() }));
    if (affected !== 1) throw new NoLongerWanted();
  }
}

function unlessStopped(error: unknown): void {
  if (!(error instanceof NoLongerWanted)) throw error;
}

async function* once(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows;
}

const markOf = ({ id, kind, mark, askedAt }: ExportJobEntity): FileMark => ({ id, mark, askedAt, title: MESSAGES.file.title[kind], notice: MESSAGES.file[kind === 'DETAIL' ? 'detail' : 'territories'] });
