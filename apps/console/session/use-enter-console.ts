import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { tellOtherTabs } from './other-tabs';
import { forgetKept } from './start-anew';

interface CameFrom {
  readonly nextPathname?: string;
  readonly nextSearch?: string;
}

/** Once signed in: forgets what the person before may have left, and goes where one was going. */
export function useEnterConsole(): () => void {
  const client = useQueryClient();
  const navigate = useNavigate();
  const state = useLocation().state as CameFrom | null;
  return useCallback(() => {
    client.clear();
    forgetKept();
    tellOtherTabs('IN');
    void navigate(`${state?.nextPathname ?? '/'}${state?.nextSearch ?? ''}`, { replace: true });
  }, [client, navigate, state]);
}
