import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import type { DossierStatus as Status } from '@vigie/domain';
import { PageInput } from '@vigie/platform';
import { AskFreezing } from '../freeze/ask-freezing';
import { SaveLetter } from '../letter/save-letter';
import { MoveDossier } from '../move-dossier/move-dossier';
import { ReadDossiers } from '../read-dossiers/read-dossiers';
import { WriteDossier } from '../write-dossier/write-dossier';
import { changeResult } from './change-result';
import { Dossier, DossierChangeResult, DossierFilter, DossierInput, DossierPage, DossierStatus, dossierObject, summaryObject } from './dossier.object';

@Permit('REGIONAL', 'NATIONAL')
@Resolver()
export class DossierResolver {
  constructor(private readonly read: ReadDossiers, private readonly write: WriteDossier, private readonly move: MoveDossier, private readonly freeze: AskFreezing, private readonly save: SaveLetter) {}

  @Query(() => DossierPage, { description: 'The latest changed first' })
  async dossiers(
    @CurrentViewer() viewer: Viewer,
    @Args('filter', { type: () => DossierFilter, nullable: true }) filter: DossierFilter | null,
    @Args('page', { type: () => PageInput, nullable: true }) page: PageInput | null,
  ): Promise<DossierPage> {
    const { items, total } = await this.read.page(viewer, filter ?? {}, page);
    return { items: items.map(summaryObject), total };
  }

  @Query(() => Dossier)
  async dossier(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<Dossier> {
    return dossierObject(await this.read.one(viewer, id));
  }

  @Mutation(() => DossierChangeResult)
  async createDossier(@CurrentViewer() viewer: Viewer, @Args('dossier') dossier: DossierInput): Promise<typeof DossierChangeResult> {
    return changeResult(this.read, viewer, await this.write.create(viewer, dossier));
  }

  @Mutation(() => DossierChangeResult, { description: 'Changes what a draft covers' })
  async updateDossier(
    @CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string, @Args('revision', { type: () => Int }) revision: number, @Args('dossier') dossier: DossierInput,
  ): Promise<typeof DossierChangeResult> {
    return changeResult(this.read, viewer, await this.write.update(viewer, id, revision, dossier));
  }

  @Mutation(() => DossierChangeResult, { description: 'Reviews, approves, returns, reopens or closes it' })
  async moveDossier(
    @CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string, @Args('revision', { type: () => Int }) revision: number,
    @Args('to', { type: () => DossierStatus }) to: Status, @Args('note', { type: () => String, nullable: true }) note: string | null,
  ): Promise<typeof DossierChangeResult> {
    return changeResult(this.read, viewer, await this.move.execute(viewer, id, revision, to, note));
  }

  @Mutation(() => DossierChangeResult, { description: 'Asks for its figures to be frozen: a job makes a new version of them, and says how far it is' })
  async freezeDossier(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string, @Args('revision', { type: () => Int }) revision: number): Promise<typeof DossierChangeResult> {
    return changeResult(this.read, viewer, await this.freeze.execute(viewer, id, revision));
  }

  @Mutation(() => DossierChangeResult, { description: 'Keeps the letter; a quotation that the figures do not bear is refused' })
  async saveDossierLetter(
    @CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string, @Args('revision', { type: () => Int }) revision: number, @Args('letter', { description: 'The document of the editor, in JSON' }) letter: string,
  ): Promise<typeof DossierChangeResult> {
    return changeResult(this.read, viewer, await this.save.execute(viewer, id, revision, letter));
  }
}
