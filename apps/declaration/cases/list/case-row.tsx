import { formatDay } from '@vigie/ui';
import { go } from '../../routing/address';
import { casePathOf } from '../../routing/case-routes';
import type { CaseItem } from '../case-documents';
import { text } from '../messages.fr';
import { StateChips } from '../state-chips';
import { documentLabel, isFeminine, rightLabel, siteLabel } from '../words';

/** One case of the list: what was lost, where it stands, what comes next. The whole row opens it. */
export function CaseRow({ item, today }: { readonly item: CaseItem; readonly today: string }) {
  const code = item.caseCode ?? '';
  return (
    <li className="case-row">
      <a href={casePathOf({ page: 'CASE', caseCode: code })} aria-label={text.openCase(code)} aria-describedby={`case-${code}`} onClick={(event) => { event.preventDefault(); go({ page: 'CASE', caseCode: code }); }}>
        <span className="case-row-code">{code}</span>
      </a>
      <StateChips of={item} today={today} />
      <div id={`case-${code}`} className="case-row-body">
        <p className="case-row-rights">{rightsOf(item)}</p>
        {item.circles.map(({ name }) => <p key={name} className="case-row-circle">{name}</p>)}
        {item.nextStep && <p className="case-row-next">{item.nextStep.label}</p>}
        <p className="case-row-facts">{factsOf(item, today).map((fact) => <span key={fact}>{fact}</span>)}</p>
      </div>
    </li>
  );
}

function rightsOf({ ruptures, state }: CaseItem): string {
  const rights = [...new Set(ruptures.filter(({ until }) => until === null || state === 'SOLVED').map(({ right }) => right))];
  const [first, ...others] = rights;
  if (first === undefined) return text.noRight;
  return others.length === 0 ? rightLabel(first) : `${rightLabel(first)} ${text.rightsMore(others.length)}`;
}

function factsOf({ siteCode, stayDocument, stayDocumentExpiresOn, waitingSince, solution, since }: CaseItem, today: string): string[] {
  if (solution?.solvedOn) return [text.solvedOn(formatDay(solution.solvedOn)), siteLabel(siteCode)];
  const document = documentLabel(stayDocument);
  const held = stayDocumentExpiresOn === null ? document : stayDocumentExpiresOn < today ? text.documentExpired(document, formatDay(stayDocumentExpiresOn), isFeminine(document)) : text.documentExpires(document, formatDay(stayDocumentExpiresOn));
  return [
    waitingSince ? text.waitingSince(formatDay(waitingSince)) : text.since(formatDay(since)),
    held,
    siteLabel(siteCode),
  ];
}
