import { Injectable } from '@nestjs/common';
import type { Viewer } from '@vigie/access';
import type { ImportSummary } from '@vigie/contracts';
import { findIdentifiers, maskIdentifiers } from '@vigie/domain';
import { Clock, SYSTEM, TransactionRunner, newId } from '@vigie/platform';
import { managerScope } from '../manager-scope';
import { FILE_MESSAGES } from '../messages.fr';
import { ImportParts } from '../parts/import-parts';
import { formatOf, readSheet } from '../read-file/read-sheet';
import { UnreadableFile, type FileFault } from '../read-file/sheet-row';
import { NO_COUNTS, importOf, keptSince } from '../read-imports/import-rows';

export type ReceiveOutcome =
  | { readonly kind: 'RECEIVED'; readonly import: ImportSummary }
  | { readonly kind: 'REFUSED'; readonly fault: FileFault; readonly message: string };

/** Takes a spreadsheet in: read once to its end, so that what cannot be read is said at once, and kept sealed until it has served. */
@Injectable()
export class ReceiveFile {
  constructor(private readonly tx: TransactionRunner, private readonly parts: ImportParts, private readonly clock: Clock) {}

  /** @throws forbidden for whoever is not in charge of a structure */
  async execute(viewer: Viewer, fileName: string, file: Buffer): Promise<ReceiveOutcome> {
    const scope = managerScope(viewer);
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
    const format = await formatOf(file);
    let rows = -1;
    for await (const batch of readSheet(file, format)) rows += batch.length;
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
