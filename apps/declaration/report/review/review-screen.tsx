import { Button, ErrorSummary } from '@vigie/ui';
import { EvidenceOfDraft } from '../../evidence/lazy-evidence';
import type { ReportScreen } from '../../routing/routes';
import type { ReportingViewer } from '../../session/viewer';
import { ScreenHeading } from '../../shell/screen-heading';
import { fieldId, screenOfPath } from '../checking/screen-of-path';
import { text } from '../messages.fr';
import { ReportFrame } from '../report-frame';
import { useReport } from '../report-context';
import { ReconnectDialog } from '../sending/reconnect-dialog';
import { SendingNotice } from '../sending/sending-notice';
import { useSending } from '../sending/use-sending';
import type { ReportFlow } from '../use-report-flow';
import { CaseCode } from './case-code';
import { ReviewCard } from './review-card';
import { reviewSections } from './review-sections';
import './review.css';

interface ReviewScreenProps {
  readonly flow: ReportFlow;
  readonly viewer: ReportingViewer;
  readonly onEdit: (screen: ReportScreen) => void;
}

/** Everything on one page, each part one tap from being changed, then one tap to send. */
export function ReviewScreen({ flow, viewer, onEdit }: ReviewScreenProps) {
  const { draft, vocabularies } = useReport();
  const sending = useSending(flow, onEdit);
  const toMend = (screen: ReportScreen) => flow.remarks.filter(({ path }) => screenOfPath(path) === screen);
  const here = toMend('REVIEW');
  return (
    <ReportFrame>
      <ScreenHeading title={text.steps.REVIEW}><p>{text.review.lead}</p></ScreenHeading>
      <ErrorSummary key={flow.round} title={text.steps.summary(here.length)} errors={here.map(({ path, message }) => ({ fieldId: fieldId(path), message }))} />
      <SendingNotice sending={sending} />
      <div className="review">
        {reviewSections(draft, vocabularies).map((section) => (
          <ReviewCard key={section.screen} section={section} remarks={toMend(section.screen)} onEdit={() => onEdit(section.screen)} />
        ))}
        <CaseCode />
      </div>
      <EvidenceOfDraft owner={viewer.id} draftId={draft.idempotencyKey} />
      <div className="report-way-on">
        <Button busy={sending.state.kind === 'SENDING' || sending.wait > 0} onClick={() => void sending.send()}>
          {sending.state.kind === 'SENDING' ? text.review.sending : sending.wait > 0 ? text.sending.wait(sending.wait) : text.review.send}
        </Button>
      </div>
      {sending.state.kind === 'SIGNED_OUT' && <ReconnectDialog viewer={viewer} onReconnected={() => void sending.send()} onClose={sending.setAside} />}
    </ReportFrame>
  );
}
