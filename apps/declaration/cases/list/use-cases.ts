import { useCallback, useEffect, useState } from 'react';
import { request } from '../../graphql/request';
import { RequestFailure } from '../../graphql/request-failure';
import type { CaseTab } from '../../routing/case-routes';
import { sessionClosed } from '../../session/session-store';
import { CASES, type CaseList } from '../case-documents';

export const PER_PAGE = 20;
const TYPING_PAUSE_MS = 300;

export interface CasesReading {
  readonly list: CaseList | null;
  readonly status: 'READING' | 'READ' | 'FAILED';
  readonly again: () => void;
}

/** The cases of a tab; with a search, those of all tabs. The list before stays until the next one is there. */
export function useCases(tab: CaseTab, q: string | null, page: number): CasesReading {
  const [list, setList] = useState<CaseList | null>(null);
  const [status, setStatus] = useState<CasesReading['status']>('READING');
  const [asked, setAsked] = useState(0);
  const again = useCallback(() => setAsked((times) => times + 1), []);

  useEffect(() => {
    let current = true;
    setStatus('READING');
    const pause = setTimeout(() => {
      request(CASES, { tab: q === null ? tab : 'ALL', q, page: { page, perPage: PER_PAGE } }).then(
        ({ caseFiles }) => { if (current) { setList(caseFiles); setStatus('READ'); } },
        (failure: unknown) => {
          if (!current) return;
          if (failure instanceof RequestFailure && failure.code === 'UNAUTHENTICATED') return sessionClosed();
          setStatus('FAILED');
        },
      );
    }, q === null ? 0 : TYPING_PAUSE_MS);
    return () => { current = false; clearTimeout(pause); };
  }, [tab, q, page, asked]);

  useEffect(() => {
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [again]);

  return { list, status, again };
}
