import { useSyncExternalStore } from 'react';
import { Banner, Button } from '@vigie/ui';
import { text } from './messages.fr';
import { applyUpdate, onUpdate, updateWaits } from './installed-app';

/** A newer version waits: it takes over when the person says so, never under their fingers. */
export function UpdateNotice() {
  const waits = useSyncExternalStore(onUpdate, updateWaits);
  if (!waits) return null;
  return <Banner>{text.update} <Button variant="quiet" onClick={applyUpdate}>{text.updateNow}</Button></Banner>;
}
