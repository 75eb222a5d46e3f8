import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PageInput } from '@vigie/platform';
import { Permit } from '../permit/permit';
import { Associations, type AssociationOutcome } from '../structures/associations';
import { CurrentViewer } from '../viewer/current-viewer';
import type { Viewer } from '../viewer/viewer';
import { accountRefusedType } from './account.types';
import { Association, AssociationPage, AssociationResult } from './association.types';

@Resolver()
export class AssociationResolver {
  constructor(private readonly them: Associations) {}

  @Permit('NATIONAL', 'ADMIN')
  @Query(() => AssociationPage, { description: 'All associations, those left without a structure included.' })
  associations(
    @CurrentViewer() viewer: Viewer,
    @Args('search', { type: () => String, nullable: true, description: 'Part of the name.' }) search: string | null,
    @Args('page', { type: () => PageInput, nullable: true }) page: PageInput | null,
  ): Promise<AssociationPage> {
    return this.them.page(viewer, search, page);
  }

  @Permit('NATIONAL', 'ADMIN')
  @Mutation(() => AssociationResult, { description: 'A name that another association bears is refused: the two are to be merged.' })
  async renameAssociation(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string, @Args('name') name: string): Promise<typeof AssociationResult> {
    return associationResult(await this.them.rename(viewer, id, name));
  }

  @Permit('NATIONAL', 'ADMIN')
  @Mutation(() => AssociationResult, { description: 'Gives the structures of one association to another and forgets the first.' })
  async mergeAssociation(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string, @Args('intoId', { type: () => ID }) intoId: string): Promise<typeof AssociationResult> {
    return associationResult(await this.them.merge(viewer, id, intoId));
  }
}

function associationResult(outcome: AssociationOutcome): typeof AssociationResult {
  return outcome.kind === 'SAVED' ? Object.assign(new Association(), outcome.association) : accountRefusedType(outcome);
}
