import { graphql, type ResultOf } from '../graphql/graphql';

export const AlertSubscriptionsDocument = graphql(`
  query ConsoleAlertSubscriptions { alertSubscriptions { id regionCode departmentCode siteCode right difficultyGroup delivery } }
`);
export const SubscribeToAlertsDocument = graphql(`
  mutation SubscribeToAlerts($subscription: AlertSubscriptionInput!) { subscribeToAlerts(subscription: $subscription) { __typename ... on AlertSubscriptionRefused { message } } }
`);
export const UnsubscribeFromAlertsDocument = graphql(`mutation UnsubscribeFromAlerts($id: ID!) { unsubscribeFromAlerts(id: $id) }`);

export type AlertSubscription = ResultOf<typeof AlertSubscriptionsDocument>['alertSubscriptions'][number];
