import type { DirectorySection } from '@vigie/contracts';
import { DIRECTORY_SERVICES, PERMIT_CATEGORIES } from '@vigie/reference';
import { Icon } from '../controls/icon';
import type { Entry } from './directory-documents';
import { EntryCard } from './entry-card';
import { topicLabel } from './entry-words';
import { text } from './messages.fr';

/** What the correction form starts from: an entry, or a subject that nothing is known of. */
export interface Subject {
  readonly section: DirectorySection;
  readonly topic: string;
  readonly entry: Entry | null;
}

interface SectionProps {
  readonly entries: readonly Entry[];
  /** A search narrows the page: what is unknown is then left out. */
  readonly searched: boolean;
  readonly onPropose: (subject: Subject) => void;
}

/** The services one turns to, in the order of the arrêté; those nothing is known of are named too. */
export function Services({ entries, searched, onPropose }: SectionProps) {
  return (
    <section aria-labelledby="services">
      <h2 id="services">{text.services}</h2>
      <p className="directory-lead">{text.servicesLead}</p>
      {DIRECTORY_SERVICES.map(({ code }) => {
        const own = entries.filter(({ topic }) => topic === code);
        return own.length === 0 && searched ? null : <Topic key={code} section="SERVICE" topic={code} entries={own} onPropose={onPropose} />;
      })}
    </section>
  );
}

/** By which way each kind of permit is asked for; only those that are known. */
export function Procedures({ entries, searched, onPropose }: SectionProps) {
  const known = PERMIT_CATEGORIES.filter(({ code }) => entries.some(({ topic }) => topic === code));
  return (
    <section aria-labelledby="procedures">
      <h2 id="procedures">{text.procedures}</h2>
      <p className="directory-lead">{text.proceduresLead}</p>
      {known.map(({ code }) => <Topic key={code} section="PROCEDURE" topic={code} entries={entries.filter(({ topic }) => topic === code)} onPropose={onPropose} />)}
      {known.length === 0 && !searched && <p className="directory-none">{text.proceduresNothing}</p>}
      {!searched && <ProposeButton id="add-procedure" label={text.addLabel(text.procedures)} onClick={() => onPropose({ section: 'PROCEDURE', topic: '', entry: null })} />}
    </section>
  );
}

function Topic({ section, topic, entries, onPropose }: { readonly section: DirectorySection; readonly topic: string; readonly entries: readonly Entry[]; readonly onPropose: (subject: Subject) => void }) {
  const label = topicLabel(section, topic);
  return (
    <section className="topic" aria-labelledby={`topic-${topic}`}>
      <h3 id={`topic-${topic}`}>{label}</h3>
      {entries.length > 0
        ? <ul className="entries">{entries.map((entry) => <EntryCard key={entry.id} entry={entry} onCorrect={() => onPropose({ section, topic, entry })} />)}</ul>
        : <p className="directory-none">{text.nothingYet}</p>}
      {section === 'SERVICE' && <ProposeButton id={`add-${topic}`} label={text.addLabel(label)} onClick={() => onPropose({ section, topic, entry: null })} />}
    </section>
  );
}

const ProposeButton = ({ id, label, onClick }: { readonly id: string; readonly label: string; readonly onClick: () => void }) => (
  <button type="button" id={id} className="reveal-button topic-add" aria-label={label} onClick={onClick}><Icon name="plus" />{text.add}</button>
);
