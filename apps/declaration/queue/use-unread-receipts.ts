import { useEffect, useState } from 'react';
import { onAnnouncement } from '../keeping/announcements';
import { listReceipts, type UnreadReceipt } from '../keeping/unread-receipts';

/** Reports of an account that left by themselves and whose codes it has not noted yet; following the queue, page open or not when it sent. */
export function useUnreadReceipts(owner: string): readonly UnreadReceipt[] {
  const [receipts, setReceipts] = useState<readonly UnreadReceipt[]>([]);
  useEffect(() => {
    let current = true;
    const read = () => void listReceipts(owner).then((read) => { if (current) setReceipts(read); }, () => undefined);
    read();
    const deaf = onAnnouncement(read);
    return () => { current = false; deaf(); };
  }, [owner]);
  return receipts;
}
