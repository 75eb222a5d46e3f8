import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import { AlertSubscriptions } from '../subscriptions/alert-subscriptions';
import { AlertSubscription, AlertSubscriptionInput, AlertSubscriptionRefused, SubscribeResult, subscriptionObject } from './subscription.object';

@Resolver()
export class AlertSubscriptionResolver {
  constructor(private readonly subscriptions: AlertSubscriptions) {}

  @Permit('REGIONAL', 'NATIONAL')
  @Query(() => [AlertSubscription], { description: 'One\'s own' })
  async alertSubscriptions(@CurrentViewer() viewer: Viewer): Promise<AlertSubscription[]> {
    return (await this.subscriptions.list(viewer)).map(subscriptionObject);
  }

  @Permit('REGIONAL', 'NATIONAL')
  @Mutation(() => SubscribeResult, { description: 'Asking twice for the same alerts changes how they come' })
  async subscribeToAlerts(@CurrentViewer() viewer: Viewer, @Args('subscription', { type: () => AlertSubscriptionInput }) wish: AlertSubscriptionInput): Promise<typeof SubscribeResult> {
    const { difficultyGroup, ...place } = wish;
    const outcome = await this.subscriptions.subscribe(viewer, { ...place, group: difficultyGroup });
    if (outcome.kind === 'REFUSED') return Object.assign(new AlertSubscriptionRefused(), { message: outcome.message });
    return subscriptionObject(outcome.subscription);
  }

  @Permit('REGIONAL', 'NATIONAL')
  @Mutation(() => Boolean)
  unsubscribeFromAlerts(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    return this.subscriptions.unsubscribe(viewer, id);
  }
}
