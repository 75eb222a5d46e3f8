import { VOCABULARIES, type VocabularyTerm } from '@vigie/reference';
import { typesetText } from '../../shell/typeset';
import type { ReportDraft } from '../draft/report-draft';
import type { ShownError } from './check-draft';

/** The server no longer takes a word that was given in answer. */
export const isRetired = (error: ShownError & { readonly code?: string }): boolean => error.code === 'VOCABULARY_CODE_RETIRED';

/** Says which answer is no longer offered, where one among several was withdrawn since it was given. */
export function namingRetired<Shown extends ShownError & { readonly code?: string }>(error: Shown, draft: ReportDraft): Shown {
  if (!isRetired(error)) return error;
  const label = labelOf(answerAt(draft, error.path));
  return label === null ? error : { ...error, message: typesetText(`« ${label} » : ${error.message}`) };
}

/** What the draft holds at « difficulties.0 » or « ruptures.1.right ». */
function answerAt(draft: ReportDraft, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => (at !== null && typeof at === 'object' ? (at as Readonly<Record<string, unknown>>)[key] : undefined), draft);
}

/** Codes of version 1 are the ones a report can hold that was begun before another; a later one reads as nothing here. */
function labelOf(code: unknown): string | null {
  const terms: readonly VocabularyTerm[] = Object.values(VOCABULARIES).flat();
  return terms.find((term) => term.code === code)?.label ?? null;
}
