import { useState } from 'react';
import { Button } from '@vigie/ui';
import { Icon } from '../../controls/icon';
import { text } from '../messages.fr';

type Outcome = 'NONE' | 'COPIED' | 'FAILED';

/** Copies a code, and says whether it worked: an old browser may refuse. */
export function CopyButton({ copied: code, label = text.receipt.copy }: { readonly copied: string; readonly label?: string }) {
  const [outcome, setOutcome] = useState<Outcome>('NONE');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      setOutcome('COPIED');
    } catch {
      setOutcome('FAILED');
    }
  };
  return (
    <>
      <Button variant="secondary" onClick={() => void copy()}><Icon name={outcome === 'COPIED' ? 'check' : 'copy'} />{outcome === 'COPIED' ? text.receipt.copied : label}</Button>
      <span role="status" className={outcome === 'FAILED' ? 'receipt-why' : 'vg-hidden'}>
        {outcome === 'COPIED' && text.receipt.copied}{outcome === 'FAILED' && text.receipt.copyFailed}
      </span>
    </>
  );
}
