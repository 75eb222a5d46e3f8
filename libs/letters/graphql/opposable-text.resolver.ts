import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import { TEXT_MESSAGES } from '../messages.fr';
import { ReadTexts, type TextVersion } from '../opposable-texts/read-texts';
import { SaveText, type SaveTextOutcome } from '../opposable-texts/save-text';
import { OpposableText, OpposableTextChangedRefused, OpposableTextInput, OpposableTextRead, OpposableTextRefused, OpposableTextSaved, SaveOpposableTextResult } from './opposable-text.types';

/** The register of texts that letters oppose to bodies: everybody reads it, national staff keep it. */
@Resolver()
export class OpposableTextResolver {
  constructor(private readonly texts: ReadTexts, private readonly saving: SaveText) {}

  @Permit('SIGNED_IN')
  @Query(() => [OpposableText], { description: 'Those in use, the same for everybody' })
  opposableTexts(@CurrentViewer() viewer: Viewer): Promise<TextVersion[]> {
    return this.texts.current(viewer);
  }

  @Permit('NATIONAL')
  @Query(() => [OpposableText], { description: 'Every version of one, the latest first' })
  opposableTextHistory(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<TextVersion[]> {
    return this.texts.history(viewer, id);
  }

  @Permit('NATIONAL')
  @Mutation(() => SaveOpposableTextResult, { description: 'Saving says that the text was verified today' })
  async saveOpposableText(
    @CurrentViewer() viewer: Viewer,
    @Args('text') text: OpposableTextInput,
    @Args('replaces', { type: () => OpposableTextRead, nullable: true }) replaces: OpposableTextRead | null,
  ): Promise<typeof SaveOpposableTextResult> {
    return resultOf(await this.saving.save(viewer, replaces ?? null, text));
  }

  @Permit('NATIONAL')
  @Mutation(() => SaveOpposableTextResult)
  async withdrawOpposableText(@CurrentViewer() viewer: Viewer, @Args('read') read: OpposableTextRead): Promise<typeof SaveOpposableTextResult> {
    return resultOf(await this.saving.withdraw(viewer, read));
  }
}

function resultOf(outcome: SaveTextOutcome): typeof SaveOpposableTextResult {
  switch (outcome.kind) {
    case 'SAVED': return Object.assign(new OpposableTextSaved(), { text: outcome.text });
    case 'REFUSED': return Object.assign(new OpposableTextRefused(), { message: TEXT_MESSAGES.refused, errors: outcome.faults });
    case 'CHANGED': return Object.assign(new OpposableTextChangedRefused(), { message: TEXT_MESSAGES.changed });
  }
}
