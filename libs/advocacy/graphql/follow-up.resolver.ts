import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import { CivilDate } from '@vigie/platform';
import { FollowDossier } from '../follow-up/follow-dossier';
import { KeepCommitments } from '../follow-up/keep-commitments';
import { AskProduction } from '../produce/ask-production';
import { QuoteVerbatim } from '../quote-verbatim/quote-verbatim';
import { ReadDossiers } from '../read-dossiers/read-dossiers';
import { DossierChangeResult } from './dossier.object';
import { changeResult } from './change-result';
import { CommitmentInput, ReceivedDocumentInput } from './follow-up.object';

@Permit('REGIONAL', 'NATIONAL')
@Resolver()
export class FollowUpResolver {
  constructor(private readonly read: ReadDossiers, private readonly production: AskProduction, private readonly follow: FollowDossier, private readonly commitments: KeepCommitments, private readonly quote: QuoteVerbatim) {}

  @Mutation(() => DossierChangeResult, { description: 'Has its files made, as it stands' })
  async produceDossier(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<typeof DossierChangeResult> {
    return changeResult(this.read, viewer, await this.production.execute(viewer, id));
  }

  @Mutation(() => DossierChangeResult, { description: 'The letter has left' })
  async sendDossier(
    @CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string, @Args('revision', { type: () => Int }) revision: number,
    @Args('sentOn', { type: () => CivilDate }) sentOn: string, @Args('reference') reference: string,
  ): Promise<typeof DossierChangeResult> {
    return changeResult(this.read, viewer, await this.follow.send(viewer, id, revision, { sentOn, reference }));
  }

  @Mutation(() => DossierChangeResult, { description: 'An answer came' })
  async answerDossier(
    @CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string, @Args('revision', { type: () => Int }) revision: number,
    @Args('answeredOn', { type: () => CivilDate }) answeredOn: string, @Args('summary') summary: string,
  ): Promise<typeof DossierChangeResult> {
    return changeResult(this.read, viewer, await this.follow.answer(viewer, id, revision, { answeredOn, summary }));
  }

  @Mutation(() => DossierChangeResult, { description: 'What was answered on a recommendation or a difficulty; said again, it replaces what was said' })
  async recordCommitment(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string, @Args('commitment') commitment: CommitmentInput): Promise<typeof DossierChangeResult> {
    return changeResult(this.read, viewer, await this.commitments.record(viewer, id, commitment));
  }

  @Mutation(() => DossierChangeResult, { description: 'A document came in answer' })
  async receiveDossierDocument(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string, @Args('document') document: ReceivedDocumentInput): Promise<typeof DossierChangeResult> {
    return changeResult(this.read, viewer, await this.commitments.receive(viewer, id, document));
  }

  @Mutation(() => DossierChangeResult, { description: 'Quotes an accepted testimony in the annexes, or no more' })
  async quoteVerbatim(
    @CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string, @Args('verbatimId', { type: () => ID }) verbatimId: string, @Args('quoted') quoted: boolean,
  ): Promise<typeof DossierChangeResult> {
    return changeResult(this.read, viewer, await this.quote.execute(viewer, id, verbatimId, quoted));
  }
}
