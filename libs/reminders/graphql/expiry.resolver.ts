import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import { CivilDate } from '@vigie/platform';
import { SetContractEnd } from '../contract/set-contract-end';
import { Renewals } from '../renewal/renewals';
import { SetExpiryThresholds } from '../thresholds/expiry-thresholds';
import { ListExpiries } from '../watch/list-expiries';
import {
  ContractEnd, ContractEndResult, EndingInput, Expiry, ExpiryList, ExpiryThresholds, ExpiryThresholdsResult, FileRenewalResult, reminderRefused,
} from './expiry.types';

/** What a structure watches: ends, renewals, contracts and its own thresholds. */
@Resolver()
export class ExpiryResolver {
  constructor(
    private readonly list: ListExpiries, private readonly renewals: Renewals, private readonly contract: SetContractEnd, private readonly thresholds: SetExpiryThresholds,
  ) {}

  @Permit('REPORTER', 'STRUCTURE_MANAGER')
  @Query(() => ExpiryList, { description: 'What has come to a threshold in the live cases of the own structure.' })
  expiries(@CurrentViewer() viewer: Viewer): Promise<ExpiryList> {
    return this.list.execute(viewer);
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER')
  @Mutation(() => FileRenewalResult, { description: 'Marks that the renewal was asked for; holds for this very end.' })
  async fileRenewal(
    @CurrentViewer() viewer: Viewer,
    @Args('ending', { type: () => EndingInput }) ending: EndingInput,
    @Args('filedOn', { type: () => CivilDate }) filedOn: string,
  ): Promise<typeof FileRenewalResult> {
    const outcome = await this.renewals.file(viewer, ending, filedOn);
    return outcome.kind === 'MARKED' ? Object.assign(new Expiry(), outcome.expiry) : reminderRefused(outcome.message, 'filedOn');
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER')
  @Mutation(() => Expiry)
  undoRenewal(@CurrentViewer() viewer: Viewer, @Args('ending', { type: () => EndingInput }) ending: EndingInput): Promise<Expiry> {
    return this.renewals.undo(viewer, ending);
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER')
  @Mutation(() => ContractEndResult, { description: 'The end of the employment contract of a case; null forgets it.' })
  async setContractEnd(
    @CurrentViewer() viewer: Viewer,
    @Args('caseCode', { type: () => ID }) caseCode: string,
    @Args('endsOn', { type: () => CivilDate, nullable: true }) endsOn: string | null,
  ): Promise<typeof ContractEndResult> {
    const outcome = await this.contract.execute(viewer, caseCode, endsOn ?? null);
    return outcome.kind === 'KEPT' ? Object.assign(new ContractEnd(), outcome) : reminderRefused(outcome.message, outcome.field);
  }

  @Permit('STRUCTURE_MANAGER')
  @Mutation(() => ExpiryThresholdsResult)
  async setExpiryThresholds(@CurrentViewer() viewer: Viewer, @Args('thresholds', { type: () => [Int] }) thresholds: number[]): Promise<typeof ExpiryThresholdsResult> {
    const outcome = await this.thresholds.execute(viewer, thresholds);
    return outcome.kind === 'KEPT' ? Object.assign(new ExpiryThresholds(), { thresholds: outcome.thresholds }) : reminderRefused(outcome.message, 'thresholds');
  }
}
