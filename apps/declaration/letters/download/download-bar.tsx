import { useState } from 'react';
import { Button, StatusMessage } from '@vigie/ui';
import { Icon } from '../../controls/icon';
import type { LetterDocument } from '@vigie/typesetting';
import { text } from '../messages.fr';
import { makeFile, UnprintableText, type FileKind } from './make-file';

type State = { readonly kind: 'IDLE' } | { readonly kind: 'MAKING'; readonly what: FileKind } | { readonly kind: 'MADE'; readonly name: string } | { readonly kind: 'FAILED'; readonly why: string };

/** The letter as a PDF to print or send, or as a DOCX to go on writing; shared where the device can. */
export function DownloadBar({ letter }: { readonly letter: LetterDocument }) {
  const [state, setState] = useState<State>({ kind: 'IDLE' });
  const make = async (what: FileKind, hand: (file: File) => void | Promise<void>) => {
    setState({ kind: 'MAKING', what });
    try {
      const file = await makeFile(letter, what, new Date());
      await hand(file);
      setState({ kind: 'MADE', name: file.name });
    } catch (failure) {
      if (failure instanceof DOMException && failure.name === 'AbortError') return setState({ kind: 'IDLE' });
      setState({ kind: 'FAILED', why: failure instanceof UnprintableText ? text.unprintable(failure.characters.join(' ')) : text.notMade });
    }
  };
  return (
    <div className="letter-actions">
      <Button busy={state.kind === 'MAKING' && state.what === 'PDF'} onClick={() => void make('PDF', save)}><Icon name="print" />{text.pdf}</Button>
      <Button variant="secondary" busy={state.kind === 'MAKING' && state.what === 'DOCX'} onClick={() => void make('DOCX', save)}><Icon name="edit" />{text.docx}</Button>
      {canShare() && <Button variant="quiet" onClick={() => void make('PDF', (file) => navigator.share({ files: [file], title: letter.title }))}><Icon name="next" />{text.share}</Button>}
      <StatusMessage tone={state.kind === 'FAILED' ? 'danger' : 'success'}>
        {state.kind === 'MADE' ? text.made(state.name) : state.kind === 'FAILED' ? state.why : null}
      </StatusMessage>
    </div>
  );
}

/** To the device's own folder of downloads. */
function save(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const canShare = (): boolean => typeof navigator.canShare === 'function' && navigator.canShare({ files: [new File([], 'x.pdf', { type: 'application/pdf' })] });
