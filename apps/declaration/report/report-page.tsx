import { useEffect, useMemo, useState } from 'react';
import { lastRecentReports } from '../home/recent-reports';
import { go } from '../routing/address';
import { REPORT_SCREENS, type ReportScreen } from '../routing/routes';
import type { ReportingViewer } from '../session/viewer';
import { useVocabularies } from './choices/use-vocabularies';
import { ConflictDialog } from './conflict/conflict-dialog';
import { drafts } from './draft/drafts';
import { hasAnswers } from './draft/has-answers';
import { ReportContext, type ReportWork } from './report-context';
import { ReviewScreen } from './review/review-screen';
import { StepScreen } from './step-screen';
import { useReportFlow } from './use-report-flow';
import { useIdentifierCheck } from './words/identifier-check';

const open = (screen: ReportScreen) => go({ page: 'REPORT', screen });

/** A report in progress, on one of its screens. */
export function ReportPage({ screen, viewer }: { readonly screen: ReportScreen; readonly viewer: ReportingViewer }) {
  const vocabularies = useVocabularies();
  const [reviewed, setReviewed] = useState(screen === 'REVIEW');
  const identifiers = useIdentifierCheck(screen === 'WORDS' || screen === 'REVIEW');
  const flow = useReportFlow(vocabularies, identifiers);
  const { draft, change, errorOf, today } = flow;

  useEffect(() => { if (screen === 'REVIEW') setReviewed(true); }, [screen]);
  useWarningBeforeClosing(hasAnswers(draft));

  const work = useMemo<ReportWork | null>(
    () => draft && { draft, change, errorOf, vocabularies, identifiers, today, seen: lastRecentReports()?.items ?? [] },
    [draft, change, errorOf, vocabularies, identifiers, today],
  );
  if (!work) return null;

  const next = () => {
    if (!flow.passes(screen)) return;
    open(reviewed ? 'REVIEW' : REPORT_SCREENS[REPORT_SCREENS.indexOf(screen) + 1] ?? 'REVIEW');
  };

  return (
    <ReportContext value={work}>
      {screen === 'REVIEW'
        ? <ReviewScreen flow={flow} viewer={viewer} onEdit={open} />
        : <StepScreen key={screen} screen={screen} flow={flow} reviewed={reviewed} onNext={next} onGoTo={open} />}
      <ConflictDialog />
    </ReportContext>
  );
}

/** The browser asks before a page with answers that nothing keeps is closed. */
function useWarningBeforeClosing(warn: boolean): void {
  useEffect(() => {
    if (!warn) return;
    const ask = (event: BeforeUnloadEvent) => { if (drafts.losesOnClose) event.preventDefault(); };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [warn]);
}
