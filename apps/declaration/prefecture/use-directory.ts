import { useCallback, useEffect, useState } from 'react';
import { request } from '../graphql/request';
import { RequestFailure } from '../graphql/request-failure';
import { sessionClosed } from '../session/session-store';
import { DIRECTORY, OWN_PROPOSALS, type Entry, type OwnProposal } from './directory-documents';

export interface Directory {
  /** Of the site asked for; null while it is read, or when it could not be. */
  readonly entries: readonly Entry[] | null;
  readonly proposals: readonly OwnProposal[];
  readonly failed: boolean;
  readonly again: () => void;
}

/** What is known of a site, and what this structure has proposed. An answer that comes after another site was chosen is dropped. */
export function useDirectory(siteCode: string | null): Directory {
  const [read, setRead] = useState<{ readonly siteCode: string | null; readonly entries: readonly Entry[] } | null>(null);
  const [proposals, setProposals] = useState<readonly OwnProposal[]>([]);
  const [failed, setFailed] = useState(false);
  const [asked, ask] = useState(0);
  const again = useCallback(() => ask((times) => times + 1), []);

  useEffect(() => {
    if (!siteCode) return;
    let current = true;
    setFailed(false);
    Promise.all([request(DIRECTORY, { siteCode }), request(OWN_PROPOSALS, {})]).then(
      ([{ directory }, { directoryProposals }]) => {
        if (!current) return;
        setRead({ siteCode, entries: directory.entries });
        setProposals(directoryProposals.items);
      },
      (failure: unknown) => {
        if (failure instanceof RequestFailure && failure.code === 'UNAUTHENTICATED') return sessionClosed();
        if (current) setFailed(true);
      },
    );
    return () => { current = false; };
  }, [siteCode, asked]);

  useEffect(() => {
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [again]);

  return { entries: read && read.siteCode === siteCode ? read.entries : null, proposals, failed, again };
}
