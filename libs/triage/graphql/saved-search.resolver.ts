import { Args, Field, ID, Mutation, ObjectType, Query, Resolver, createUnionType } from '@nestjs/graphql';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import { SavedSearches } from '../search/saved-searches';

@ObjectType({ description: 'A queue one comes back to' })
export class SavedSearch {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field({ description: 'The part of the address after its question mark' }) address!: string;
}

@ObjectType()
export class SaveSearchRefused {
  @Field() message!: string;
}

export const SaveSearchResult = createUnionType({ name: 'SaveSearchResult', types: () => [SavedSearch, SaveSearchRefused] as const });

@Resolver()
export class SavedSearchResolver {
  constructor(private readonly searches: SavedSearches) {}

  @Permit('REGIONAL', 'NATIONAL')
  @Query(() => [SavedSearch], { description: 'One’s own' })
  async savedSearches(@CurrentViewer() viewer: Viewer): Promise<SavedSearch[]> {
    return (await this.searches.list(viewer)).map(({ id, name, address }) => Object.assign(new SavedSearch(), { id, name, address }));
  }

  @Permit('REGIONAL', 'NATIONAL')
  @Mutation(() => SaveSearchResult, { description: 'Under a name that is there already, it takes its place' })
  async saveSearch(@CurrentViewer() viewer: Viewer, @Args('name') name: string, @Args('address') address: string): Promise<typeof SaveSearchResult> {
    const outcome = await this.searches.save(viewer, name, address);
    if (outcome.kind === 'REFUSED') return Object.assign(new SaveSearchRefused(), { message: outcome.message });
    const { id, name: kept, address: at } = outcome.search;
    return Object.assign(new SavedSearch(), { id, name: kept, address: at });
  }

  @Permit('REGIONAL', 'NATIONAL')
  @Mutation(() => Boolean)
  removeSearch(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    return this.searches.remove(viewer, id);
  }
}
