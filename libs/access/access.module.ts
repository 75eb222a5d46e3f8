import { type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { ChangeAccount } from './accounts/change-account';
import { ReadAccounts } from './accounts/read-accounts';
import { ApiTokenLookup } from './api-tokens/api-token-lookup';
import { ApiTokens } from './api-tokens/api-tokens';
import { AuditLog } from './audit/audit-log';
import { SearchAudit } from './audit/search-audit';
import { AccountResolver } from './graphql/account.resolver';
import { ApiTokenResolver } from './graphql/api-token.resolver';
import { AssociationResolver } from './graphql/association.resolver';
import { AuditResolver } from './graphql/audit.resolver';
import { InvitationResolver } from './graphql/invitation.resolver';
import { MemberResolver } from './graphql/member.resolver';
import { PasskeyResolver } from './graphql/passkey.resolver';
import { SecurityResolver } from './graphql/security.resolver';
import { SessionEntrance } from './graphql/session-entrance';
import { SessionResolver } from './graphql/session.resolver';
import { StructureResolver } from './graphql/structure.resolver';
import { AcceptInvitation } from './invitations/accept-invitation';
import { InviteMember } from './invitations/invite-member';
import { PendingInvitations } from './invitations/pending-invitations';
import { ReadInvitation } from './invitations/read-invitation';
import { BackgroundWork } from './letters/background-work';
import { ChangePassword } from './own-account/change-password';
import { OwnAccount } from './own-account/own-account';
import { PasskeyRegistration } from './passkeys/passkey-registration';
import { RelyingParty } from './passkeys/relying-party';
import { SignInWithPasskey } from './passkeys/sign-in-with-passkey';
import { PermitGuard } from './permit/permit.guard';
import { PermittedOperations } from './permit/permitted-operations';
import { RateLimitMiddleware } from './rate-limit/rate-limit.middleware';
import { Authenticator } from './second-factor/authenticator';
import { ReadSecurity } from './second-factor/read-security';
import { SecondFactorCodes } from './second-factor/second-factor-codes';
import { SecondFactorKeeper } from './second-factor/second-factor-keeper';
import { TotpEnrolment } from './second-factor/totp-enrolment';
import { SameSiteMiddleware } from './sessions/same-site.middleware';
import { SessionMiddleware } from './sessions/session.middleware';
import { ViewerLookup } from './sessions/viewer-lookup';
import { AnswerSecondFactor } from './sign-in/answer-second-factor';
import { CompleteSignIn } from './sign-in/complete-sign-in';
import { KnownDevice } from './sign-in/known-device';
import { SignInByPassword } from './sign-in/sign-in-by-password';
import { SignOut } from './sign-in/sign-out';
import { RequestSignInLink } from './sign-in-link/request-sign-in-link';
import { SignInWithLink } from './sign-in-link/sign-in-with-link';
import { Associations } from './structures/associations';
import { ReadStructures } from './structures/read-structures';
import { SaveStructure } from './structures/save-structure';
import { SaveStructureList } from './structures/save-structure-list';
import { Throttle } from './throttle/throttle';

const SIGN_IN = [Throttle, CompleteSignIn, KnownDevice, SignInByPassword, AnswerSecondFactor, SignOut, RequestSignInLink, SignInWithLink, BackgroundWork];
const SECOND_FACTOR = [Authenticator, SecondFactorCodes, SecondFactorKeeper, TotpEnrolment, ReadSecurity, RelyingParty, PasskeyRegistration, SignInWithPasskey];
const MEMBERS = [ReadAccounts, ChangeAccount, OwnAccount, ChangePassword, ReadStructures, SaveStructure, SaveStructureList, Associations, InviteMember, PendingInvitations, ReadInvitation, AcceptInvitation, ApiTokens];
const RESOLVERS = [SessionEntrance, SessionResolver, SecurityResolver, PasskeyResolver, AccountResolver, MemberResolver, InvitationResolver, StructureResolver, AssociationResolver, ApiTokenResolver, AuditResolver];

/**
 * Accounts, sessions, roles and scope. Brings the global guard that refuses what declares no permission,
 * and the middleware that says who is asking, before every route and GraphQL.
 */
@Module({
  imports: [DiscoveryModule],
  providers: [
    PermittedOperations, AuditLog, SearchAudit, ViewerLookup, ApiTokenLookup, SessionMiddleware, SameSiteMiddleware, RateLimitMiddleware,
    ...SIGN_IN, ...SECOND_FACTOR, ...MEMBERS, ...RESOLVERS,
    { provide: APP_GUARD, useClass: PermitGuard },
  ],
  exports: [PermittedOperations, AuditLog, Throttle, ViewerLookup, SessionMiddleware, SaveStructureList, InviteMember],
})
export class AccessModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(SameSiteMiddleware, SessionMiddleware, RateLimitMiddleware).forRoutes('{*path}');
  }
}
