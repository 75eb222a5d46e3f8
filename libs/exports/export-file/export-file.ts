import type { DataSource } from 'typeorm';
import { AuditLog, accountStanding, normalisedEmail, type Viewer } from '@vigie/access';
import { CatalogueService } from '@vigie/catalogue';
import { exportColumnsOf, type ExportFormat } from '@vigie/contracts';
import { FileStore } from '@vigie/evidence';
import { Notify } from '@vigie/notifications';
import { Outbox } from '@vigie/pipeline';
import { Clock, SYSTEM, StartupError, TransactionRunner, type Config } from '@vigie/platform';
import { ReleasableReports, ReleaseTables } from '@vigie/release';
import { AskExport } from '../ask-export/ask-export';
import type { ExportWish } from '../ask-export/export-wish';
import { mayAsk } from '../ask-export/may-ask';
import { DownloadExport } from '../download/download-export';
import { ExportJobEntity } from '../persistence/export.entities';
import { ExportFiles } from '../produce/export-files';
import { ProduceExport } from '../produce/produce-export';
import { ReadExports } from '../read-exports/read-exports';
import { CountTerritories } from '../territories/count-territories';
import { assertCodesExist } from './assert-codes-exist';

export interface FileToExport {
  /** Address of the account in whose name it is done, and with what it may see. */
  readonly as: string;
  /** Without columns: all that the account may have. */
  readonly wish: ExportWish;
  readonly progress?: (done: number, total: number | null) => void;
  /** Called once it is asked for, with what takes it back while it is being written: one that is left half way counts as under way for hours. */
  readonly begun?: (cancel: () => Promise<unknown>) => void;
}

export interface ExportedFile {
  readonly id: string;
  readonly format: ExportFormat;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
  /** In clear, as it is read; to be read while the database is open. */
  readonly content: AsyncGenerator<Buffer>;
}

const LOOK_EVERY_MS = 500;

/**
 * The whole of an export by whoever runs the service, in the name of an account: the same steps as the page, kept and audited alike.
 * @throws StartupError, in English, for what can be mended: an unknown account, one that may not export, a purpose that is missing, a code that does not exist
 */
export async function exportFile(dataSource: DataSource, config: Config, { as, wish, progress, begun }: FileToExport): Promise<ExportedFile> {
  const [tx, clock, audit, outbox] = [new TransactionRunner(dataSource), new Clock(), new AuditLog(), new Outbox()];
  const catalogue = new CatalogueService(tx, clock);
  const releases = new ReleaseTables(tx, catalogue, new ReleasableReports(tx), clock);
  const files = new ExportFiles(new FileStore(config), config);
  const viewer = await viewerCalled(tx, as);
  const structureId = viewer.scope.kind === 'STRUCTURE' ? viewer.scope.structureId : null;
  if (!mayAsk(viewer, { kind: wish.kind, structureId })) throw new StartupError(`${as} (${viewer.role}) may not export ${wish.kind === 'DETAIL' ? 'reports' : 'counts by territory'}.`);
  assertCodesExist(wish.filter ?? {}, (await catalogue.vocabularies()).vocabularies);

  const asked = await new AskExport(tx, outbox, audit, clock).execute(viewer, { ...wish, columns: wish.columns.length > 0 ? wish.columns : exportColumnsOf(structureId !== null) }, 'HERE');
  if (asked.kind === 'REFUSED') throw new StartupError(`The export is refused: ${asked.reason}. ${asked.message}`);
  const { id } = asked.export;
  const counts = new CountTerritories(tx, releases);
  let writing = true;
  begun?.(async () => { if (writing) await new ReadExports(tx, files, counts, audit, clock).cancel(viewer, id); });
  const state = () => tx.run(SYSTEM, (manager) => manager.findOneByOrFail(ExportJobEntity, { id }));
  const watch = setInterval(() => void state().then(({ done, total }) => progress?.(done, total), () => undefined), LOOK_EVERY_MS);
  await new ProduceExport(tx, catalogue, files, counts, clock).execute(id, true).finally(() => { clearInterval(watch); writing = false; });
  const made = await state();
  if (made.state !== 'DONE') throw new StartupError(`The export stopped: ${made.failure ?? made.state}`);
  progress?.(made.done, made.total);
  const { content } = await new DownloadExport(tx, audit, new Notify(outbox), releases, files, clock).execute(viewer, id, 'HERE');
  return { id, format: made.format, rows: made.done, bytes: made.bytes!, sha256: made.sha256!, content };
}

async function viewerCalled(tx: TransactionRunner, email: string): Promise<Viewer> {
  return tx.run(SYSTEM, async (manager) => {
    const [account] = await manager.query<{ id: string; email: string; displayName: string; demo: boolean }[]>('SELECT id, email, display_name AS "displayName", demo FROM account WHERE email = $1', [normalisedEmail(email)]);
    const standing = account ? await accountStanding(manager, account.id) : null;
    if (!account || !standing) throw new StartupError(`No account in use has the address ${email}.`);
    return { account, ...standing, structure: null, federation: null, secondFactor: 'READY', sessionId: '', signedInAt: new Date() };
  });
}
