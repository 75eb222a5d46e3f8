import { useRef, useState } from 'react';
import { Button, DateField, StatusMessage, formatDay } from '@vigie/ui';
import { addDays } from '@vigie/domain';
import { findTerm } from '@vigie/reference';
import { Icon } from '../controls/icon';
import { go } from '../routing/address';
import { pathOf } from '../routing/routes';
import { typesetText } from '../shell/typeset';
import { isFeminine } from '../cases/words';
import { fileRenewal, undoRenewal, type Expiry } from './expiries';
import { text } from './messages.fr';

/** One thing that ends: what, when, and one tap to say that its renewal was asked for. It stays in its place while the page is open. */
export function ExpiryItem({ expiry: first, today, onSaid, onForget }: {
  readonly expiry: Expiry; readonly today: string; readonly onSaid: (words: string) => void; readonly onForget: ((expiry: Expiry) => void) | null;
}) {
  const [expiry, setExpiry] = useState(first);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [choosing, setChoosing] = useState(false);
  const action = useRef<HTMLButtonElement>(null);
  const contract = expiry.kind === 'CONTRACT';
  const { caseCode } = expiry;
  const place = { page: 'CASE', caseCode } as const;

  const change = async (ask: () => Promise<Expiry | string>, said: string) => {
    setBusy(true);
    setRefusal(null);
    try {
      const answer = await ask();
      if (typeof answer === 'string') return setRefusal(answer);
      setExpiry(answer);
      onSaid(said);
      // The button that acted is replaced by its contrary: the focus stays there.
      requestAnimationFrame(() => action.current?.focus());
    } catch {
      setRefusal(text.notMarked);
    } finally {
      setBusy(false);
    }
  };
  const file = (day: string) => change(() => fileRenewal(expiry, day), text.marked(caseCode));

  return (
    <li className="watch-item" data-filed={expiry.filedOn !== null || undefined}>
      <p className="watch-what">{contract ? text.contract : documentLabel(expiry.stayDocument)}</p>
      <p className="watch-when" data-past={expiry.daysLeft < 0 || undefined}>{text.when(expiry.daysLeft)}</p>
      <p className="watch-facts vg-figures"><a className="watch-code" href={pathOf(place)} onClick={(event) => { event.preventDefault(); go(place); }}>{caseCode}</a><span>{contract ? text.dueContract(formatDay(expiry.dueOn)) : text.due(formatDay(expiry.dueOn), expiry.daysLeft < 0, isFeminine(documentLabel(expiry.stayDocument)))}</span></p>
      {expiry.filedOn === null ? (
        <div className="watch-actions">
          <Button ref={action} variant="secondary" busy={busy} aria-label={contract ? undefined : text.fileLabel(caseCode)} onClick={() => void file(today)}>{contract ? text.fileContract : text.file}</Button>
          {contract && onForget && <Button variant="quiet" aria-label={text.forgetLabel(caseCode)} onClick={() => onForget(expiry)}>{text.forget}</Button>}
        </div>
      ) : (
        <div className="watch-actions">
          <p className="watch-filed"><Icon name="check" />{contract ? text.filedContract(formatDay(expiry.filedOn)) : text.filedOn(formatDay(expiry.filedOn))}</p>
          <Button ref={action} variant="quiet" busy={busy} aria-label={text.undoLabel(caseCode)} onClick={() => void change(() => undoRenewal(expiry), text.undone(caseCode))}>{text.undo}</Button>
          {!contract && <Button variant="quiet" aria-label={text.otherDayLabel(caseCode)} aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>{text.otherDay}</Button>}
        </div>
      )}
      {choosing && expiry.filedOn !== null && <DateField id={`filed-${caseCode}`} label={text.day} value={expiry.filedOn} min={addDays(today, -365)} max={today} onChange={(day) => { if (day) void file(day); }} />}
      {refusal && <StatusMessage tone="danger">{refusal}</StatusMessage>}
    </li>
  );
}

const documentLabel = (code: string | null): string => typesetText((code && findTerm('stayDocuments', code)?.label) || text.document);
