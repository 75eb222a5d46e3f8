import { useState } from 'react';
import { Button, formatDay } from '@vigie/ui';
import { isEditable, parisDate, transition, type ReportStatus } from '@vigie/domain';
import { text as homeText } from '../../home/messages.fr';
import { go } from '../../routing/address';
import type { CaseFile, CaseReport } from '../case-documents';
import { announce } from '../case-memory';
import { focusHeading } from '../focus-heading';
import { text } from '../messages.fr';
import { ReadReport } from './read-report';
import { ReportHistory } from './report-history';
import { WithdrawDialog } from './withdraw-dialog';

/** The reports of the case, each with what was changed since, and what may still be. */
export function ReportsOfCase({ file, onReread }: { readonly file: CaseFile; readonly onReread: () => void }) {
  const [withdrawing, setWithdrawing] = useState<CaseReport | null>(null);
  return (
    <section className="case-part" aria-labelledby="case-reports">
      <h2 id="case-reports">{text.reports.title}</h2>
      <ul className="case-reports">
        {file.reports.map((report) => <ReportItem key={report.id} report={report} caseCode={file.caseCode ?? ''} onWithdraw={() => setWithdrawing(report)} />)}
      </ul>
      {withdrawing && <WithdrawDialog report={withdrawing} onClose={() => setWithdrawing(null)} onWithdrawn={() => { setWithdrawing(null); announce({ caseCode: file.caseCode ?? '', said: text.said.withdrawn, undo: null }); onReread(); focusHeading(); }} />}
    </section>
  );
}

function ReportItem({ report, caseCode, onWithdraw }: { readonly report: CaseReport; readonly caseCode: string; readonly onWithdraw: () => void }) {
  const status = report.status as ReportStatus;
  return (
    <li>
      <p className="case-report-head"><strong className="vg-figures">{report.reference}</strong> <span className="case-chip" data-state={status === 'RESOLVED' ? 'SOLVED' : undefined}>{homeText.statuses[status] ?? status}</span></p>
      <p className="case-soft">{text.reports.sent(formatDay(parisDate(new Date(report.createdAt))))}</p>
      <ReadReport report={report} />
      <ReportHistory report={report} />
      <div className="timeline-actions">
        {isEditable(status) && <Button variant="quiet" aria-label={text.reports.editOf(report.reference)} onClick={() => go({ page: 'CASE_REPORT', caseCode, reportId: report.id })}>{text.reports.edit}</Button>}
        {transition(status, 'WITHDRAWN').ok && <Button variant="quiet" aria-label={text.reports.withdrawOf(report.reference)} onClick={onWithdraw}>{text.reports.withdraw}</Button>}
      </div>
    </li>
  );
}
