import { createUnionType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { SecondFactorMethod } from '../sign-in/sign-in-outcome';
import { ViewerType } from './viewer.type';

export const SecondFactorMethods = { TOTP: 'TOTP', PASSKEY: 'PASSKEY', RECOVERY_CODE: 'RECOVERY_CODE' } as const satisfies { readonly [M in SecondFactorMethod]: M };
registerEnumType(SecondFactorMethods, { name: 'SecondFactorMethod' });

@ObjectType()
export class SignedIn {
  @Field(() => ViewerType) viewer!: ViewerType;
}

@ObjectType()
export class SecondFactorRequired {
  @Field({ description: 'To send back with the second factor, within five minutes.' }) challenge!: string;
  @Field(() => [SecondFactorMethods]) methods!: readonly SecondFactorMethod[];
}

@ObjectType()
export class SignInRefused {
  @Field() message!: string;
  @Field(() => Int, { nullable: true, description: 'Null: another attempt may be made at once.' }) retryAfterSeconds!: number | null;
}

export const SignInResult = createUnionType({ name: 'SignInResult', types: () => [SignedIn, SecondFactorRequired, SignInRefused] as const });

@ObjectType()
export class LinkRequested {
  @Field() message!: string;
}
