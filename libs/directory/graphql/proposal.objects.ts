import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ProposalStatus } from '../persistence/directory-proposal.entity';
import type { ProposalOutcome } from '../propose-correction/propose-correction';
import { DirectoryDetails, DirectoryEntry, DirectoryRefused, refusedType } from './directory.objects';

export const DirectoryProposalStatus = { PENDING: 'PENDING', ACCEPTED: 'ACCEPTED', REFUSED: 'REFUSED' } as const satisfies { [S in ProposalStatus]: S };
registerEnumType(DirectoryProposalStatus, { name: 'DirectoryProposalStatus' });

@ObjectType()
export class DirectoryProposal {
  @Field(() => ID) id!: string;
  @Field() siteCode!: string;
  @Field() regionCode!: string;
  @Field(() => DirectoryProposalStatus) status!: ProposalStatus;
  @Field(() => String, { nullable: true, description: 'What the structure says of it to staff' }) remark!: string | null;
  @Field(() => DirectoryDetails, { description: 'What the entry would say' }) proposed!: DirectoryDetails;
  @Field(() => DirectoryEntry, { nullable: true, description: 'The entry as it is now; null when it would be a new one' }) current!: DirectoryEntry | null;
  @Field(() => [String], { description: 'Fields that differ from the entry as it is now' }) changedFields!: string[];
  @Field(() => String, { nullable: true, description: 'Null for a structure of another region' }) structureName!: string | null;
  @Field(() => Date) createdAt!: Date;
  @Field(() => String, { nullable: true, description: 'To the structure' }) answer!: string | null;
  @Field(() => String, { nullable: true, description: 'The federation that decided' }) decider!: string | null;
  @Field(() => Date, { nullable: true }) decidedAt!: Date | null;
}

@ObjectType()
export class DirectoryProposalPage {
  @Field(() => [DirectoryProposal]) items!: DirectoryProposal[];
  @Field(() => Int) total!: number;
}

export const DirectoryProposalResult = createUnionType({ name: 'DirectoryProposalResult', types: () => [DirectoryProposal, DirectoryRefused] as const });

export const proposalResult = (outcome: ProposalOutcome): typeof DirectoryProposalResult =>
  outcome.kind === 'PROPOSED' ? Object.assign(new DirectoryProposal(), outcome.proposal) : refusedType(outcome);
