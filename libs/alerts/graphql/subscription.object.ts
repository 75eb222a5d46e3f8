import { Field, ID, InputType, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { SUBSCRIPTION_DELIVERIES, type AlertSubscriptionEntity, type SubscriptionDelivery } from '../persistence/alert.entities';
import type { SubscriptionWish } from '../subscriptions/alert-subscriptions';

export const AlertDelivery = Object.fromEntries(SUBSCRIPTION_DELIVERIES.map((delivery) => [delivery, delivery])) as { [D in SubscriptionDelivery]: D };
registerEnumType(AlertDelivery, { name: 'AlertDelivery' });

@ObjectType({ description: 'Of which alerts one hears; null stands for all' })
export class AlertSubscription {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) regionCode!: string | null;
  @Field(() => String, { nullable: true }) departmentCode!: string | null;
  @Field(() => String, { nullable: true }) siteCode!: string | null;
  @Field(() => String, { nullable: true }) right!: string | null;
  @Field(() => String, { nullable: true }) difficultyGroup!: string | null;
  @Field(() => AlertDelivery) delivery!: SubscriptionDelivery;
  @Field(() => Date) createdAt!: Date;
}

@ObjectType()
export class AlertSubscriptionRefused {
  @Field() message!: string;
}

@InputType()
export class AlertSubscriptionInput implements Omit<SubscriptionWish, 'group'> {
  @Field(() => String, { nullable: true }) regionCode?: string | null;
  @Field(() => String, { nullable: true }) departmentCode?: string | null;
  @Field(() => String, { nullable: true }) siteCode?: string | null;
  @Field(() => String, { nullable: true }) right?: string | null;
  @Field(() => String, { nullable: true }) difficultyGroup?: string | null;
  @Field(() => AlertDelivery) delivery!: SubscriptionDelivery;
}

export const SubscribeResult = createUnionType({ name: 'SubscribeResult', types: () => [AlertSubscription, AlertSubscriptionRefused] as const });

export function subscriptionObject({ group, ...row }: AlertSubscriptionEntity): AlertSubscription {
  return Object.assign(new AlertSubscription(), row, { difficultyGroup: group });
}
