import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../graphql/request';
import { TriageItemsDocument, TriageQueueDocument, type TriageItem } from '../triage.documents';
import { queueFilter, type QueueView } from './queue-view';

/** As many as one sorts at a stretch; all they say is there, so that the next one shows at once. */
export const PER_PAGE = 50;

/** The part of the queue under one's eyes. It stays as it was read while one works down it: what is sorted changes in its place. */
export function useQueue(view: QueueView) {
  const client = useQueryClient();
  const queryKey = ['triage', view];
  const [passed, setPassed] = useState(false);
  const { data, error, refetch, isFetching } = useQuery({
    queryKey, staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false,
    queryFn: ({ signal }) => request(TriageQueueDocument, { filter: queueFilter(view), order: view.order, page: { page: 1, perPage: PER_PAGE } }, signal),
  });
  /** The lot that follows the last report shown, or the first lot again. @returns whether there was one */
  const next = async (after: string | null): Promise<boolean> => {
    const lot = await request(TriageQueueDocument, { filter: queueFilter(view), order: view.order, page: { page: 1, perPage: PER_PAGE }, after });
    if (after !== null && lot.triageQueue.items.length === 0) return false;
    client.setQueryData(queryKey, lot);
    setPassed(after !== null);
    return true;
  };
  /** What changed without us is shown as it stands now. */
  const readAgain = async (ids: readonly string[]) => { if (ids.length > 0) replace((await request(TriageItemsDocument, { ids: [...ids] })).triageItems); };
  const replace = (changed: readonly TriageItem[]) => client.setQueryData<NonNullable<typeof data>>(queryKey, (seen) => seen && {
    triageQueue: { ...seen.triageQueue, items: seen.triageQueue.items.map((item) => changed.find(({ report }) => report.id === item.report.id) ?? item) },
  });
  return { items: data?.triageQueue.items, total: data?.triageQueue.total ?? 0, more: data?.triageQueue.more ?? false, error, refetch, isFetching, replace, readAgain, next,
    /** Whether a whole lot is shown: others may follow it. */
    beyond: data?.triageQueue.items.length === PER_PAGE,
    /** Whether some were passed over to come here. */
    passed,
  };
}
