import { EmptyState, ErrorState, LoadingState, formatDay } from '@vigie/ui';
import { go } from '../routing/address';
import { pathOf } from '../routing/routes';
import { text } from './messages.fr';
import type { RecentReport } from './recent-reports';
import { rightLabel } from './right-label';
import { useRecentReports } from './use-recent-reports';

/** The last reports of the structure, in each state the network may leave them in. */
export function RecentList() {
  const { reports, status, again } = useRecentReports();
  return (
    <section className="recent" aria-labelledby="recent" aria-busy={status === 'READING' || undefined}>
      <h2 id="recent" className="recent-title">{text.recent}{reports && <span className="recent-total">{text.recentOf(reports.items.length, reports.total)}</span>}</h2>
      {status === 'READING' && !reports && <LoadingState label={text.loading} lines={5} />}
      {status === 'FAILED' && <ErrorState title={text.failedTitle} onRetry={again}>{text.failedBody}</ErrorState>}
      {reports?.items.length === 0 && status !== 'FAILED' && <EmptyState title={text.emptyTitle}>{text.emptyBody}</EmptyState>}
      {reports && reports.items.length > 0 && (
        <ul className="recent-list">{reports.items.map((report) => <RecentItem key={report.id} report={report} />)}</ul>
      )}
    </section>
  );
}

function RecentItem({ report: { reference, status, occurredOn, rights, caseCode } }: { readonly report: RecentReport }) {
  const [first, ...others] = rights;
  return (
    <li className="recent-item">
      <p className="recent-right">
        {first === undefined ? text.noRight : rightLabel(first)}
        {others.length > 0 && <span className="recent-more"> {text.more(others.length)}</span>}
      </p>
      <p className="recent-status" data-status={status}>{text.statuses[status] ?? status}</p>
      <p className="recent-facts vg-figures">
        <span>{formatDay(occurredOn)}</span>
        <span>{reference}</span>
        {caseCode && <a href={pathOf({ page: 'CASE', caseCode })} aria-label={text.openCase(caseCode)} onClick={(event) => { event.preventDefault(); go({ page: 'CASE', caseCode }); }}>{text.caseCode(caseCode)}</a>}
      </p>
    </li>
  );
}
