import { Field, ObjectType } from '@nestjs/graphql';
import { Role } from '../viewer/role';

@ObjectType({ description: 'What an invitation offers to who holds its link.' })
export class OfferedInvitation {
  @Field() email!: string;
  @Field(() => Role) role!: Role;
  @Field() scopeLabel!: string;
}
