import { strToU8 } from 'fflate';
import { canonicalJson, type LetterNode } from '@vigie/domain';
import { renderDocx } from '@vigie/typesetting/docx';
import { renderPdf } from '@vigie/typesetting/pdf';
import type { LetterDocument } from '@vigie/typesetting';
import { composeAnnexes, type Verbatim } from '../annexes/compose-annexes';
import { ANNEX_WORDS } from '../annexes/words.fr';
import type { Snapshot, SnapshotChanges } from '../freeze/snapshot';
import { SHORT_HASH, composeLetter } from '../letter/compose-letter';
import type { DossierApproval } from '../persistence/dossier-parts';
import { stableZip } from '../spreadsheets/stable-zip';
import { workbookOf } from '../spreadsheets/sheets-of';
import { writeCsv } from '../spreadsheets/write-csv';
import { writeOds } from '../spreadsheets/write-ods';
import { writeXlsx } from '../spreadsheets/write-xlsx';
import { dayInWords } from '../words/format-figure';
import { sha256 } from './file-hash';
import { PRODUCTION_STEPS } from './production-steps';
import { stableDocx } from './stable-docx';
import { typefaceFor } from './typefaces';
import { withPictures } from './with-pictures';

/** All that files are made of: nothing else enters them, no clock above all. */
export interface ToProduce {
  readonly snapshot: Snapshot;
  /** SHA-256 of the canonical snapshot. */
  readonly hash: string;
  readonly body: LetterNode;
  /** Null: every file says that it is a draft. */
  readonly approval: DossierApproval | null;
  readonly verbatims: readonly Verbatim[];
  /** Of the version before; null for the first. */
  readonly changes?: SnapshotChanges | null;
}

export type Progress = (done: number) => Promise<void> | void;

/** The name that the one file with all the others goes by. */
export const archiveName = ({ dossier }: Snapshot): string => `dossier-${dossier.number}-v${dossier.version}.zip`;

/**
 * Every file of a dossier by its name, and the archive of them all. The same dossier gives the same bytes on any day.
 * @throws UnprintableText
 */
export async function produceFiles(given: ToProduce, progress: Progress = () => undefined): Promise<Map<string, Uint8Array>> {
  const { snapshot, hash, body, approval, verbatims, changes = null } = given;
  const footer = ANNEX_WORDS.footer(snapshot.dossier.number, snapshot.dossier.version, hash.slice(0, SHORT_HASH));
  const watermark = approval ? ANNEX_WORDS.watermark.approved(footer) : ANNEX_WORDS.watermark.draft(footer);
  const day = approval?.on ?? snapshot.dataDate;
  const files = new Map<string, Uint8Array>();
  const letter = composeLetter({ snapshot, body, day, watermark, footer });
  const made = async (done: number, name: string, bytes: Uint8Array) => { files.set(name, bytes); await progress(done); };
  await made(1, 'lettre.pdf', await pdfOf(letter, day));
  await made(2, 'lettre.docx', stableDocx(await renderDocx(letter), day));
  const annexes = composeAnnexes({ snapshot, verbatims, changes, watermark, footer });
  await made(3, 'annexes.pdf', await pdfOf(annexes, day));
  await made(4, 'annexes.docx', stableDocx(await renderDocx(await withPictures(annexes)), day));
  const workbook = workbookOf(snapshot, watermark);
  await made(5, 'donnees.xlsx', writeXlsx(workbook));
  await made(6, 'donnees.ods', writeOds(workbook));
  for (const [index, sheet] of workbook.sheets.slice(1).entries()) files.set(`csv/${String(index + 1).padStart(2, '0')}-${fileName(sheet.name)}.csv`, writeCsv(sheet, watermark, ANNEX_WORDS.sheets.hash));
  await made(7, 'chiffres.json', strToU8(canonicalJson(snapshot)));
  files.set('LISEZMOI.txt', strToU8(readme(given, [...files.keys()], watermark)));
  files.set('manifeste.json', strToU8(manifest(files, hash, watermark)));
  await made(PRODUCTION_STEPS, archiveName(snapshot), stableZip(files));
  return files;
}

async function pdfOf(document: LetterDocument, day: string): Promise<Uint8Array> {
  return renderPdf(document, await typefaceFor(document), new Date(`${day}T00:00:00Z`), { unpacked: true });
}

function readme({ snapshot, approval }: ToProduce, names: readonly string[], footer: string): string {
  const words = ANNEX_WORDS.fileWords;
  const files = [...names.filter((name) => words[name]).map((name) => `${name} : ${words[name]}`), `csv/ : ${words['csv']}`];
  return ANNEX_WORDS.readme({
    title: snapshot.dossier.title, footer, territory: snapshot.territory, from: dayInWords(snapshot.period.from), to: dayInWords(snapshot.period.to), day: dayInWords(snapshot.dataDate),
    approved: approval ? ANNEX_WORDS.approved(approval.by, dayInWords(approval.on)) : ANNEX_WORDS.notApproved, files,
  });
}

function manifest(files: ReadonlyMap<string, Uint8Array>, hash: string, footer: string): string {
  const list = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) }));
  return `${JSON.stringify({ footer, dossier: hash, files: list }, null, 2)}\n`;
}
const fileName = (label: string): string => label.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
