import { SetMetadata } from '@nestjs/common';
import type { TokenScope } from '../api-tokens/token-scopes';
import type { Role } from '../viewer/role';

/** ANYONE: also without a session. SIGNED_IN: any role. */
export type Permission = Role | 'ANYONE' | 'SIGNED_IN';

export const PERMISSIONS_KEY = 'vigie:permissions';
export const ENROLMENT_KEY = 'vigie:enrolment';
export const TOKEN_SCOPES_KEY = 'vigie:token-scopes';

/**
 * Who may call this query, mutation, field resolver or route. What has none is refused, and keeps the
 * program from starting. It opens the door only: the use case still checks the scope.
 */
export const Permit = (...permissions: readonly [Permission, ...Permission[]]) => SetMetadata(PERMISSIONS_KEY, permissions);

/** Also open to staff who have yet to enrol the second factor that production demands. */
export const DuringEnrolment = () => SetMetadata(ENROLMENT_KEY, true);

/**
 * Also open to an API token that has one of these scopes, where `@Permit` lets a reporter through. Without it,
 * no token gets in, whatever `@Permit` says: ANYONE is meant for people.
 */
export const OpenToTokens = (...scopes: readonly [TokenScope, ...TokenScope[]]) => SetMetadata(TOKEN_SCOPES_KEY, scopes);
