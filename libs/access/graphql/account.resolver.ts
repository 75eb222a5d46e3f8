import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PageInput } from '@vigie/platform';
import { ChangeAccount, type AccountOutcome } from '../accounts/change-account';
import { ReadAccounts } from '../accounts/read-accounts';
import { ChangePassword } from '../own-account/change-password';
import { OwnAccount } from '../own-account/own-account';
import { Permit } from '../permit/permit';
import { CurrentViewer } from '../viewer/current-viewer';
import type { Viewer } from '../viewer/viewer';
import {
  Account, AccountFilter, AccountPage, accountRefusedType, AccountResult, ChangePasswordResult, PasswordChanged, UpdateProfileResult,
} from './account.types';
import { ViewerType, viewerType } from './viewer.type';

@Resolver()
export class AccountResolver {
  constructor(
    private readonly read: ReadAccounts,
    private readonly change: ChangeAccount,
    private readonly own: OwnAccount,
    private readonly password: ChangePassword,
  ) {}

  @Permit('STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL', 'ADMIN')
  @Query(() => AccountPage, { description: 'The accounts of the own structure, of the structures of the own regions, or all.' })
  accounts(
    @CurrentViewer() viewer: Viewer,
    @Args('filter', { type: () => AccountFilter, nullable: true }) filter: AccountFilter | null,
    @Args('page', { type: () => PageInput, nullable: true }) page: PageInput | null,
  ): Promise<AccountPage> {
    return this.read.page(viewer, filter ?? {}, page);
  }

  @Permit('STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL', 'ADMIN')
  @Mutation(() => AccountResult)
  async disableAccount(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<typeof AccountResult> {
    return accountResult(await this.change.disable(viewer, id));
  }

  @Permit('STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL', 'ADMIN')
  @Mutation(() => AccountResult)
  async enableAccount(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<typeof AccountResult> {
    return accountResult(await this.change.enable(viewer, id));
  }

  @Permit('ADMIN')
  @Mutation(() => AccountResult, { description: 'Takes all second factors from an account whose owner has lost them.' })
  async resetSecondFactor(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<typeof AccountResult> {
    return accountResult(await this.change.resetSecondFactor(viewer, id));
  }

  @Permit('SIGNED_IN')
  @Mutation(() => Int, { description: 'Ends the own sessions but this one, or all those of an account one manages; says how many.' })
  async revokeSessions(@CurrentViewer() viewer: Viewer, @Args('accountId', { type: () => ID, nullable: true }) accountId: string | null): Promise<number> {
    return accountId && accountId !== viewer.account.id ? this.change.revokeSessions(viewer, accountId) : this.own.endOtherSessions(viewer);
  }

  @Permit('SIGNED_IN')
  @Mutation(() => UpdateProfileResult)
  async updateMyProfile(@CurrentViewer() viewer: Viewer, @Args('displayName') displayName: string): Promise<typeof UpdateProfileResult> {
    const outcome = await this.own.rename(viewer, displayName);
    return outcome.kind === 'RENAMED' ? Object.assign(new ViewerType(), viewerType(outcome.viewer)) : accountRefusedType(outcome);
  }

  @Permit('SIGNED_IN')
  @Mutation(() => ChangePasswordResult)
  async changePassword(
    @CurrentViewer() viewer: Viewer,
    @Args('currentPassword', { type: () => String, nullable: true, description: 'Not needed by an account that has none yet.' }) current: string | null,
    @Args('newPassword') wished: string,
    @Args('revokeApiTokens', { type: () => Boolean, nullable: true, description: 'Also ends the tokens that this account made for its structure’s software; the address of its calendar ends in any case.' }) revokeApiTokens: boolean | null,
  ): Promise<typeof ChangePasswordResult> {
    const outcome = await this.password.execute(viewer, current ?? '', wished, revokeApiTokens ?? false);
    return outcome.kind === 'CHANGED' ? Object.assign(new PasswordChanged(), { changed: true }) : accountRefusedType(outcome);
  }
}

function accountResult(outcome: AccountOutcome): typeof AccountResult {
  return outcome.kind === 'CHANGED' ? Object.assign(new Account(), outcome.account) : accountRefusedType(outcome);
}
