import { useEffect } from 'react';
import { guardLeaving } from '../routing/address';
import { confirmed } from './confirm';
import { text } from './messages.fr';

/** While something was typed that nothing keeps: asked about before this screen is left, and by the browser before it is closed. */
export function useAskingBeforeLeaving(typed: boolean): void {
  useEffect(() => {
    if (!typed) return;
    const free = guardLeaving(() => confirmed(text.leaving));
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => { free(); window.removeEventListener('beforeunload', ask); };
  }, [typed]);
}
