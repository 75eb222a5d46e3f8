import { useEffect, useRef, useState } from 'react';
import { Button, StatusMessage } from '@vigie/ui';
import type { CaseFile } from './case-documents';
import { announced, forgetAnnounced } from './case-memory';
import { text } from './messages.fr';

/** What was just done, and one tap to take it back. It stays until the next act, or until the page is left. */
export function UndoNote({ caseCode, onUndone }: { readonly caseCode: string; readonly onUndone: (file: CaseFile) => void }) {
  const [undo, setUndo] = useState(() => announced(caseCode));
  const [state, setState] = useState<'DONE' | 'UNDOING' | 'UNDONE' | 'FAILED'>('DONE');
  const box = useRef<HTMLDivElement>(null);
  const latest = announced(caseCode);
  if (latest && latest !== undo) { setUndo(latest); setState('DONE'); }
  useEffect(() => forgetAnnounced, []);

  const takeBack = async () => {
    if (!undo?.undo) return;
    setState('UNDOING');
    try {
      const file = await undo.undo();
      forgetAnnounced();
      setState('UNDONE');
      // The button goes: the focus stays where it was said.
      box.current?.focus();
      if (file) onUndone(file);
    } catch {
      setState('FAILED');
    }
  };

  return (
    <div ref={box} tabIndex={-1} className="case-undo">
      <StatusMessage tone={state === 'FAILED' ? 'danger' : 'success'}>
        {undo && (state === 'UNDONE' ? text.undone : (
          <span className="case-undo-line">
            <span>{state === 'FAILED' ? text.actFailed : undo.said}</span>
            {undo.undo && <Button variant="quiet" busy={state === 'UNDOING'} onClick={() => void takeBack()}>{text.undo}</Button>}
          </span>
        ))}
      </StatusMessage>
    </div>
  );
}
