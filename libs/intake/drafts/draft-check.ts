import { WITHHELD_TEXTS, draftContentSchema, type DraftContent } from '@vigie/contracts';
import { findIdentifiers, isCaseCode } from '@vigie/domain';
import { MESSAGES } from '../messages.fr';
import type { RefusedField } from '../submit-report/submit-outcome';

export type CheckedDraft =
  | { readonly ok: true; readonly content: DraftContent }
  | { readonly ok: false; readonly errors: readonly RefusedField[] };

/** A draft with every text full, and room for the rest. */
const MOST_CHARACTERS = 40_000;

/**
 * Reads what a device wants kept. A draft is half filled in by nature, so only its shape counts, and that nothing in it
 * tells who someone is: codes look like codes, numbers are short, texts have passed the detector.
 */
export function checkDraftContent(json: string): CheckedDraft {
  const parsed = draftContentSchema.safeParse(json.length > MOST_CHARACTERS ? null : parse(json));
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join('.') ?? '';
    return { ok: false, errors: [{ path, code: 'WRONG_TYPE', message: MESSAGES.draftUnreadable }] };
  }
  const content = parsed.data;
  const errors: RefusedField[] = [];
  if (!isCaseCode(content.caseCode)) errors.push({ path: 'caseCode', code: 'CASE_CODE_NOT_OURS', message: MESSAGES.draftUnreadable });
  for (const path of WITHHELD_TEXTS) {
    if (findIdentifiers(content[path]).length > 0) errors.push({ path, code: 'IDENTIFIER_FOUND', message: MESSAGES.draftIdentifies });
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, content };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
