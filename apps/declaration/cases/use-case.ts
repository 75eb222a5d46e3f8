import { useCallback, useEffect, useState } from 'react';
import { request } from '../graphql/request';
import { RequestFailure } from '../graphql/request-failure';
import { sessionClosed } from '../session/session-store';
import { CASE, type CaseFile } from './case-documents';
import { rememberCase, rememberedCase } from './case-memory';

export interface CaseReading {
  /** Null while it is first read, and where there is none. */
  readonly file: CaseFile | null;
  readonly status: 'READING' | 'READ' | 'NONE' | 'FAILED';
  readonly again: () => void;
  /** Takes what an act answered with in the place of what was read. */
  readonly show: (file: CaseFile) => void;
}

/** One case, the one already seen shown at once while it is read again. */
export function useCase(caseCode: string): CaseReading {
  const [file, setFile] = useState(() => rememberedCase(caseCode));
  const [status, setStatus] = useState<CaseReading['status']>('READING');
  const show = useCallback((seen: CaseFile) => { setFile(rememberCase(seen)); setStatus('READ'); }, []);

  const again = useCallback(() => {
    setStatus('READING');
    request(CASE, { caseCode }).then(
      ({ caseFile }) => (caseFile ? show(caseFile) : setStatus('NONE')),
      (failure: unknown) => {
        if (failure instanceof RequestFailure && failure.code === 'UNAUTHENTICATED') return sessionClosed();
        setStatus('FAILED');
      },
    );
  }, [caseCode, show]);

  useEffect(() => {
    again();
    // The network is back: the case is read without being asked.
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [again]);

  return { file, status, again, show };
}
