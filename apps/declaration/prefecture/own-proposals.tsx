import { formatDay } from '@vigie/ui';
import { findSite } from '@vigie/reference';
import { typesetText } from '../shell/typeset';
import type { OwnProposal } from './directory-documents';
import { meansLabel, topicLabel } from './entry-words';
import { text } from './messages.fr';

/** What this structure has proposed, about any préfecture, and what became of it. */
export function OwnProposals({ proposals }: { readonly proposals: readonly OwnProposal[] }) {
  if (proposals.length === 0) return null;
  return (
    <section className="own-proposals" aria-labelledby="own-proposals">
      <h2 id="own-proposals">{text.own}</h2>
      <ul>
        {proposals.map(({ id, siteCode, status, answer, decider, createdAt, proposed }) => (
          <li key={id} data-status={status}>
            <p className="own-proposal-what">{topicLabel(proposed.section, proposed.topic)}, {meansLabel(proposed.section, proposed.means)} <span className="own-proposal-status">{text.statuses[status]}</span></p>
            <p className="own-proposal-facts">{typesetText(findSite(siteCode)?.name ?? siteCode)} · {formatDay(createdAt.slice(0, 10))}</p>
            {answer && <p>{decider && `${text.decided(decider)} : `}{answer}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
