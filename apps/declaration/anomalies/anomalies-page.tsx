import { useState } from 'react';
import { Button, EmptyState, ErrorState, LoadingState, StatusMessage } from '@vigie/ui';
import { Icon } from '../controls/icon';
import { useReading } from '../graphql/use-reading';
import { BackHome } from '../shell/back-home';
import { Page } from '../shell/page';
import { ScreenHeading } from '../shell/screen-heading';
import { typesetText } from '../shell/typeset';
import { readAnomalies, sayMeToo, type Anomaly } from './anomaly-documents';
import { text } from './messages.fr';
import './anomalies.css';

/** Faults of the teleservice that the federation follows; one tap says that the structure meets them too. */
export default function AnomaliesPage() {
  const { value: result, failed, again } = useReading(readAnomalies);
  const [said, setSaid] = useState<Readonly<Record<string, boolean>>>({});
  const [answer, setAnswer] = useState<{ readonly tone: 'success' | 'danger'; readonly words: string } | null>(null);
  const say = async ({ id, name }: Anomaly, wanted: boolean) => {
    setSaid((all) => ({ ...all, [id]: wanted }));
    try {
      await sayMeToo(id, wanted);
      setAnswer({ tone: 'success', words: wanted ? text.saved(name) : text.undone });
    } catch {
      setSaid((all) => ({ ...all, [id]: !wanted }));
      setAnswer({ tone: 'danger', words: text.notKept });
    }
  };
  return (
    <Page start={<BackHome />}>
      <ScreenHeading title={text.title}><p>{text.lead}</p></ScreenHeading>
      {!result && !failed && <LoadingState label={text.reading} lines={5} />}
      {failed && <ErrorState title={text.failed} onRetry={again}>{text.failedBody}</ErrorState>}
      {result?.length === 0 && <EmptyState title={text.empty} />}
      <ul className="anomaly-list">
        {result?.map((anomaly) => <Item key={anomaly.id} anomaly={anomaly} mine={said[anomaly.id] ?? anomaly.mine} onSay={(wanted) => void say(anomaly, wanted)} />)}
      </ul>
      <StatusMessage tone={answer?.tone}>{answer?.words}</StatusMessage>
      {result && result.length > 0 && <p className="anomaly-soft">{text.once}</p>}
    </Page>
  );
}

function Item({ anomaly: { name, description, status }, mine, onSay }: { readonly anomaly: Anomaly; readonly mine: boolean; readonly onSay: (said: boolean) => void }) {
  return (
    <li data-said={mine || undefined}>
      <h2>{typesetText(name)}</h2>
      <p>{typesetText(description)}</p>
      <p className="anomaly-soft">{text.status[status] ?? status}</p>
      {mine
        ? <p className="anomaly-said"><Icon name="check" /><span>{text.said}</span> <Button variant="quiet" aria-label={text.undoOf(name)} onClick={() => onSay(false)}>{text.undo}</Button></p>
        : <Button variant="secondary" aria-label={text.meTooOf(name)} onClick={() => onSay(true)}>{text.meToo}</Button>}
    </li>
  );
}
