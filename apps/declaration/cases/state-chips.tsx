import { text } from './messages.fr';
import type { CaseItem } from './case-documents';

type Stated = Pick<CaseItem, 'state' | 'expiring' | 'stayDocumentExpiresOn'>;

/** Where a case stands, in words; the colour only helps. */
export function StateChips({ of: { state, expiring, stayDocumentExpiresOn }, today }: { readonly of: Stated; readonly today: string }) {
  return (
    <span className="case-chips">
      <span className="case-chip" data-state={state}>{text.state[state] ?? state}</span>
      {expiring && <span className="case-chip" data-state="EXPIRING">{stayDocumentExpiresOn && stayDocumentExpiresOn < today ? text.expired : text.expiring}</span>}
    </span>
  );
}
