import { Module } from '@nestjs/common';
import { AccessModule } from '@vigie/access';
import { DecideProposal } from './decide-proposal/decide-proposal';
import { DirectoryResolver } from './graphql/directory.resolver';
import { ProposalResolver } from './graphql/proposal.resolver';
import { ProposeCorrection } from './propose-correction/propose-correction';
import { ReadProposals } from './propose-correction/read-proposals';
import { ReadDirectory } from './read-directory/read-directory';
import { SaveEntry } from './save-entry/save-entry';

/** What is known of each préfecture: its services, its procedures, who verified them and when. */
@Module({
  imports: [AccessModule],
  providers: [ReadDirectory, SaveEntry, ProposeCorrection, ReadProposals, DecideProposal, DirectoryResolver, ProposalResolver],
})
export class DirectoryModule {}
