import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { WayBack } from './acts';

const KEY = ['triage-ways-back'];

/** What may be taken back, latest last: kept while one looks at another view of the queue, or at a report, until one signs out. */
export function useWaysBack() {
  const client = useQueryClient();
  const { data: ways = [] } = useQuery<readonly WayBack[]>({ queryKey: KEY, queryFn: () => [], staleTime: Infinity, gcTime: Infinity });
  const change = (to: (before: readonly WayBack[]) => readonly WayBack[]) => client.setQueryData<readonly WayBack[]>(KEY, (before) => to(before ?? []));
  return {
    last: ways.at(-1) ?? null,
    keep: (way: WayBack) => change((before) => [...before, way]),
    drop: (way: WayBack) => change((before) => before.filter((each) => each !== way)),
  };
}
