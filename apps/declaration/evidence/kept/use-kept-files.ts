import { useEffect, useState } from 'react';
import { attachmentsOf, type KeptAttachment } from '../../keeping/attachments';
import { onAnnouncement } from '../../keeping/announcements';

/** The files that this device keeps for a report, following what other tabs and the queue do. Null: this browser keeps nothing. */
export function useKeptFiles(owner: string, draftId: string): readonly KeptAttachment[] | null {
  const [files, setFiles] = useState<readonly KeptAttachment[] | null>([]);
  useEffect(() => {
    let current = true;
    const read = () => void attachmentsOf(owner, draftId).then((kept) => { if (current) setFiles(kept); }, () => { if (current) setFiles(null); });
    read();
    const deaf = onAnnouncement(({ id }) => { if (id === draftId || id === null) read(); });
    return () => { current = false; deaf(); };
  }, [owner, draftId]);
  return files;
}
