import type { CaseFile } from './case-documents';

/** What was just done to a case, and how to take it back. */
export interface Undo {
  readonly caseCode: string;
  readonly said: string;
  /** The case as it stands once taken back; null for an act that is taken back by another way. @throws RequestFailure */
  readonly undo: (() => Promise<CaseFile | null>) | null;
}

/* In the page's memory only: a case names a person to its structure. */
const cases = new Map<string, CaseFile>();
let done: Undo | null = null;

export const rememberCase = (file: CaseFile): CaseFile => {
  if (file.caseCode) cases.set(file.caseCode, file);
  return file;
};
export const rememberedCase = (caseCode: string): CaseFile | null => cases.get(caseCode) ?? null;

/** Takes the place of what was said before: only the last act is offered to be taken back. */
export const announce = (undo: Undo): void => { done = undo; };
/** What was done to that case, said once: leaving its page lets it go. */
export const announced = (caseCode: string): Undo | null => (done?.caseCode === caseCode ? done : null);
export const forgetAnnounced = (): void => { done = null; };

/** Nothing of one account is left for the next one on the same screen. */
export function forgetCases(): void {
  cases.clear();
  done = null;
}
