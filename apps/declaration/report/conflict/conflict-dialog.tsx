import { useEffect, useRef, useSyncExternalStore } from 'react';
import { Button, formatMoment } from '@vigie/ui';
import { drafts } from '../draft/drafts';
import { differingScreens } from './differing-screens';
import { text } from './messages.fr';
import './conflict.css';

/** Two versions of one report: nothing is overwritten until the person has chosen. */
export function ConflictDialog() {
  const conflict = useSyncExternalStore(drafts.subscribe, drafts.conflict);
  const dialog = useRef<HTMLDialogElement>(null);
  const open = conflict !== null;
  useEffect(() => {
    // Safari before 15.4 knows the element but not how to open it over the page.
    if (!open || !dialog.current) return;
    if (dialog.current.showModal) dialog.current.showModal();
    else dialog.current.open = true;
  }, [open]);
  const mine = drafts.read();
  if (!conflict || !mine) return null;
  const settle = (choice: 'MINE' | 'THEIRS' | 'BOTH') => () => void drafts.settle(choice);
  const differing = differingScreens(mine, conflict.theirs.draft);
  return (
    <dialog ref={dialog} className="conflict" aria-labelledby="conflict-title" onCancel={(event) => event.preventDefault()}>
      <h2 id="conflict-title">{text.title}</h2>
      <p>{text.body[conflict.from](formatMoment(new Date(conflict.at).toISOString()))}</p>
      {differing.length > 0 && <p>{text.differing(differing)}</p>}
      <div className="conflict-choices">
        <Button onClick={settle('BOTH')}>{text.both}</Button>
        <p>{text.bothHint}</p>
        <Button variant="secondary" onClick={settle('MINE')}>{text.mine}</Button>
        <Button variant="secondary" onClick={settle('THEIRS')}>{text.theirs}</Button>
      </div>
    </dialog>
  );
}
