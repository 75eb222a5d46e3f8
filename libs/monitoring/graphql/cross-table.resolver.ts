import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import { ReleaseCrossTable } from '../cross-table/release-cross-table';
import { ReadCrossTable, type CrossTable as Table } from '../cross-table/read-cross-table';
import { CrossRelease, CrossReleaseRefused, CrossReleaseResult, CrossTable, CrossTableInput } from './cross-table.object';

@Resolver()
export class CrossTableResolver {
  constructor(private readonly read: ReadCrossTable, private readonly release: ReleaseCrossTable) {}

  @Permit('REGIONAL', 'NATIONAL')
  @Query(() => CrossTable)
  crossTable(@CurrentViewer() viewer: Viewer, @Args('input') input: CrossTableInput): Promise<Table> {
    return this.read.execute(viewer, input);
  }

  @Permit('REGIONAL', 'NATIONAL')
  @Mutation(() => CrossReleaseResult, { description: 'The figures of a table as they may leave; entered in the ledger' })
  async releaseCrossTable(@CurrentViewer() viewer: Viewer, @Args('input') input: CrossTableInput): Promise<typeof CrossReleaseResult> {
    const outcome = await this.release.execute(viewer, input);
    if (outcome.kind === 'REFUSED') return Object.assign(new CrossReleaseRefused(), { reasons: outcome.reasons, suggestions: outcome.suggestions.map(({ text }) => text) });
    const { kind: _kind, ...released } = outcome;
    return Object.assign(new CrossRelease(), released);
  }
}
