import { Field, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { NOTICE_KINDS, NOTICE_RHYTHMS, type NoticeKind as Kind, type NoticeRhythm as Rhythm } from '@vigie/contracts';

export const NoticeKind = Object.fromEntries(NOTICE_KINDS.map((kind) => [kind, kind])) as { [K in Kind]: K };
registerEnumType(NoticeKind, { name: 'NoticeKind' });

export const NoticeRhythm = Object.fromEntries(NOTICE_RHYTHMS.map((rhythm) => [rhythm, rhythm])) as { [R in Rhythm]: R };
registerEnumType(NoticeRhythm, { name: 'NoticeRhythm', description: 'Digests leave in the morning: each day, or on Monday.' });

@ObjectType({ description: 'A kind of mail, and how soon the account wants it.' })
export class NotificationSetting {
  @Field(() => NoticeKind) kind!: Kind;
  @Field(() => NoticeRhythm) rhythm!: Rhythm;
  @Field({ description: 'As people read it.' }) label!: string;
  @Field() hint!: string;
}

@ObjectType()
export class NotificationsStopped {
  @Field(() => [String], { description: 'As people read them.' }) stopped!: string[];
}

@ObjectType()
export class NotificationLinkRefused {
  @Field() message!: string;
}

export const StopNotificationsResult = createUnionType({ name: 'StopNotificationsResult', types: () => [NotificationsStopped, NotificationLinkRefused] as const });
