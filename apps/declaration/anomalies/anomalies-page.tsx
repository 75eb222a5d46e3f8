import { useEffect, useRef, useState } from 'react';
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
  const [answer, setAnswer] = useState<{ readonly id: string; readonly tone: 'success' | 'danger'; readonly words: string } | null>(null);
  const say = async ({ id, name }: Anomaly, wanted: boolean) => {
    setSaid((all) => ({ ...all, [id]: wanted }));
    try {
      await sayMeToo(id, wanted);
      setAnswer({ id, tone: 'success', words: wanted ? text.saved(name) : text.undone });
    } catch {
      setSaid((all) => ({ ...all, [id]: !wanted }));
      setAnswer({ id, tone: 'danger', words: text.notKept });
    }
  };
  return (
    <Page start={<BackHome />}>
      <ScreenHeading title={text.title}><p>{text.lead}</p></ScreenHeading>
      {!result && !failed && <LoadingState label={text.reading} lines={5} />}
      {failed && <ErrorState title={text.failed} onRetry={again}>{text.failedBody}</ErrorState>}
      {result?.length === 0 && <EmptyState title={text.empty} />}
      <ul className="anomaly-list">
        {result?.map((anomaly) => <Item key={anomaly.id} anomaly={anomaly} mine={said[anomaly.id] ?? anomaly.mine} refused={answer?.tone === 'danger' && answer.id === anomaly.id ? answer.words : null} onSay={(wanted) => void say(anomaly, wanted)} />)}
      </ul>
      <StatusMessage tone="success">{answer?.tone === 'success' && answer.words}</StatusMessage>
      {result && result.length > 0 && <p className="anomaly-soft">{text.once}</p>}
    </Page>
  );
}

interface ItemProps {
  readonly anomaly: Anomaly;
  readonly mine: boolean;
  /** Said where it was tapped: the end of the page may be far below. */
  readonly refused: string | null;
  readonly onSay: (said: boolean) => void;
}

function Item({ anomaly: { name, description, status }, mine, refused, onSay }: ItemProps) {
  const item = useRef<HTMLLIElement>(null);
  const tapped = useRef(false);
  useEffect(() => {
    // One button takes the place of the other: the focus goes along, unless it has gone elsewhere.
    if (tapped.current && document.activeElement === document.body) item.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [mine]);
  const say = (wanted: boolean) => {
    tapped.current = true;
    onSay(wanted);
  };
  return (
    <li ref={item} data-said={mine || undefined}>
      <h2>{typesetText(name)}</h2>
      <p>{typesetText(description)}</p>
      <p className="anomaly-soft">{text.status[status] ?? status}</p>
      {mine
        ? <p className="anomaly-said"><Icon name="check" /><span>{text.said}</span> <Button variant="quiet" aria-label={text.undoOf(name)} onClick={() => say(false)}>{text.undo}</Button></p>
        : <Button variant="secondary" aria-label={text.meTooOf(name)} onClick={() => say(true)}>{text.meToo}</Button>}
      <StatusMessage tone="danger">{refused}</StatusMessage>
    </li>
  );
}
