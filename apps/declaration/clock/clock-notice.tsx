import { useSyncExternalStore } from 'react';
import { Banner } from '@vigie/ui';
import { text } from './messages.fr';
import { clockFault, onClockFault } from './server-time';

/** The device's clock is wrong: said once, and what it changes, which is nothing. */
export function ClockNotice() {
  const days = useSyncExternalStore(onClockFault, clockFault);
  return days === null ? null : <Banner tone="warning" title={text.wrong(days)}>{text.body}</Banner>;
}
