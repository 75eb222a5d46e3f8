import { Injectable } from '@nestjs/common';
import type { Viewer } from '@vigie/access';
import type { ImportSummary } from '@vigie/contracts';
import { findIdentifiers, maskIdentifiers } from '@vigie/domain';
import { Clock, SYSTEM, TransactionRunner, newId } from '@vigie/platform';
import { managerScope, type ManagerScope } from '../manager-scope';
import { FILE_MESSAGES, MESSAGES } from '../messages.fr';
import { ImportParts } from '../parts/import-parts';
import { countApart } from '../read-file/read-apart';
import { UnreadableFile, type FileFault } from '../read-file/sheet-row';
import { NO_COUNTS, importOf, keptSince } from '../read-imports/import-rows';

export type ReceiveOutcome =
  | { readonly kind: 'RECEIVED'; readonly import: ImportSummary }
  | { readonly kind: 'REFUSED'; readonly fault: FileFault | 'BUSY' | 'TOO_MANY_FILES'; readonly message: string };

const DAY_MS = 86_400_000;
/** Files and bytes that a structure brings in a day: a manager who begins again ten times is far from it. */
const MOST_FILES = 40;
const MOST_BYTES = 400 * 2 ** 20;

/** Takes a spreadsheet in: read once to its end, so that what cannot be read is said at once, and kept sealed until it has served. */
@Injectable()
export class ReceiveFile {
  constructor(private readonly tx: TransactionRunner, private readonly parts: ImportParts, private readonly clock: Clock) {}

  /** Structures of which this process is reading a file. */
  private readonly reading = new Set<string>();

  /**
   * One file of a structure at a time, and so many a day: each costs reading it whole.
   * @param body given once the file may come in
   * @throws forbidden for whoever is not in charge of a structure
   */
  async execute(viewer: Viewer, fileName: string, body: Buffer | (() => Promise<Buffer>)): Promise<ReceiveOutcome> {
    const scope = managerScope(viewer);
    if (this.reading.has(scope.structureId)) return { kind: 'REFUSED', fault: 'BUSY', message: MESSAGES.readingAnother };
    this.reading.add(scope.structureId);
    try {
      if (await this.hadEnough(scope)) return { kind: 'REFUSED', fault: 'TOO_MANY_FILES', message: MESSAGES.tooManyFiles(MOST_FILES, MOST_BYTES / 2 ** 20) };
      return await this.take(scope, fileName, typeof body === 'function' ? await body() : body);
    } finally {
      this.reading.delete(scope.structureId);
    }
  }

  /** Whoever runs the service is counted by nobody. */
  private hadEnough(scope: ManagerScope): Promise<boolean> {
    if (!scope.accountId) return Promise.resolve(false);
    return this.tx.run(scope, async (m) => {
      const [had] = await m.query<[{ files: number; bytes: number }]>(
        'SELECT count(*)::int AS files, coalesce(sum(size_bytes), 0)::float8 AS bytes FROM report_import WHERE structure_id = $1 AND created_at > $2', [scope.structureId, new Date(this.clock.now().getTime() - DAY_MS)]);
      return had.files >= MOST_FILES || had.bytes >= MOST_BYTES;
    });
  }

  private async take(scope: ManagerScope, fileName: string, file: Buffer): Promise<ReceiveOutcome> {
    const read = await tryReading(file);
    if ('fault' in read) return { kind: 'REFUSED', fault: read.fault, message: FILE_MESSAGES[read.fault] };
    const now = this.clock.now();
    const id = newId(now.getTime());
    await this.tx.run(SYSTEM, (m) => this.parts.forgetOld(m, keptSince(now)));
    const summary = await this.tx.run(scope, async (m) => {
      await m.query(
        `INSERT INTO report_import (id, structure_id, account_id, file_name, format, size_bytes, status, counts, first_faults, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, 'UPLOADED', $7, '[]', $8, $8)`,
        [id, scope.structureId, scope.accountId || null, safeName(fileName), read.format, file.length, JSON.stringify({ ...NO_COUNTS, total: read.rows }), now]);
      await this.parts.keep(m, id, file);
      return (await importOf(m, scope.structureId, id, now))!;
    });
    return { kind: 'RECEIVED', import: summary };
  }
}

async function tryReading(file: Buffer): Promise<{ format: 'CSV' | 'XLSX' | 'ODS'; rows: number } | { fault: FileFault }> {
  try {
    const { format, rows } = await countApart(file);
    return rows > 0 ? { format, rows } : { fault: 'NO_ROWS' };
  } catch (error) {
    if (error instanceof UnreadableFile) return { fault: error.fault };
    throw error;
  }
}

/** Names of files name people: « dossier Diallo.xlsx ». */
function safeName(fileName: string): string {
  const name = fileName.replace(/^.*[\\/]/, '').replace(/[\p{Cc}\p{Cf}]/gu, '').trim().slice(0, 120) || 'fichier';
  const words = name.replace(/[_.-]+/g, (sign) => ' '.repeat(sign.length));
  return maskIdentifiers(name, findIdentifiers(words));
}
