import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import { PageInput } from '@vigie/platform';
import { DecideProposal } from '../decide-proposal/decide-proposal';
import type { ProposalStatus } from '../persistence/directory-proposal.entity';
import { ProposeCorrection } from '../propose-correction/propose-correction';
import { ReadProposals } from '../propose-correction/read-proposals';
import { DirectoryProposalInput } from './directory.inputs';
import { DirectoryProposalPage, DirectoryProposalResult, DirectoryProposalStatus, proposalResult } from './proposal.objects';

@Resolver()
export class ProposalResolver {
  constructor(
    private readonly read: ReadProposals,
    private readonly propose: ProposeCorrection,
    private readonly decide: DecideProposal,
  ) {}

  @Permit('REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL')
  @Query(() => DirectoryProposalPage, { description: 'Own proposals of a structure; those about their regions, or all, for staff.' })
  async directoryProposals(
    @CurrentViewer() viewer: Viewer,
    @Args('status', { type: () => DirectoryProposalStatus, nullable: true }) status: ProposalStatus | null,
    @Args('page', { type: () => PageInput, nullable: true }) page: PageInput | null,
  ): Promise<DirectoryProposalPage> {
    const { items, total } = await this.read.page(viewer, status, page);
    return { items: items.map((item) => ({ ...item, changedFields: [...item.changedFields] })), total };
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER')
  @Mutation(() => DirectoryProposalResult, { description: 'Changes nothing before regional staff accept it.' })
  async proposeDirectoryCorrection(@CurrentViewer() viewer: Viewer, @Args('proposal') proposal: DirectoryProposalInput): Promise<typeof DirectoryProposalResult> {
    return proposalResult(await this.propose.execute(viewer, proposal));
  }

  @Permit('REGIONAL', 'NATIONAL')
  @Mutation(() => DirectoryProposalResult, { description: 'Accepts a proposal, which becomes the entry, or refuses it with a reason.' })
  async decideDirectoryProposal(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
    @Args('accept') accept: boolean,
    @Args('entryRevision', { type: () => Int, nullable: true, description: 'Of the entry it corrects, as it was read' }) entryRevision: number | null,
    @Args('answer', { type: () => String, nullable: true, description: 'To the structure; asked for when it is refused' }) answer: string | null,
  ): Promise<typeof DirectoryProposalResult> {
    return proposalResult(await this.decide.execute(viewer, id, { accept, entryRevision, answer }));
  }
}
