import { useEffect, useState } from 'react';
import { onAnnouncement } from '../keeping/announcements';
import { listReports } from '../keeping/kept-reports';
import type { StoredReport } from '../keeping/kept-report';

/** What this device keeps for an account, the latest first, following what other tabs and the queue do. */
export function useKeptReports(owner: string): readonly StoredReport[] {
  const [reports, setReports] = useState<readonly StoredReport[]>([]);
  useEffect(() => {
    let current = true;
    const read = () => void listReports(owner).then((read) => { if (current) setReports(read); }, () => undefined);
    read();
    const deaf = onAnnouncement(read);
    return () => { current = false; deaf(); };
  }, [owner]);
  return reports;
}
