import { type CanActivate, type ExecutionContext, HttpException, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { GqlContextType } from '@nestjs/graphql';
import type { GraphQLError } from 'graphql';
import type { TokenScope } from '../api-tokens/token-scopes';
import { forbidden, secondFactorRequired, tokenRefused, unauthenticated } from '../refusals/refusals';
import { requestOf, viewerOf } from '../viewer/request-viewer';
import type { Viewer } from '../viewer/viewer';
import { ENROLMENT_KEY, PERMISSIONS_KEY, TOKEN_SCOPES_KEY, type Permission } from './permit';

/** Refuses what declares no permission. Global: it also runs before field resolvers (`fieldResolverEnhancers: ['guards']`). */
@Injectable()
export class PermitGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const places = [context.getHandler(), context.getClass()];
    const permissions = this.reflector.getAllAndOverride<readonly Permission[] | undefined>(PERMISSIONS_KEY, places);
    const duringEnrolment = this.reflector.getAllAndOverride<boolean | undefined>(ENROLMENT_KEY, places) ?? false;
    const openTo = this.reflector.getAllAndOverride<readonly TokenScope[] | undefined>(TOKEN_SCOPES_KEY, places);
    const request = requestOf(context);
    if (permissions?.includes('ANYONE') && !request?.viewer?.token) return true;
    const refused = refusalFor(viewerOf(request), permissions, duringEnrolment, openTo);
    if (refused) throw context.getType<GqlContextType>() === 'graphql' ? refused : asHttp(refused);
    return true;
  }
}

/** The refusal a viewer meets at a door, or null when it opens. */
export function refusalFor(
  viewer: Viewer | null, permissions: readonly Permission[] | undefined, duringEnrolment: boolean, openTo: readonly TokenScope[] = [],
): GraphQLError | null {
  if (!permissions) return forbidden();
  if (viewer?.token && !openTo.some((scope) => viewer.token?.scopes.includes(scope))) return tokenRefused();
  if (permissions.includes('ANYONE')) return null;
  if (!viewer) return unauthenticated();
  if (viewer.secondFactor === 'MISSING' && !duringEnrolment) return secondFactorRequired();
  return permissions.includes('SIGNED_IN') || permissions.includes(viewer.role) ? null : forbidden();
}

function asHttp(refused: GraphQLError): HttpException {
  const status = refused.extensions.code === 'UNAUTHENTICATED' ? 401 : 403;
  return new HttpException({ code: refused.extensions.code, message: refused.message }, status);
}
