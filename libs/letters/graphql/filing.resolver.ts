import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Permit, type GraphqlContext, type Viewer } from '@vigie/access';
import { FilingProofs } from '../filing-proof/filing-proof';
import { FILING_MESSAGES } from '../messages.fr';
import { FilingProof, FilingRefused, VerifiedFiling, VerifyFilingResult } from './filing.types';

/** The proof that a report was filed, for its structure; its verification, for whoever was shown it. */
@Resolver()
export class FilingResolver {
  constructor(private readonly proofs: FilingProofs) {}

  @Permit('REPORTER', 'STRUCTURE_MANAGER')
  @Query(() => FilingProof)
  filingProof(@CurrentViewer() viewer: Viewer, @Args('reportId', { type: () => ID }) reportId: string): Promise<FilingProof> {
    return this.proofs.of(viewer, reportId);
  }

  @Permit('ANYONE')
  @Query(() => VerifyFilingResult, { description: 'The same answer for a reference that does not exist and for a wrong code' })
  async verifyFiling(@Args('reference') reference: string, @Args('code') code: string, @Context() { req }: GraphqlContext): Promise<typeof VerifyFilingResult> {
    const filing = await this.proofs.verify(reference, code, req.ip ?? 'unknown');
    return filing ? Object.assign(new VerifiedFiling(), filing) : Object.assign(new FilingRefused(), { message: FILING_MESSAGES.unknown });
  }
}
