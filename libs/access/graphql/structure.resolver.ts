import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PageInput } from '@vigie/platform';
import { Permit } from '../permit/permit';
import { ReadStructures } from '../structures/read-structures';
import { SaveStructure, type StructureOutcome } from '../structures/save-structure';
import { CurrentViewer } from '../viewer/current-viewer';
import type { Viewer } from '../viewer/viewer';
import { accountRefusedType } from './account.types';
import { Structure, StructureFilter, StructureInput, StructurePage, StructureResult } from './structure.types';

@Resolver()
export class StructureResolver {
  constructor(
    private readonly read: ReadStructures,
    private readonly save: SaveStructure,
  ) {}

  @Permit('SIGNED_IN')
  @Query(() => StructurePage, { description: 'The own structure, those of the own regions, or all.' })
  structures(
    @CurrentViewer() viewer: Viewer,
    @Args('filter', { type: () => StructureFilter, nullable: true }) filter: StructureFilter | null,
    @Args('page', { type: () => PageInput, nullable: true }) page: PageInput | null,
  ): Promise<StructurePage> {
    return this.read.page(viewer, filter ?? {}, page);
  }

  @Permit('REGIONAL', 'NATIONAL', 'ADMIN')
  @Mutation(() => StructureResult)
  async createStructure(@CurrentViewer() viewer: Viewer, @Args('structure', { type: () => StructureInput }) structure: StructureInput): Promise<typeof StructureResult> {
    return structureResult(await this.save.create(viewer, structure));
  }

  @Permit('REGIONAL', 'NATIONAL', 'ADMIN')
  @Mutation(() => StructureResult, { description: 'A structure is closed (active: false), never deleted.' })
  async updateStructure(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
    @Args('structure', { type: () => StructureInput }) structure: StructureInput,
  ): Promise<typeof StructureResult> {
    return structureResult(await this.save.update(viewer, id, structure));
  }
}

function structureResult(outcome: StructureOutcome): typeof StructureResult {
  return outcome.kind === 'SAVED' ? Object.assign(new Structure(), outcome.structure) : accountRefusedType(outcome);
}
