import type { FileRefusal } from '@vigie/contracts';

/**
 * What leads out of the document without a name that says so, as the thread that reads it calls it: a page drawn from another
 * file (8.10.4), a stream whose bytes lie elsewhere (7.3.8.2), a link that is none of the web or of mail (12.6.4.8).
 */
export const OUTWARD = { reference: '(page of another file)', stream: '(bytes of another file)', link: '(link of another kind)' } as const;

/**
 * Names that make a PDF do something (ISO 32000-2, tables 201 to 218 and 12.6.4), each with why it is refused. They are looked for
 * as keys and as values, wherever they stand. A plain link (`/URI` on a page) does nothing until it is clicked: it stays,
 * unless the document opens it by itself, or it leads elsewhere than to the web or a mailbox.
 */
const REFUSED_NAMES: readonly (readonly [FileRefusal, readonly string[]])[] = [
  ['PDF_SCRIPT', ['JavaScript', 'JS']],
  ['PDF_LAUNCH', ['Launch']],
  ['PDF_EMBEDDED_FILE', ['EmbeddedFile', 'EmbeddedFiles', 'FileAttachment', 'GoToE', 'Collection', 'AF']],
  ['PDF_XFA', ['XFA']],
  ['PDF_MEDIA', ['RichMedia', 'RichMediaExecute', 'Movie', 'Sound', 'Screen', 'Rendition', '3D', 'GoTo3DView']],
  ['PDF_SENDS', ['SubmitForm', 'ImportData', 'GoToR', 'Thread', ...Object.values(OUTWARD)]],
  ['PDF_OPEN_ACTION', ['AA', 'OpenAction']],
];

export const WATCHED_NAMES: readonly string[] = REFUSED_NAMES.flatMap(([, names]) => names);

/** The first reason to refuse a PDF in which these names were met, or null. */
export function refusalOfNames(met: readonly string[]): FileRefusal | null {
  return REFUSED_NAMES.find(([, names]) => names.some((name) => met.includes(name)))?.[0] ?? null;
}
