import { useState } from 'react';
import { Button, ErrorState, LoadingState } from '@vigie/ui';
import { useVocabularies } from '../../report/choices/use-vocabularies';
import { ReviewCard } from '../../report/review/review-card';
import { reviewSections } from '../../report/review/review-sections';
import { request } from '../../graphql/request';
import type { CaseReport } from '../case-documents';
import { OWN_TESTIMONY, REPORT_TO_CORRECT, type ReportToCorrect, type Testimony } from '../correction/correction-documents';
import { reportAsDraft } from '../correction/report-as-draft';
import { text } from '../messages.fr';

/** What the structure reported, as it read it before sending. Asked for when opened; the testimony apart, since opening it leaves a trace. */
export function ReadReport({ report: { id, reference } }: { readonly report: CaseReport }) {
  const [report, setReport] = useState<ReportToCorrect | null>(null);
  const [testimony, setTestimony] = useState<Testimony | null>(null);
  const [failed, setFailed] = useState(false);
  const vocabularies = useVocabularies();
  const attempt = (work: () => Promise<void>) => { setFailed(false); void work().catch(() => setFailed(true)); };
  const read = () => attempt(async () => setReport((await request(REPORT_TO_CORRECT, { id })).report));
  const hear = () => attempt(async () => setTestimony((await request(OWN_TESTIMONY, { id })).readTestimony));
  return (
    <details className="report-history" onToggle={(event) => { if (event.currentTarget.open && !report) read(); }}>
      <summary>{text.reports.read}<span className="vg-hidden"> {reference}</span></summary>
      {failed && <ErrorState title={text.correction.failed} onRetry={report ? hear : read}>{text.failedBody}</ErrorState>}
      {!report && !failed && <LoadingState label={text.correction.reading} lines={4} />}
      {report && (
        <div className="review">
          {reviewSections(reportAsDraft(report, testimony), vocabularies).map((section) => <ReviewCard key={section.screen} section={section} remarks={[]} heading="h4" />)}
          {report.hasTestimony && !testimony && <Button variant="secondary" onClick={hear}>{text.reports.hear}</Button>}
        </div>
      )}
    </details>
  );
}
