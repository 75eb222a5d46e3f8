import { Button, ErrorSummary } from '@vigie/ui';
import { Icon } from '../../controls/icon';
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
  const here = flow.remarks.filter(({ path }) => screenOfPath(path) === 'REVIEW');
  const toMend = new Set(flow.remarks.map(({ path }) => screenOfPath(path)));
  return (
    <ReportFrame>
      <ScreenHeading title={text.steps.REVIEW}><p>{text.review.lead}</p></ScreenHeading>
      <ErrorSummary key={flow.round} title={text.steps.summary(here.length)} errors={here.map(({ path, message }) => ({ fieldId: fieldId(path), message }))} />
      <SendingNotice sending={sending} />
      <div className="review">
        {reviewSections(draft, vocabularies).map(({ screen, lines }) => (
          <section key={screen} className="review-section" aria-labelledby={`review-${screen}`} data-wrong={toMend.has(screen) || undefined}>
            <h2 id={`review-${screen}`}>{text.steps.short[screen]}</h2>
            <Button variant="quiet" aria-label={text.review.editOf(text.steps.short[screen] ?? '')} onClick={() => onEdit(screen)}><Icon name="edit" />{text.review.edit}</Button>
            {lines.length === 0 && <p className="review-nothing">{toMend.has(screen) ? text.review.missing : text.review.nothing}</p>}
            <ul>
              {lines.map(({ said, more, quoted }) => (
                <li key={said}>{said}{more && <span className={quoted ? 'review-quote' : 'review-more'}>{more}</span>}</li>
              ))}
            </ul>
          </section>
        ))}
        <CaseCode />
      </div>
      <div className="report-way-on">
        <Button busy={sending.state.kind === 'SENDING' || sending.wait > 0} onClick={() => void sending.send()}>
          {sending.state.kind === 'SENDING' ? text.review.sending : sending.wait > 0 ? text.sending.wait(sending.wait) : text.review.send}
        </Button>
      </div>
      {sending.state.kind === 'SIGNED_OUT' && <ReconnectDialog viewer={viewer} onReconnected={() => void sending.send()} onClose={sending.setAside} />}
    </ReportFrame>
  );
}
