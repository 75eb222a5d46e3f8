import { useCallback } from 'react';
import type { CaseFile, CaseReport } from '../cases/case-documents';
import { Conversation } from './conversation';
import { text } from './messages.fr';
import { readMessages } from './message-documents';
import { useReading } from '../graphql/use-reading';
import './messages.css';

/** What was written about the reports of a case, and where to answer. */
export default function ConversationsOfCase({ file }: { readonly file: CaseFile }) {
  const shown = file.reports.filter(({ status }) => status !== 'WITHDRAWN');
  if (shown.length === 0) return null;
  return (
    <section className="case-part" aria-labelledby="case-messages">
      <h2 id="case-messages">{text.section}</h2>
      {shown.map((report) => <OfReport key={report.id} report={report} alone={shown.length === 1} />)}
    </section>
  );
}

function OfReport({ report, alone }: { readonly report: CaseReport; readonly alone: boolean }) {
  const read = useCallback(() => readMessages(report.id), [report.id]);
  const { value: result, failed, again } = useReading(read);
  return (
    <div className="conversation">
      {!alone && <h3>{text.about(report.reference)}</h3>}
      {report.status === 'NEEDS_INFO' && <p className="conversation-asked"><strong>{text.waits}.</strong> {report.statusMotive ? text.asked[report.statusMotive] : ''}</p>}
      {failed && <p className="case-soft">{text.failed}. {text.failedBody}</p>}
      {result && <Conversation report={report} messages={result} onChange={again} />}
    </div>
  );
}
