import { textsOf, type LetterDocument } from '@vigie/typesetting';
import type { PdfProof } from './make-annex';
import { ownTypeface, widerTypeface } from './typefaces';

export type FileKind = 'PDF' | 'DOCX';

const TYPES: Readonly<Record<FileKind, string>> = { PDF: 'application/pdf', DOCX: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' };

/** Characters that no typeface at hand can draw: better no letter than one with a name cut short. */
export class UnprintableText extends Error {
  constructor(readonly characters: readonly string[]) {
    super(`Cannot print ${characters.join(' ')}`);
  }
}

const generators = {
  PDF: () => import('@vigie/typesetting/pdf'),
  DOCX: () => import('@vigie/typesetting/docx'),
} as const;

/** Asks for what makes letters before it is needed: while somebody types. Fails in silence; making one says more. */
export function preloadGenerators(): void {
  void Promise.allSettled([generators.PDF(), ownTypeface(), generators.DOCX()]);
}

/**
 * A letter as a file, made on this device: nothing of it is sent anywhere.
 * @throws UnprintableText; TypeError when a generator could not be loaded
 */
export async function makeFile(letter: LetterDocument, kind: FileKind, now: Date): Promise<File> {
  const bytes = kind === 'PDF' ? await pdfOf(letter, now) : await (await generators.DOCX()).renderDocx(letter);
  return new File([bytes as Uint8Array<ArrayBuffer>], `${letter.fileName}.${kind.toLowerCase()}`, { type: TYPES[kind] });
}

/**
 * The PDF proofs of a letter in a file beside it, numbered on from its last page.
 * @param made the letter as a PDF; null when it goes as a DOCX, whose pages nobody can count, and the annex counts from one
 * @throws Error when a proof cannot be read
 */
export async function makeAnnexFile(letter: LetterDocument, proofs: readonly PdfProof[], made: File | null): Promise<File> {
  const { makeAnnex, pagesOf } = await import('./make-annex');
  const pages = made ? await pagesOf(new Uint8Array(await made.arrayBuffer())) : 0;
  return new File([(await makeAnnex(proofs, pages)) as Uint8Array<ArrayBuffer>], `${letter.fileName}-preuves.pdf`, { type: TYPES.PDF });
}

async function pdfOf(letter: LetterDocument, now: Date): Promise<Uint8Array> {
  const { renderPdf, missingFrom } = await generators.PDF();
  const texts = [...textsOf(letter), letter.footer];
  const own = await ownTypeface();
  if (missingFrom(own.regular, texts).length === 0) return renderPdf(letter, own, now);
  const wider = await widerTypeface();
  const missing = missingFrom(wider.regular, texts);
  if (missing.length > 0) throw new UnprintableText(missing);
  return renderPdf(letter, wider, now);
}
