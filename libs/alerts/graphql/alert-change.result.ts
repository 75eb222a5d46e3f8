import { Field, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import type { MoveRefusal } from '../lifecycle/move-alert';
import { MESSAGES } from '../messages.fr';
import { Alert } from './alert.object';

export const AlertRefusal = Object.fromEntries(Object.keys(MESSAGES.refused).map((reason) => [reason, reason])) as { [R in MoveRefusal]: R };
registerEnumType(AlertRefusal, { name: 'AlertRefusal' });

@ObjectType()
export class AlertChanged {
  @Field(() => Alert) alert!: Alert;
}

@ObjectType()
export class AlertChangeRefused {
  @Field(() => AlertRefusal) reason!: MoveRefusal;
  @Field() message!: string;
}

export const AlertChangeResult = createUnionType({ name: 'AlertChangeResult', types: () => [AlertChanged, AlertChangeRefused] as const });
