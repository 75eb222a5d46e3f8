import { Module } from '@nestjs/common';
import { AccessModule } from '@vigie/access';
import { FilingProofs } from './filing-proof/filing-proof';
import { FilingResolver } from './graphql/filing.resolver';
import { OpposableTextResolver } from './graphql/opposable-text.resolver';
import { ReadTexts } from './opposable-texts/read-texts';
import { SaveText } from './opposable-texts/save-text';

/** What the letters of structures stand on: texts that can be opposed to bodies, and proofs of filing. The letters themselves are made in the browser. */
@Module({
  imports: [AccessModule],
  providers: [ReadTexts, SaveText, FilingProofs, OpposableTextResolver, FilingResolver],
})
export class LettersModule {}
