import { Field, ID, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import type { CommentOutcome, CommentRefusal as Refusal } from '../conversation/comment-report';
import type { Conversation, Conversations } from '../conversation/read-conversations';
import type { CommentSide as Side, ReportCommentEntity } from '../persistence/report-comment.entity';
import { CommentRefusal, CommentSide } from './triage.enums';

@ObjectType()
export class ReportComment {
  @Field(() => ID) id!: string;
  @Field(() => CommentSide) side!: Side;
  @Field({ description: 'A note among staff, which the structure does not read' }) internal!: boolean;
  @Field() body!: string;
  @Field(() => String, { nullable: true, description: 'Who wrote it; null across the two sides: one answers as a structure, the other as the federation' }) by!: string | null;
  @Field() own!: boolean;
  @Field(() => Date) writtenAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When somebody of the structure first saw it' }) readAt!: Date | null;
}

@ObjectType()
export class CommentWritten {
  @Field(() => ReportComment) comment!: ReportComment;
}

@ObjectType()
export class CommentRefused {
  @Field(() => CommentRefusal) reason!: Refusal;
  @Field() message!: string;
  @Field(() => String, { nullable: true, description: 'The same text with what may name somebody covered' }) masked!: string | null;
}

export const CommentResult = createUnionType({ name: 'CommentResult', types: () => [CommentWritten, CommentRefused] as const });

@ObjectType({ description: 'A report of the structure that the federation wrote about, or asks a precision on' })
export class StructureConversation implements Conversation {
  @Field(() => ID) reportId!: string;
  @Field() reference!: string;
  @Field() caseCode!: string;
  @Field() status!: string;
  @Field(() => String, { nullable: true }) statusMotive!: string | null;
  @Field(() => Int) messages!: number;
  @Field(() => Int) unread!: number;
  @Field(() => Date) lastAt!: Date;
  @Field(() => CommentSide) lastSide!: Side;
}

@ObjectType()
export class StructureConversations implements Omit<Conversations, 'items'> {
  @Field(() => [StructureConversation]) items!: StructureConversation[];
  @Field(() => Int) total!: number;
  @Field(() => Int, { description: 'Messages nobody of the structure has seen' }) unread!: number;
}

/** @param viewer who reads it: names stay on their own side */
export function reportComment({ accountId, accountName, ...comment }: ReportCommentEntity, viewer: { readonly id: string; readonly side: Side }): ReportComment {
  return Object.assign(new ReportComment(), comment, { by: comment.side === viewer.side ? accountName : null, own: accountId === viewer.id });
}

export function commentResult(outcome: CommentOutcome, viewer: { readonly id: string; readonly side: Side }): typeof CommentResult {
  if (outcome.kind === 'WRITTEN') return Object.assign(new CommentWritten(), { comment: reportComment(outcome.comment, viewer) });
  const { reason, message, masked } = outcome;
  return Object.assign(new CommentRefused(), { reason, message, masked });
}
