import { useState, type ReactNode } from 'react';
import { Button, EmptyState, ErrorState, LoadingState } from '@vigie/ui';
import { isEditable, type ReportStatus } from '@vigie/domain';
import { Icon } from '../../controls/icon';
import { freeLeaving, goBack } from '../../routing/address';
import type { ReportingViewer } from '../../session/viewer';
import { Page } from '../../shell/page';
import { ScreenHeading } from '../../shell/screen-heading';
import { focusHeading } from '../focus-heading';
import { text } from '../messages.fr';
import { useKeptForm } from '../use-kept-form';
import { CorrectionForm, type KeptCorrection } from './correction-form';
import { useReportToCorrect } from './use-correction';

interface CorrectionPageProps { readonly caseCode: string; readonly reportId: string; readonly viewer: ReportingViewer }

/** A report of the structure that nobody has built on yet, corrected. */
export function CorrectionPage({ caseCode, reportId, viewer }: CorrectionPageProps) {
  const { opened, status, again } = useReportToCorrect(reportId);
  const kept = useKeptForm<KeptCorrection>(viewer.id, { kind: 'CORRECTION', subject: reportId });
  const [round, beginAgain] = useState(0);
  const back = () => goBack({ page: 'CASE', caseCode });
  const frame = (body: ReactNode) => (
    <Page brief start={<Button variant="quiet" className="back-button" onClick={back}><Icon name="back" />{text.step.back}</Button>}>
      <ScreenHeading title={text.correction.title}>{opened && <p className="case-where">{opened.report.reference}</p>}</ScreenHeading>
      {body}
    </Page>
  );
  if (status === 'FAILED') return frame(<ErrorState title={text.correction.failed} onRetry={again}>{text.failedBody}</ErrorState>);
  if (status === 'NONE') return frame(<EmptyState title={text.correction.none} />);
  if (!opened || kept.status === 'READING') return frame(<LoadingState label={text.correction.reading} lines={8} />);
  if (!isEditable(opened.report.status as ReportStatus)) return frame(<EmptyState title={text.correction.closed}>{text.correction.closedBody}</EmptyState>);
  return frame(<CorrectionForm key={round} caseCode={caseCode} opened={opened} viewer={viewer} kept={kept} takenUp={round === 0 ? kept.before : null} onBeginAgain={() => void kept.drop().then(() => { beginAgain(round + 1); focusHeading(); })} onSaved={() => void kept.drop().then(() => { freeLeaving(); back(); })} />);
}
