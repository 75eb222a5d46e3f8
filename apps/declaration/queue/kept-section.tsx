import { Button, StatusMessage, formatMoment } from '@vigie/ui';
import { findSite, findTerm } from '@vigie/reference';
import { rightLabel } from '../home/right-label';
import type { StoredReport } from '../keeping/kept-report';
import { dropReceipts, type UnreadReceipt } from '../keeping/unread-receipts';
import { useOnline } from '../shell/connection';
import { confirmed } from '../shell/confirm';
import { typesetText } from '../shell/typeset';
import { dropKept, openKept } from './kept-actions';
import { text } from './messages.fr';
import { useQueueNews } from './queue-news';
import { stateWords } from './state-words';
import './kept-section.css';

/** What this device keeps: sent by itself and not yet said, waiting to be sent, being filled in. */
export default function KeptSection({ owner, reports, received }: { readonly owner: string; readonly reports: readonly StoredReport[]; readonly received: readonly UnreadReceipt[] }) {
  const news = useQueueNews();
  const queue = reports.filter(({ stage }) => stage !== 'DRAFT');
  const inProgress = reports.filter(({ stage }) => stage === 'DRAFT');
  return (
    <>
      <StatusMessage tone="success">
        {received.length > 0 && (
          <>
            <strong>{text.received(received.length)}</strong>
            <ul className="kept-received">{received.map(({ id, reference, caseCode }) => <li key={id}>{text.receivedLine(reference, caseCode)}</li>)}</ul>
            <p>{text.receivedReason}</p>
            <Button variant="secondary" onClick={() => void dropReceipts(received.map(({ id }) => id))}>{text.seen}</Button>
          </>
        )}
      </StatusMessage>
      {news.refusals.length > 0 && <StatusMessage tone="warning">{news.refusals.map((refusal) => <p key={refusal}>{refusal}</p>)}</StatusMessage>}
      {queue.length > 0 && (
        <section className="kept" aria-labelledby="kept-waiting">
          <h2 id="kept-waiting">{text.waiting}</h2>
          {news.stopped?.kind === 'SIGNED_OUT' && <p className="kept-trouble">{text.signedOut}</p>}
          <ul>{queue.map((report) => <KeptItem key={report.draft.idempotencyKey} owner={owner} report={report} />)}</ul>
          <p className="kept-lead">{text.waitingLead}</p>
        </section>
      )}
      {inProgress.length > 0 && (
        <section className="kept" aria-labelledby="kept-drafts">
          <h2 id="kept-drafts">{text.drafts(inProgress.length)}</h2>
          <ul>{inProgress.map((report) => <KeptItem key={report.draft.idempotencyKey} owner={owner} report={report} />)}</ul>
          <p className="kept-lead">{text.draftsBody}</p>
        </section>
      )}
    </>
  );
}

function KeptItem({ owner, report }: { readonly owner: string; readonly report: StoredReport }) {
  const online = useOnline();
  const { draft: { idempotencyKey: id, siteCode, caseCode, difficulties, ruptures }, stage, keptAt } = report;
  const site = siteCode ? findSite(siteCode) : undefined;
  const about = difficulties[0] ? findTerm('difficulties', difficulties[0])?.label : ruptures[0] ? rightLabel(ruptures[0].right) : undefined;
  const what = about ? typesetText(about) : text.nothingYet;
  const facts = [site && typesetText(site.name), text.code(caseCode), text.at(formatMoment(new Date(keptAt).toISOString()))].filter(Boolean);
  const drafted = stage === 'DRAFT';
  const drop = async () => { if (await confirmed({ title: text.dropSure, body: text.dropSureBody, confirm: text.drop, keep: text.dropKeep })) await dropKept(owner, id); };
  return (
    <li className="kept-item" data-stage={stage}>
      <p className="kept-what">{what}</p>
      <p className="kept-when vg-figures">{facts.map((fact) => <span key={fact}>{fact}</span>)}</p>
      {!drafted && <p className="kept-state">{stateWords(report, online)}</p>}
      {stage !== 'FILES' && (
        <div className="kept-actions">
          <Button variant={drafted ? 'primary' : 'secondary'} aria-label={drafted ? text.resumeOf(what, caseCode) : text.openOf(what, caseCode)} onClick={() => void openKept(report)}>{drafted ? text.resume : text.open}</Button>
          <Button variant="quiet" aria-label={text.dropOf(what, caseCode)} onClick={() => void drop()}>{text.drop}</Button>
        </div>
      )}
    </li>
  );
}
