import { formatDay } from '@vigie/ui';
import { Icon } from '../controls/icon';
import type { Entry } from './directory-documents';
import { meansLabel, topicLabel } from './entry-words';
import { typesetText } from '../shell/typeset';
import { text } from './messages.fr';

/** One way to reach a service or to file a request: how, where, when, and who verified it. */
export function EntryCard({ entry, onCorrect }: { readonly entry: Entry; readonly onCorrect: () => void }) {
  const how = meansLabel(entry.section, entry.means);
  return (
    <li className="entry" data-absent={entry.means === null || undefined}>
      <p className="entry-how">{how}{entry.demo && <span className="entry-demo">{text.demo}</span>}</p>
      <dl className="entry-facts">
        <Fact label={text.labels.address} value={entry.address} />
        <Fact label={text.labels.opening} value={entry.opening && typesetText(entry.opening)} />
        <Fact label={text.labels.phone} value={entry.phone} href={entry.phone && `tel:${entry.phone.replace(/[^+\d]/g, '')}`} />
        <Fact label={text.labels.email} value={entry.email} href={entry.email && `mailto:${entry.email}`} />
        <Fact label={text.labels.link} value={entry.link} href={entry.link} />
        <Fact label={text.labels.conditions} value={entry.conditions && typesetText(entry.conditions)} />
      </dl>
      <p className="entry-verified">
        {text.verified(formatDay(entry.verifiedOn), entry.verifier)}.{' '}
        {entry.source && `${text.source(entry.source)}`}
      </p>
      {entry.stale && <p className="entry-stale"><Icon name="alert" />{text.stale}</p>}
      <button type="button" id={`correct-${entry.id}`} className="reveal-button entry-correct" aria-label={text.correctLabel(`${topicLabel(entry.section, entry.topic)}, ${how}`)} onClick={onCorrect}><Icon name="edit" />{text.correct}</button>
    </li>
  );
}

function Fact({ label, value, href }: { readonly label: string; readonly value: string | null; readonly href?: string | null }) {
  if (!value) return null;
  const external = href?.startsWith('http');
  return (
    <div>
      <dt>{label}</dt>
      <dd>{href ? <a href={href} {...(external ? { target: '_blank', rel: 'noreferrer noopener' } : {})}>{value}</a> : value}</dd>
    </div>
  );
}
