import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ApiTokenScope, type TokenScope } from '../api-tokens/token-scopes';

registerEnumType(ApiTokenScope, { name: 'ApiTokenScope', description: 'What a token may do with the reports of its structure.' });

@ObjectType({ description: 'A key of a structure’s own software. Its secret is shown once, when it is made.' })
export class ApiToken {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field({ description: 'First characters of the secret, to recognise it by.' }) prefix!: string;
  @Field(() => [ApiTokenScope]) scopes!: readonly TokenScope[];
  @Field() createdBy!: string;
  @Field(() => Date) createdAt!: Date;
  @Field(() => Date) expiresAt!: Date;
  @Field(() => Date, { nullable: true, description: 'To the minute; null while it has not served.' }) lastUsedAt!: Date | null;
  @Field(() => Date, { nullable: true }) revokedAt!: Date | null;
}

@ObjectType()
export class ApiTokenCreated {
  @Field({ description: 'For the Authorization: Bearer header. It cannot be read again.' }) secret!: string;
  @Field(() => ApiToken) token!: ApiToken;
}

@ObjectType({ description: 'An expected refusal, in French.' })
export class ApiTokenRefused {
  @Field() message!: string;
  @Field(() => String, { nullable: true, description: 'The argument to mend.' }) field!: string | null;
}

@InputType()
export class ApiTokenInput {
  @Field({ description: 'Of the software, 60 characters at most.' }) name!: string;
  @Field(() => [ApiTokenScope]) scopes!: TokenScope[];
  @Field(() => Int, { description: 'Days it is good for, 1 to 365.' }) days!: number;
}

export const CreateApiTokenResult = createUnionType({ name: 'CreateApiTokenResult', types: () => [ApiTokenCreated, ApiTokenRefused] as const });
