import { useCallback, useEffect, useState } from 'react';
import { RequestFailure } from './request-failure';
import { sessionClosed } from '../session/session-store';

export interface Reading<Value> {
  /** What was read last, kept while it is read again. */
  readonly value: Value | null;
  readonly failed: boolean;
  readonly again: () => void;
}

/** Something of the server's, read when the screen opens and when the network is back. @param read the same function at every render */
export function useReading<Value>(read: () => Promise<Value>): Reading<Value> {
  const [value, setValue] = useState<Value | null>(null);
  const [failed, setFailed] = useState(false);
  const again = useCallback(() => {
    setFailed(false);
    read().then(setValue, (failure: unknown) => {
      if (failure instanceof RequestFailure && failure.code === 'UNAUTHENTICATED') return sessionClosed();
      setFailed(true);
    });
  }, [read]);
  useEffect(() => {
    again();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [again]);
  return { value, failed, again };
}
