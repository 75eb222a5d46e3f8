import { Field, GraphQLISODateTime, ID, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { ATTACHMENT_KINDS, ATTACHMENT_STATES, type AttachmentKind as Kind, type AttachmentState as State } from '@vigie/contracts';

export const AttachmentKind = Object.fromEntries(ATTACHMENT_KINDS.map((kind) => [kind, kind])) as { [K in Kind]: K };
export const AttachmentState = Object.fromEntries(ATTACHMENT_STATES.map((state) => [state, state])) as { [S in State]: S };
registerEnumType(AttachmentKind, { name: 'AttachmentKind' });
registerEnumType(AttachmentState, { name: 'AttachmentState' });

@ObjectType({ description: 'A proof: a photo, a screenshot or a PDF. Its content is fetched from /files' })
export class Attachment {
  @Field(() => ID) id!: string;
  @Field(() => AttachmentKind) kind!: Kind;
  @Field({ description: 'What it is and its rank in the case; nothing of what the device called it' }) name!: string;
  @Field(() => AttachmentState) state!: State;
  @Field(() => String, { nullable: true, description: 'Why it was not kept, in French' }) refusalMessage!: string | null;
  @Field(() => String, { nullable: true }) mediaType!: string | null;
  @Field(() => Int) sizeBytes!: number;
  @Field(() => Int, { nullable: true, description: 'Of a PDF' }) pageCount!: number | null;
  @Field(() => ID, { nullable: true, description: 'Its own structure only' }) caseCode!: string | null;
  @Field(() => ID, { nullable: true }) reportId!: string | null;
  @Field(() => ID, { nullable: true }) stepId!: string | null;
  @Field(() => GraphQLISODateTime) createdAt!: Date;
}

@ObjectType()
export class AttachmentRemoved {
  @Field(() => Attachment) attachment!: Attachment;
  @Field(() => GraphQLISODateTime, { description: 'Until then restoreAttachment takes it back' }) undoUntil!: Date;
}

@ObjectType()
export class AttachmentRestored {
  @Field(() => Attachment) attachment!: Attachment;
}

@ObjectType({ description: 'The file was erased: it cannot be taken back' })
export class RestoreRefused {
  @Field() message!: string;
}

@ObjectType()
export class AttachmentLink {
  @Field({ description: 'Path of the file, on this origin' }) url!: string;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'For federation staff: the link is theirs, and short' }) validUntil!: Date | null;
}

export const RestoreAttachmentResult = createUnionType({ name: 'RestoreAttachmentResult', types: () => [AttachmentRestored, RestoreRefused] as const });
