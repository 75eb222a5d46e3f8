import { Field, ID, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import type { SaveDraftOutcome } from '../drafts/save-draft';
import { draftExpiry } from '../drafts/draft-retention';
import { MESSAGES } from '../messages.fr';
import { FieldError } from './submit-report.result';

@ObjectType({ description: 'A report not sent yet; its author alone reads it' })
export class ReportDraft {
  @Field(() => ID, { description: 'The idempotency key it will be sent under' }) id!: string;
  @Field(() => Int, { description: 'Rises with each save; saveDraft asks for the one you have' }) revision!: number;
  @Field({ description: 'JSON of the answers so far' }) content!: string;
  @Field(() => Date) updatedAt!: Date;
  @Field(() => Date, { description: 'It is erased then, unless it is saved again' }) expiresAt!: Date;
}

@ObjectType()
export class DraftSaved {
  @Field(() => ID) id!: string;
  @Field(() => Int) revision!: number;
  @Field(() => Date) expiresAt!: Date;
}

@ObjectType({ description: 'Another device saved it since; nothing was overwritten' })
export class DraftChanged {
  @Field() message!: string;
  @Field(() => ReportDraft, { nullable: true, description: 'Null when it is there no more' }) current!: ReportDraft | null;
}

@ObjectType({ description: 'Something in it cannot be kept on the server; the device still has it' })
export class DraftRefused {
  @Field() message!: string;
  @Field(() => [FieldError]) errors!: FieldError[];
}

@ObjectType({ description: 'Its report has already arrived' })
export class DraftSent {
  @Field() message!: string;
  @Field() reference!: string;
}

export const SaveDraftResult = createUnionType({ name: 'SaveDraftResult', types: () => [DraftSaved, DraftChanged, DraftRefused, DraftSent] as const });

export function saveDraftResult(outcome: SaveDraftOutcome): typeof SaveDraftResult {
  switch (outcome.kind) {
    case 'SAVED':
      return Object.assign(new DraftSaved(), { id: outcome.id, revision: outcome.revision, expiresAt: draftExpiry(outcome.updatedAt) });
    case 'CHANGED':
      return Object.assign(new DraftChanged(), { message: MESSAGES.draftChanged, current: outcome.current });
    case 'REFUSED':
      return Object.assign(new DraftRefused(), { message: outcome.errors[0]?.message ?? MESSAGES.draftUnreadable, errors: [...outcome.errors] });
    case 'SENT':
      return Object.assign(new DraftSent(), { message: MESSAGES.draftSent(outcome.reference), reference: outcome.reference });
  }
}
