import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { failureMessage } from '../graphql/api-failure';
import type { VariablesOf } from '../graphql/graphql';
import { request } from '../graphql/request';
import { text } from './messages.fr';
import { SubscribeToAlertsDocument, UnsubscribeFromAlertsDocument, type AlertSubscription } from './subscriptions.documents';
import { ActRefused } from './use-alert-change';

export type SubscriptionWish = VariablesOf<typeof SubscribeToAlertsDocument>['subscription'];
const KEY = { queryKey: ['alert-subscriptions'] };

export function useSubscribe() {
  const client = useQueryClient();
  const notify = useNotify();
  return useMutation({
    mutationFn: async (subscription: SubscriptionWish) => {
      const { subscribeToAlerts: result } = await request(SubscribeToAlertsDocument, { subscription });
      if (result.__typename === 'AlertSubscriptionRefused') throw new ActRefused(result.message);
    },
    onSuccess: () => { notify(text.subscriptions.added, { type: 'success' }); return client.invalidateQueries(KEY); },
  });
}

/** Taking one back is undone by asking again: the words of the notice say which it was. */
export function useUnsubscribe() {
  const client = useQueryClient();
  const notify = useNotify();
  return useMutation({
    mutationFn: ({ id }: AlertSubscription) => request(UnsubscribeFromAlertsDocument, { id }),
    onSuccess: () => { notify(text.subscriptions.removed, { type: 'success' }); return client.invalidateQueries(KEY); },
    onError: (error) => notify(`${text.subscriptions.failed} ${failureMessage(error)}`, { type: 'error' }),
  });
}
