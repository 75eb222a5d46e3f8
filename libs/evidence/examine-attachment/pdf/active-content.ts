import type { FileRefusal } from '@vigie/contracts';

/**
 * Names that make a PDF do something (ISO 32000-2, tables 201 to 218 and 12.6.4), each with why it is refused. They are looked for
 * as keys and as values, wherever they stand. A plain link (`/URI` on a page) does nothing until it is clicked: it stays,
 * unless the document opens it by itself.
 */
const REFUSED_NAMES: readonly (readonly [FileRefusal, readonly string[]])[] = [
  ['PDF_SCRIPT', ['JavaScript', 'JS']],
  ['PDF_LAUNCH', ['Launch']],
  ['PDF_EMBEDDED_FILE', ['EmbeddedFile', 'EmbeddedFiles', 'FileAttachment', 'GoToE', 'Collection', 'AF']],
  ['PDF_XFA', ['XFA']],
  ['PDF_MEDIA', ['RichMedia', 'RichMediaExecute', 'Movie', 'Sound', 'Screen', 'Rendition', '3D', 'GoTo3DView']],
  ['PDF_SENDS', ['SubmitForm', 'ImportData', 'GoToR', 'Thread']],
  ['PDF_OPEN_ACTION', ['AA', 'OpenAction']],
];

export const WATCHED_NAMES: readonly string[] = REFUSED_NAMES.flatMap(([, names]) => names);

/** The first reason to refuse a PDF in which these names were met, or null. */
export function refusalOfNames(met: readonly string[]): FileRefusal | null {
  return REFUSED_NAMES.find(([, names]) => names.some((name) => met.includes(name)))?.[0] ?? null;
}
