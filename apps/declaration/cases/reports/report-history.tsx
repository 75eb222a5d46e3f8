import { formatMoment } from '@vigie/ui';
import type { CaseReport } from '../case-documents';
import { text } from '../messages.fr';
import { changeWords } from './change-words';

/** What was changed since the report was sent, latest first: codes and days; of a text, only that it changed. */
export function ReportHistory({ report: { reference, history } }: { readonly report: CaseReport }) {
  if (history.length === 0) return <p className="case-soft">{text.reports.unchanged}</p>;
  return (
    <details className="report-history">
      <summary>{text.reports.history}{` (${history.length})`}<span className="vg-hidden"> {reference}</span></summary>
      <ol>
        {history.map(({ id, act, madeAt, byMe, changes }) => (
          <li key={id}>
            <p><strong>{text.reports.act[act] ?? act}</strong> {`${formatMoment(madeAt)}, ${byMe ? text.reports.you : text.reports.colleague}`}</p>
            <ul>{changes.map((change) => <li key={change.field}>{changeWords(change)}</li>)}</ul>
          </li>
        ))}
      </ol>
    </details>
  );
}
