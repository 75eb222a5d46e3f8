import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import { PageInput } from '@vigie/platform';
import { ReadDirectory } from '../read-directory/read-directory';
import { SaveEntry } from '../save-entry/save-entry';
import { DirectoryEntryFilter, DirectoryEntryInput } from './directory.inputs';
import { DirectoryChange, DirectoryEntryPage, DirectoryEntryResult, DirectoryPage, entryResult } from './directory.objects';

@Resolver()
export class DirectoryResolver {
  constructor(
    private readonly read: ReadDirectory,
    private readonly save: SaveEntry,
  ) {}

  @Permit('REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL')
  @Query(() => DirectoryPage, { description: 'What is known of one préfecture or sous-préfecture. Empty where nobody has said anything yet.' })
  directory(@CurrentViewer() viewer: Viewer, @Args('siteCode', { type: () => ID }) siteCode: string): Promise<DirectoryPage> {
    return this.read.page(viewer, siteCode);
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL')
  @Query(() => DirectoryEntryPage, { description: 'Entries of the directory, those verified longest ago first.' })
  directoryEntries(
    @CurrentViewer() viewer: Viewer,
    @Args('filter', { type: () => DirectoryEntryFilter, nullable: true }) filter: DirectoryEntryFilter | null,
    @Args('page', { type: () => PageInput, nullable: true }) page: PageInput | null,
  ): Promise<DirectoryEntryPage> {
    return this.read.list(viewer, filter ?? {}, page);
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL')
  @Query(() => [DirectoryChange], { description: 'What became of one entry, the latest first.' })
  async directoryHistory(@CurrentViewer() viewer: Viewer, @Args('entryId', { type: () => ID }) entryId: string): Promise<DirectoryChange[]> {
    return (await this.read.history(viewer, entryId)).map((change) => ({ ...change, fields: [...change.fields] }));
  }

  @Permit('REGIONAL', 'NATIONAL')
  @Mutation(() => DirectoryEntryResult, { description: 'Adds an entry, or corrects the one named, and dates it as verified today.' })
  async saveDirectoryEntry(
    @CurrentViewer() viewer: Viewer,
    @Args('entry') entry: DirectoryEntryInput,
    @Args('id', { type: () => ID, nullable: true }) id: string | null,
    @Args('revision', { type: () => Int, nullable: true, description: 'The one that was read, to correct an entry' }) revision: number | null,
  ): Promise<typeof DirectoryEntryResult> {
    return entryResult(id ? await this.save.change(viewer, id, revision ?? 0, entry) : await this.save.add(viewer, entry));
  }

  @Permit('REGIONAL', 'NATIONAL')
  @Mutation(() => DirectoryEntryResult, { description: 'Looked at again and still true: verified today.' })
  async confirmDirectoryEntry(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string, @Args('revision', { type: () => Int }) revision: number): Promise<typeof DirectoryEntryResult> {
    return entryResult(await this.save.confirm(viewer, id, revision));
  }

  @Permit('REGIONAL', 'NATIONAL')
  @Mutation(() => DirectoryEntryResult, { description: 'Takes an entry out of the directory; its history stays.' })
  async retireDirectoryEntry(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string, @Args('revision', { type: () => Int }) revision: number): Promise<typeof DirectoryEntryResult> {
    return entryResult(await this.save.retire(viewer, id, revision));
  }
}
