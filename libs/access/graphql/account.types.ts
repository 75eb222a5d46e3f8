import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Role } from '../viewer/role';
import { ViewerType } from './viewer.type';

@ObjectType()
export class Account {
  @Field(() => ID) id!: string;
  @Field() email!: string;
  @Field() displayName!: string;
  @Field(() => Role) role!: Role;
  @Field(() => ID, { nullable: true }) structureId!: string | null;
  @Field(() => String, { nullable: true }) structureName!: string | null;
  @Field(() => ID, { nullable: true }) federationCode!: string | null;
  @Field(() => String, { nullable: true }) federationName!: string | null;
  @Field({ description: 'Whether a second factor is enrolled.' }) secondFactor!: boolean;
  @Field() demo!: boolean;
  @Field() createdAt!: Date;
  @Field(() => Date, { nullable: true }) lastSignedInAt!: Date | null;
  @Field(() => Date, { nullable: true }) disabledAt!: Date | null;
}

@ObjectType()
export class AccountPage {
  @Field(() => [Account]) items!: Account[];
  @Field(() => Int) total!: number;
}

@InputType()
export class AccountFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name or of the address.' }) search?: string | null;
  @Field(() => Role, { nullable: true }) role?: Role | null;
  @Field(() => ID, { nullable: true }) structureId?: string | null;
  @Field(() => Boolean, { nullable: true }) disabled?: boolean | null;
}

@ObjectType({ description: 'An expected refusal, in French.' })
export class AccountRefused {
  @Field() message!: string;
  @Field(() => String, { nullable: true, description: 'The argument to mend.' }) field!: string | null;
}

@ObjectType()
export class PasswordChanged {
  @Field({ description: 'Other browsers have been signed out.' }) changed!: boolean;
}

export const AccountResult = createUnionType({ name: 'AccountResult', types: () => [Account, AccountRefused] as const });
export const UpdateProfileResult = createUnionType({ name: 'UpdateProfileResult', types: () => [ViewerType, AccountRefused] as const });
export const ChangePasswordResult = createUnionType({ name: 'ChangePasswordResult', types: () => [PasswordChanged, AccountRefused] as const });

export function accountRefusedType({ message, field }: { message: string; field: string | null }): AccountRefused {
  return Object.assign(new AccountRefused(), { message, field });
}
