import { useEffect } from 'react';
import { guardLeaving } from '../routing/address';
import { confirmed } from './confirm';
import { text } from './messages.fr';

/**
 * While something was typed and not sent: asked about before this screen is left. Where nothing keeps it, it is said to be lost,
 * and the browser asks too before it is closed; kept on this device, it is said to be found again.
 */
export function useAskingBeforeLeaving(typed: boolean, kept = false): void {
  useEffect(() => {
    if (!typed) return;
    const free = guardLeaving(() => confirmed(kept ? { ...text.leaving, body: text.leavingKept } : text.leaving));
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    if (!kept) window.addEventListener('beforeunload', ask);
    return () => { free(); window.removeEventListener('beforeunload', ask); };
  }, [typed, kept]);
}
