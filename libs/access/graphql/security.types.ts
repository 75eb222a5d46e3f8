import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { AccountRefused } from './account.types';

@ObjectType()
export class Passkey {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field() createdAt!: Date;
  @Field(() => Date, { nullable: true }) lastUsedAt!: Date | null;
}

@ObjectType({ description: 'What protects the own account.' })
export class Security {
  @Field() hasPassword!: boolean;
  @Field({ description: 'An authenticator application is enrolled.' }) totp!: boolean;
  @Field(() => [Passkey]) passkeys!: readonly Passkey[];
  @Field(() => Int) recoveryCodesLeft!: number;
  @Field({ description: 'The account may not be without a second factor.' }) required!: boolean;
  @Field(() => Int, { description: 'Signed-in browsers, this one included.' }) sessions!: number;
}

@ObjectType()
export class TotpSecret {
  @Field({ description: 'Base 32, to type where there is no camera.' }) secret!: string;
  @Field({ description: 'otpauth:// address, for a QR code drawn in the browser.' }) uri!: string;
}

@ObjectType()
export class SecondFactorEnrolled {
  @Field(() => [String], { description: 'Shown once, with the first factor; empty when the account has its codes already.' }) recoveryCodes!: readonly string[];
}

@ObjectType()
export class RecoveryCodes {
  @Field(() => [String], { description: 'Shown once; older ones no longer work.' }) codes!: readonly string[];
}

@ObjectType('PasskeyCeremony', { description: 'A WebAuthn ceremony to go through in the browser, within five minutes.' })
export class PasskeyCeremonyType {
  @Field({ description: 'To send back with what the browser answers.' }) challenge!: string;
  @Field({ description: 'JSON, for navigator.credentials.' }) options!: string;
}

export const TotpEnrolmentResult = createUnionType({ name: 'TotpEnrolmentResult', types: () => [TotpSecret, AccountRefused] as const });
export const EnrolmentResult = createUnionType({ name: 'EnrolmentResult', types: () => [SecondFactorEnrolled, AccountRefused] as const });
export const SecurityResult = createUnionType({ name: 'SecurityResult', types: () => [Security, AccountRefused] as const });
export const RecoveryCodesResult = createUnionType({ name: 'RecoveryCodesResult', types: () => [RecoveryCodes, AccountRefused] as const });
export const PasskeyCeremonyResult = createUnionType({ name: 'PasskeyCeremonyResult', types: () => [PasskeyCeremonyType, AccountRefused] as const });
