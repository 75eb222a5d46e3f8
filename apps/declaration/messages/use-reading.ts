import { useCallback, useEffect, useState } from 'react';
import { RequestFailure } from '../graphql/request-failure';
import { sessionClosed } from '../session/session-store';

/** Something read from the server when it is shown, and again when the network is back. @param read stable between renders */
export function useReading<Result>(read: () => Promise<Result>) {
  const [result, setResult] = useState<Result | null>(null);
  const [failed, setFailed] = useState(false);
  const again = useCallback(() => {
    setFailed(false);
    read().then(setResult, (failure: unknown) => {
      if (failure instanceof RequestFailure && failure.code === 'UNAUTHENTICATED') return sessionClosed();
      setFailed(true);
    });
  }, [read]);
  useEffect(() => {
    again();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [again]);
  return { result, failed, again };
}
