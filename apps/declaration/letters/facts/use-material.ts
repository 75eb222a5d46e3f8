import { useCallback, useEffect, useState } from 'react';
import { RequestFailure } from '../../graphql/request-failure';
import { sessionClosed } from '../../session/session-store';
import { keptMaterial, type LetterMaterial } from './kept-material';
import { readMaterial } from './read-facts';

export interface MaterialReading {
  readonly material: LetterMaterial | null;
  /** MISSING: the structure has no such case. */
  readonly status: 'READING' | 'READ' | 'MISSING' | 'FAILED';
  readonly again: () => void;
}

/** What the letters of a case are made from; what was read before serves when the network is out. */
export function useMaterial(caseCode: string, structureName: string): MaterialReading {
  const [material, setMaterial] = useState(() => keptMaterial(caseCode));
  const [status, setStatus] = useState<MaterialReading['status']>('READING');
  const again = useCallback(() => {
    setStatus('READING');
    readMaterial(caseCode, structureName).then(
      (read) => { setMaterial(read); setStatus(read ? 'READ' : 'MISSING'); },
      (failure: unknown) => {
        if (failure instanceof RequestFailure && failure.code === 'UNAUTHENTICATED') return sessionClosed();
        setStatus('FAILED');
      },
    );
  }, [caseCode, structureName]);
  useEffect(again, [again]);
  return { material, status, again };
}
