import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import { AskExport } from '../ask-export/ask-export';
import { ReadExports } from '../read-exports/read-exports';
import { AskExportResult, DataExport, ExportInput, type ExportAsked, type ExportRefused } from './export.object';

@Resolver()
export class ExportResolver {
  constructor(private readonly ask: AskExport, private readonly read: ReadExports) {}

  @Permit('STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL')
  @Query(() => [DataExport], { description: 'One\'s own, latest first; the file is under /export-files' })
  exports(@CurrentViewer() viewer: Viewer): Promise<DataExport[]> {
    return this.read.list(viewer);
  }

  @Permit('STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL')
  @Mutation(() => AskExportResult)
  async askExport(@CurrentViewer() viewer: Viewer, @Args('export', { type: () => ExportInput }) wish: ExportInput): Promise<ExportAsked | ExportRefused> {
    const outcome = await this.ask.execute(viewer, wish);
    return outcome.kind === 'ASKED' ? { export: outcome.export } : { reason: outcome.reason, message: outcome.message };
  }

  @Permit('STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL')
  @Mutation(() => DataExport, { description: 'Stops it, or takes its file away' })
  cancelExport(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<DataExport> {
    return this.read.cancel(viewer, id);
  }
}
