import { useState } from 'react';
import { Button, StatusMessage } from '@vigie/ui';
import { Icon } from '../../controls/icon';
import type { LetterDocument } from '@vigie/typesetting';
import { text } from '../messages.fr';
import type { PdfProof } from './make-annex';
import { makeAnnexFile, makeFile, UnprintableText, type FileKind } from './make-file';

type State = { readonly kind: 'IDLE' } | { readonly kind: 'MAKING'; readonly what: FileKind } | { readonly kind: 'MADE'; readonly name: string } | { readonly kind: 'FAILED'; readonly why: string };

/** The letter as a PDF to print or send, or as a DOCX to go on writing; shared where the device can. */
export function DownloadBar({ letter, annexed }: { readonly letter: LetterDocument; readonly annexed: readonly PdfProof[] }) {
  const [state, setState] = useState<State>({ kind: 'IDLE' });
  const make = async (what: FileKind, hand: (files: File[]) => void | Promise<void>) => {
    setState({ kind: 'MAKING', what });
    try {
      const file = await makeFile(letter, what, new Date());
      const annex = annexed.length === 0 ? null : await makeAnnexFile(letter, annexed, what === 'PDF' ? file : null).catch(() => 'FAILED' as const);
      await hand(annex instanceof File ? [file, annex] : [file]);
      setState(annex === 'FAILED' ? { kind: 'FAILED', why: text.annexFailed } : { kind: 'MADE', name: annex ? text.both(file.name, annex.name) : file.name });
    } catch (failure) {
      if (failure instanceof DOMException && failure.name === 'AbortError') return setState({ kind: 'IDLE' });
      setState({ kind: 'FAILED', why: failure instanceof UnprintableText ? text.unprintable(failure.characters.join(' ')) : text.notMade });
    }
  };
  return (
    <div className="letter-actions">
      <Button busy={state.kind === 'MAKING' && state.what === 'PDF'} onClick={() => void make('PDF', save)}><Icon name="print" />{text.pdf}</Button>
      <Button variant="secondary" busy={state.kind === 'MAKING' && state.what === 'DOCX'} onClick={() => void make('DOCX', save)}><Icon name="edit" />{text.docx}</Button>
      {canShare() && <Button variant="quiet" onClick={() => void make('PDF', (files) => navigator.share({ files, title: letter.title }))}><Icon name="next" />{text.share}</Button>}
      {annexed.length > 0 && <p className="letter-hint">{text.annexSaid(annexed.length)}</p>}
      <StatusMessage tone={state.kind === 'FAILED' ? 'danger' : 'success'}>
        {state.kind === 'MADE' ? text.made(state.name) : state.kind === 'FAILED' ? state.why : null}
      </StatusMessage>
    </div>
  );
}

/** To the device's own folder of downloads. */
function save(files: readonly File[]): void {
  for (const file of files) saveOne(file);
}

function saveOne(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const canShare = (): boolean => typeof navigator.canShare === 'function' && navigator.canShare({ files: [new File([], 'x.pdf', { type: 'application/pdf' })] });
