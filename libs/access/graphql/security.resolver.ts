import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DuringEnrolment, Permit } from '../permit/permit';
import type { EnrolmentOutcome, RemovalOutcome } from '../second-factor/enrolment-outcome';
import { ReadSecurity } from '../second-factor/read-security';
import { TotpEnrolment } from '../second-factor/totp-enrolment';
import { CurrentViewer } from '../viewer/current-viewer';
import type { Viewer } from '../viewer/viewer';
import { accountRefusedType } from './account.types';
import { EnrolmentResult, RecoveryCodes, RecoveryCodesResult, SecondFactorEnrolled, Security, SecurityResult, TotpEnrolmentResult, TotpSecret } from './security.types';

/** The own second factors. Open, as an exception, to staff who must enrol one before anything else. */
@Resolver()
export class SecurityResolver {
  constructor(
    private readonly read: ReadSecurity,
    private readonly totp: TotpEnrolment,
  ) {}

  @Permit('SIGNED_IN')
  @DuringEnrolment()
  @Query(() => Security)
  mySecurity(@CurrentViewer() viewer: Viewer): Promise<Security> {
    return this.read.execute(viewer);
  }

  @Permit('SIGNED_IN')
  @DuringEnrolment()
  @Mutation(() => TotpEnrolmentResult, { description: 'A secret for an authenticator application; it protects nothing until confirmed by a first code.' })
  async beginTotpEnrolment(@CurrentViewer() viewer: Viewer): Promise<typeof TotpEnrolmentResult> {
    const outcome = await this.totp.begin(viewer);
    return outcome.kind === 'BEGUN' ? Object.assign(new TotpSecret(), { secret: outcome.secret, uri: outcome.uri }) : accountRefusedType(outcome);
  }

  @Permit('SIGNED_IN')
  @DuringEnrolment()
  @Mutation(() => EnrolmentResult)
  async confirmTotpEnrolment(@CurrentViewer() viewer: Viewer, @Args('code') code: string): Promise<typeof EnrolmentResult> {
    return enrolmentResult(await this.totp.confirm(viewer, code));
  }

  @Permit('SIGNED_IN')
  @Mutation(() => SecurityResult)
  async removeTotp(@CurrentViewer() viewer: Viewer): Promise<typeof SecurityResult> {
    return securityResult(await this.totp.remove(viewer), () => this.read.execute(viewer));
  }

  @Permit('SIGNED_IN')
  @Mutation(() => RecoveryCodesResult)
  async renewRecoveryCodes(@CurrentViewer() viewer: Viewer): Promise<typeof RecoveryCodesResult> {
    const outcome = await this.read.renewRecoveryCodes(viewer);
    return outcome.kind === 'RENEWED' ? Object.assign(new RecoveryCodes(), { codes: outcome.codes }) : accountRefusedType(outcome);
  }
}

export function enrolmentResult(outcome: EnrolmentOutcome): typeof EnrolmentResult {
  return outcome.kind === 'ENROLLED' ? Object.assign(new SecondFactorEnrolled(), { recoveryCodes: outcome.recoveryCodes }) : accountRefusedType(outcome);
}

export async function securityResult(outcome: RemovalOutcome, read: () => Promise<Security>): Promise<typeof SecurityResult> {
  return outcome.kind === 'REMOVED' ? Object.assign(new Security(), await read()) : accountRefusedType(outcome);
}
