import { Args, Field, ID, Mutation, ObjectType, Query, Resolver, createUnionType } from '@nestjs/graphql';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import { SavedViews, type SaveViewOutcome } from '../saved-views/saved-views';

@ObjectType({ description: 'A question one comes back to' })
export class SavedView {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field({ description: 'The part of the address after its question mark' }) address!: string;
}

@ObjectType()
export class SaveViewRefused {
  @Field() message!: string;
}

export const SaveViewResult = createUnionType({ name: 'SaveViewResult', types: () => [SavedView, SaveViewRefused] as const });

@Resolver()
export class SavedViewResolver {
  constructor(private readonly views: SavedViews) {}

  @Permit('REGIONAL', 'NATIONAL')
  @Query(() => [SavedView], { description: 'One’s own' })
  async savedViews(@CurrentViewer() viewer: Viewer): Promise<SavedView[]> {
    return (await this.views.list(viewer)).map(({ id, name, address }) => Object.assign(new SavedView(), { id, name, address }));
  }

  @Permit('REGIONAL', 'NATIONAL')
  @Mutation(() => SaveViewResult)
  async saveView(@CurrentViewer() viewer: Viewer, @Args('name') name: string, @Args('address') address: string): Promise<typeof SaveViewResult> {
    return answer(await this.views.save(viewer, name, address));
  }

  @Permit('REGIONAL', 'NATIONAL')
  @Mutation(() => SaveViewResult)
  async renameView(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string, @Args('name') name: string): Promise<typeof SaveViewResult> {
    return answer(await this.views.rename(viewer, id, name));
  }

  @Permit('REGIONAL', 'NATIONAL')
  @Mutation(() => Boolean)
  removeView(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    return this.views.remove(viewer, id);
  }
}

function answer(outcome: SaveViewOutcome): SavedView | SaveViewRefused {
  if (outcome.kind === 'REFUSED') return Object.assign(new SaveViewRefused(), { message: outcome.message });
  const { id, name, address } = outcome.view;
  return Object.assign(new SavedView(), { id, name, address });
}
