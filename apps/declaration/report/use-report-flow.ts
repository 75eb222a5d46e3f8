import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { parisDate } from '@vigie/domain';
import { isTimeSure, timeNow } from '../clock/server-time';
import { REPORT_SCREENS, type ReportScreen } from '../routing/routes';
import { checkDraft, errorsOn, type ShownError } from './checking/check-draft';
import { remarksAfter } from './checking/remarks';
import { screenOfPath } from './checking/screen-of-path';
import { readVocabularies } from './choices/use-vocabularies';
import type { ReportVocabularies } from './choices/vocabularies';
import { drafts } from './draft/drafts';
import type { ReportDraft } from './draft/report-draft';
import { isRetired, namingRetired } from './checking/naming-retired';
import type { IdentifierCheck } from './words/identifier-check';

export interface ReportFlow {
  readonly draft: ReportDraft | null;
  readonly change: (patch: Partial<ReportDraft>) => void;
  readonly remarks: readonly ShownError[];
  readonly errorOf: (path: string) => string | null;
  /** Checks one screen and shows what is wrong on it. True when nothing is. */
  readonly passes: (screen: ReportScreen) => boolean;
  /** Checks everything; the first screen with something wrong, its errors shown, or null. */
  readonly firstUnfinished: () => ReportScreen | null;
  /** Shows what the server refused; the screen to go to. */
  readonly refuse: (errors: readonly ShownError[]) => ReportScreen;
  /** Counts the times remarks were made, so that the summary takes the focus again for the same ones. */
  readonly round: number;
  readonly today: string;
}

const heldErrors = (): readonly ShownError[] => {
  const { held, draft } = drafts.readKept() ?? {};
  return held?.by === 'REFUSED' && draft ? held.errors.map((error) => namingRetired(error, draft)) : [];
};

/** The draft and what is said of it. */
export function useReportFlow(vocabularies: ReportVocabularies, identifiers: IdentifierCheck): ReportFlow {
  const draft = useSyncExternalStore(drafts.subscribe, drafts.read);
  // What the server refused while the queue sent it is shown again where it is to be mended.
  const [remarks, setRemarks] = useState<readonly ShownError[]>(heldErrors);
  const [round, setRound] = useState(0);
  const today = parisDate(timeNow());

  const check = useCallback(
    (of: ReportDraft) => checkDraft(of, { vocabularies, findIdentifiers: identifiers.find }),
    [vocabularies, identifiers],
  );
  // A change never waits for a render: two in one event must not undo each other.
  const latest = useRef(check);
  latest.current = check;

  const change = useCallback((patch: Partial<ReportDraft>) => {
    const before = drafts.read();
    if (!before) return;
    const days = 'occurredOn' in patch || 'discoveredOn' in patch ? { daysFrom: isTimeSure() ? 'SERVER' as const : 'DEVICE' as const } : {};
    const after = { ...before, ...days, ...patch };
    drafts.keep(after);
    setRemarks((said) => (said.length === 0 ? said : remarksAfter(said, before, after, latest.current(after))));
  }, []);

  const say = (errors: readonly ShownError[]) => {
    setRemarks(errors);
    setRound((count) => count + 1);
  };

  const errorOf = useMemo(() => {
    const byPath = new Map(remarks.map(({ path, message }) => [path, message]));
    return (path: string) => byPath.get(path) ?? null;
  }, [remarks]);

  return {
    draft, change, remarks, errorOf, round, today,
    passes(screen) {
      const errors = draft ? errorsOn(screen, check(draft)) : [];
      // What was said of the other screens stands until they are mended.
      const elsewhere = remarks.filter(({ path }) => screenOfPath(path) !== screen);
      if (errors.length > 0 || elsewhere.length < remarks.length) say([...elsewhere, ...errors]);
      return errors.length === 0;
    },
    firstUnfinished() {
      const errors = draft ? check(draft) : [];
      if (errors.length === 0) return null;
      say(errors);
      return REPORT_SCREENS.find((screen) => errorsOn(screen, errors).length > 0) ?? 'REVIEW';
    },
    refuse(errors) {
      if (errors.some(isRetired)) readVocabularies();
      say(draft ? errors.map((error) => namingRetired(error, draft)) : errors);
      return REPORT_SCREENS.find((screen) => errors.some(({ path }) => screenOfPath(path) === screen)) ?? 'REVIEW';
    },
  };
}
