import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ApiTokens, type ApiTokenSummary } from '../api-tokens/api-tokens';
import { Permit } from '../permit/permit';
import { CurrentViewer } from '../viewer/current-viewer';
import type { Viewer } from '../viewer/viewer';
import { ApiToken, ApiTokenCreated, ApiTokenInput, ApiTokenRefused, CreateApiTokenResult } from './api-token.types';

/** The tokens of a structure's software, for who is in charge of it. */
@Resolver()
export class ApiTokenResolver {
  constructor(private readonly tokens: ApiTokens) {}

  @Permit('STRUCTURE_MANAGER')
  @Query(() => [ApiToken], { description: 'Those in service first; the hundred latest.' })
  apiTokens(@CurrentViewer() viewer: Viewer): Promise<ApiTokenSummary[]> {
    return this.tokens.list(viewer);
  }

  @Permit('STRUCTURE_MANAGER')
  @Mutation(() => CreateApiTokenResult)
  async createApiToken(@CurrentViewer() viewer: Viewer, @Args('token', { type: () => ApiTokenInput }) token: ApiTokenInput): Promise<typeof CreateApiTokenResult> {
    const outcome = await this.tokens.create(viewer, token);
    return outcome.kind === 'CREATED' ? Object.assign(new ApiTokenCreated(), outcome) : Object.assign(new ApiTokenRefused(), outcome);
  }

  @Permit('STRUCTURE_MANAGER')
  @Mutation(() => ApiToken, { description: 'From the next request on it opens nothing.' })
  revokeApiToken(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<ApiTokenSummary> {
    return this.tokens.revoke(viewer, id);
  }
}
