import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Role } from '../viewer/role';
import { AccountRefused } from './account.types';

@ObjectType({ description: 'What an invitation offers to who holds its link.' })
export class OfferedInvitation {
  @Field() email!: string;
  @Field(() => Role) role!: Role;
  @Field() scopeLabel!: string;
}

@ObjectType({ description: 'An invitation nobody has accepted yet.' })
export class PendingInvitation {
  @Field(() => ID) id!: string;
  @Field() email!: string;
  @Field(() => Role) role!: Role;
  @Field(() => String, { nullable: true, description: 'Name of the structure or of the federation.' }) place!: string | null;
  @Field() createdAt!: Date;
  @Field() expiresAt!: Date;
}

@ObjectType()
export class PendingInvitationPage {
  @Field(() => [PendingInvitation]) items!: PendingInvitation[];
  @Field(() => Int) total!: number;
}

@InputType()
export class InviteMemberInput {
  @Field() email!: string;
  @Field(() => Role) role!: Role;
  @Field(() => ID, { nullable: true, description: 'For REPORTER and STRUCTURE_MANAGER; the own structure when left out.' }) structureId?: string | null;
  @Field(() => ID, { nullable: true, description: 'For REGIONAL.' }) federationCode?: string | null;
}

export const InviteMemberResult = createUnionType({ name: 'InviteMemberResult', types: () => [PendingInvitation, AccountRefused] as const });
