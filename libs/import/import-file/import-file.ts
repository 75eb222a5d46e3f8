import type { DataSource } from 'typeorm';
import { AuditLog, type Viewer } from '@vigie/access';
import { CatalogueService } from '@vigie/catalogue';
import { isColumnField, readImportMapping, type ImportCounts, type ImportMapping, type ImportValues, type RowFault } from '@vigie/contracts';
import { Outbox } from '@vigie/pipeline';
import { Clock, StartupError, SYSTEM, TransactionRunner, type Config } from '@vigie/platform';
import { ReadColumns } from '../map-columns/read-columns';
import { ImportParts } from '../parts/import-parts';
import { ImportMemory } from '../persistence/import-memory';
import { ReadImports } from '../read-imports/read-imports';
import { ReceiveFile } from '../receive-file/receive-file';
import { AskImport, missingFields } from '../run-import/ask-import';
import { RunImport } from '../run-import/run-import';

export interface FileToImport {
  /** Id, or name where only one structure bears it. */
  readonly structure: string;
  readonly fileName: string;
  readonly body: Buffer;
  /** As JSON gave it; what it leaves out is guessed. */
  readonly mapping?: unknown;
  readonly masking: boolean;
  /** Takes for each text the answer that the page would propose, one that only resembles it as well. */
  readonly proposed?: boolean;
  readonly until: 'MAPPED' | 'CHECKED' | 'DONE';
  readonly progress?: (read: number, total: number) => void;
  /** Told how long each pass over the file took, in seconds. */
  readonly passed?: (pass: 'CHECK' | 'RUN', seconds: number) => void;
}

export interface FileImportReport {
  readonly mapping: ImportMapping;
  readonly counts: ImportCounts;
  readonly firstFaults: readonly RowFault[];
  /** Null when no row was bad. */
  readonly badRows: Buffer | null;
}

const LOOK_EVERY_MS = 500;

/**
 * The whole of an import by whoever runs the service: the same steps as the page, with no account behind them.
 * @throws StartupError, in English, for what can be mended: an unknown structure, an unreadable file, a missing column
 */
export async function importFile(dataSource: DataSource, config: Config, wish: FileToImport): Promise<FileImportReport> {
  const [tx, clock, audit, outbox, memory] = [new TransactionRunner(dataSource), new Clock(), new AuditLog(), new Outbox(), new ImportMemory()];
  const parts = new ImportParts(config);
  const catalogue = new CatalogueService(tx, clock);
  const reading = new ReadImports(tx, parts, clock);
  const ask = new AskImport(tx, outbox, memory, clock);
  const viewer = await operatorOf(tx, wish.structure);

  const received = await new ReceiveFile(tx, parts, clock).execute(viewer, wish.fileName, wish.body);
  if (received.kind === 'REFUSED') throw new StartupError(`The file is refused: ${received.fault}. ${received.message}`);
  const { id } = received.import;
  const mapping = await mappingFor(new ReadColumns(tx, reading, parts, memory, catalogue), viewer, id, wish);
  if (wish.until === 'MAPPED') return { mapping, counts: received.import.counts, firstFaults: [], badRows: null };

  const missing = missingFields(mapping);
  if (missing.length > 0) throw new StartupError(`Neither a column nor a constant for: ${missing.join(', ')}. See --print-mapping and --mapping.`);
  const runner = new RunImport(tx, parts, catalogue, outbox, audit, clock, config);
  const pass = async (name: 'CHECK' | 'RUN') => {
    const started = performance.now();
    const watch = setInterval(() => void reading.find(viewer, id).then(({ counts }) => wish.progress?.(counts.read, counts.total), () => undefined), LOOK_EVERY_MS);
    await runner.execute(id).finally(() => clearInterval(watch));
    wish.passed?.(name, (performance.now() - started) / 1_000);
    const after = await reading.find(viewer, id);
    if (after.failure) throw new StartupError(`The import stopped: ${after.failure}`);
    return after;
  };
  await ask.check(viewer, id, mapping, wish.masking, 'HERE');
  let after = await pass('CHECK');
  if (wish.until === 'DONE') {
    await ask.run(viewer, id, 'HERE');
    after = await pass('RUN');
  }
  const badRows = after.badRowsKept ? (await reading.badRows(viewer, id)).body : null;
  return { mapping, counts: after.counts, firstFaults: after.firstFaults, badRows };
}

/** What was given, and for the rest what the page would propose: texts that only resemble a code are left for a person, unless its proposals are taken. */
async function mappingFor(columns: ReadColumns, viewer: Viewer, id: string, { mapping: given, proposed = false }: FileToImport): Promise<ImportMapping> {
  const wished = given === undefined ? { columns: {}, constants: {}, values: {} } : readImportMapping(given);
  if (!wished) throw new StartupError('The mapping file has another shape: {"columns": {"header": "field"}, "constants": {…}, "values": {…}}.');
  const guessed = await columns.columns(viewer, id);
  const taken = new Set(Object.values(wished.columns));
  const mapped = Object.fromEntries(guessed.columns.map(({ header, field }) => [header, Object.hasOwn(wished.columns, header) ? wished.columns[header]! : field && !taken.has(field) && isColumnField(field) ? field : null]));
  const values = proposed ? withProposals(await columns.values(viewer, id, mapped), wished.values) : wished.values;
  return { columns: mapped, constants: { ...guessed.constants, ...wished.constants }, values };
}

function withProposals(found: ImportValues, wished: ImportMapping['values']): ImportMapping['values'] {
  const proposals = Object.entries(found).map(([field, texts]) => [field, { ...Object.fromEntries(texts.flatMap(({ text, code }) => (code === null ? [] : [[text, code]]))), ...wished[field] }] as const);
  return { ...wished, ...Object.fromEntries(proposals) };
}

/** Who runs the service, in the place of the structure's own manager. */
async function operatorOf(tx: TransactionRunner, structure: string): Promise<Viewer> {
  const found = await tx.run(SYSTEM, (m) => m.query<{ id: string; number: number; name: string; type: string; region: string; department: string; site: string | null }[]>(
    `SELECT id, number, name, type_code AS type, region_code AS region, department_code AS department, site_code AS site FROM structure WHERE active AND (id::text = $1 OR lower(name) = lower($1)) LIMIT 2`, [structure]));
  const [one, other] = found;
  if (!one) throw new StartupError(`No active structure « ${structure} ».`);
  if (other) throw new StartupError(`Several structures are called « ${structure} »: give the id.`);
  return {
    account: { id: '', email: '', displayName: '', demo: false }, role: 'STRUCTURE_MANAGER', scope: { kind: 'STRUCTURE', accountId: '', structureId: one.id },
    structure: { id: one.id, number: one.number, name: one.name, typeCode: one.type, regionCode: one.region, departmentCode: one.department, siteCode: one.site },
    federation: null, secondFactor: 'READY', sessionId: '', signedInAt: new Date(),
  };
}
