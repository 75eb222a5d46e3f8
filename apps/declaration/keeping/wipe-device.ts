import { announce } from './announcements';
import { deviceDatabase } from './device-database';
import { leaveSeat } from './seats';

/** What is sealed on this device, with whose it is. */
const OWNED = ['reports', 'attachments', 'receipts', 'forms'] as const;

/**
 * Erases all that an account left on this device. What a colleague typed and has not sent stays sealed for its seven days;
 * when nothing is left, the key goes too, and with it whatever a disk may still hold.
 */
export async function wipeDevice(owner: string): Promise<void> {
  leaveSeat(owner);
  try {
    const wiping = (await deviceDatabase()).transaction([...OWNED, 'dropped', 'viewer', 'keys'], 'readwrite');
    for (const name of [...OWNED, 'dropped'] as const) {
      for (const key of await wiping.objectStore(name).index('owner').getAllKeys(owner)) await wiping.objectStore(name).delete(key);
    }
    await wiping.objectStore('viewer').clear();
    let left = 0;
    for (const name of OWNED) left += await wiping.objectStore(name).count();
    if (left === 0) await wiping.objectStore('keys').clear();
    await wiping.done;
  } catch {
    // Nothing could be kept here, so nothing is left.
  }
  announce({ id: null });
}
