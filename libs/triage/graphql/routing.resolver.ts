import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import type { TypedRule } from '../routing/check-rules';
import { KeepRouting } from '../routing/keep-routing';
import { RehearseRouting } from '../routing/rehearse-routing';
import { RoutingRefused, RoutingRehearsal, RoutingRehearsalResult, RoutingRuleInput, RoutingTable, SaveRoutingResult } from './routing.object';

const REGION = { type: () => ID } as const;
const RULES = { type: () => [RoutingRuleInput] } as const;
const typed = (rules: readonly RoutingRuleInput[]): TypedRule[] => rules.map((rule) => ({ ...rule, assigneeId: rule.assigneeId ?? null, tag: rule.tag ?? null }));

/** Rules that put reports in somebody's charge, and tag them, as they arrive. */
@Resolver()
export class RoutingResolver {
  constructor(private readonly keep: KeepRouting, private readonly rehearse: RehearseRouting) {}

  @Permit('REGIONAL', 'NATIONAL')
  @Query(() => RoutingTable)
  async routingRules(@CurrentViewer() viewer: Viewer, @Args('regionCode', REGION) regionCode: string): Promise<RoutingTable> {
    return Object.assign(new RoutingTable(), await this.keep.read(viewer, regionCode));
  }

  @Permit('REGIONAL', 'NATIONAL')
  @Query(() => RoutingRehearsalResult, { description: 'Tries rules out on the last 30 days; changes nothing' })
  async rehearseRouting(@CurrentViewer() viewer: Viewer, @Args('regionCode', REGION) regionCode: string, @Args('rules', RULES) rules: RoutingRuleInput[]): Promise<typeof RoutingRehearsalResult> {
    const outcome = await this.rehearse.execute(viewer, regionCode, typed(rules));
    return outcome.kind === 'REHEARSED' ? Object.assign(new RoutingRehearsal(), outcome.rehearsal) : Object.assign(new RoutingRefused(), outcome);
  }

  @Permit('REGIONAL', 'NATIONAL')
  @Mutation(() => SaveRoutingResult, { description: 'All the rules of a region, in their order; refused when they were changed since `revision`' })
  async saveRouting(
    @CurrentViewer() viewer: Viewer, @Args('regionCode', REGION) regionCode: string, @Args('revision', { type: () => Int }) revision: number, @Args('rules', RULES) rules: RoutingRuleInput[],
  ): Promise<typeof SaveRoutingResult> {
    const outcome = await this.keep.save(viewer, regionCode, revision, typed(rules));
    return outcome.kind === 'SAVED' ? Object.assign(new RoutingTable(), outcome.table) : Object.assign(new RoutingRefused(), outcome);
  }
}
