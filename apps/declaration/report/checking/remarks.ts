import type { ReportDraft } from '../draft/report-draft';
import type { ShownError } from './check-draft';

/**
 * What stays of the remarks shown once the draft has changed: those on answers left as they were, and
 * those the rules still make. A remark only the server could make goes as soon as its answer changes.
 * No remark is added: a field is never called wrong while the person is still on it.
 */
export function remarksAfter(remarks: readonly ShownError[], before: ReportDraft, after: ReportDraft, stillFound: readonly ShownError[]): readonly ShownError[] {
  const kept = remarks.flatMap((remark) => {
    const found = stillFound.find(({ path }) => path === remark.path);
    if (found) return [found];
    return isUntouched(remark.path, before, after) ? [remark] : [];
  });
  return kept.length === remarks.length && kept.every((remark, index) => remark === remarks[index]) ? remarks : kept;
}

/** The ranks of a list shift when one of its items goes, so a list counts as one answer. */
function isUntouched(path: string, before: ReportDraft, after: ReportDraft): boolean {
  const answer = path.split('.')[0] as keyof ReportDraft;
  const touched = before[answer] !== after[answer] || (answer === 'ruptures' && before.nothingLost !== after.nothingLost);
  return !touched;
}
