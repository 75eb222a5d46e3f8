import { Module } from '@nestjs/common';
import { AccessModule } from '@vigie/access';
import { DecideVerbatim } from './decide-verbatim/decide-verbatim';
import { VerbatimResolver } from './graphql/verbatim.resolver';
import { ProposeVerbatim } from './propose-verbatim/propose-verbatim';
import { ReadCandidates } from './read-verbatims/read-candidates';
import { ReadVerbatims } from './read-verbatims/read-verbatims';
import { UseVerbatims } from './use-verbatims/use-verbatims';

/** Words of testimonies that letters quote: chosen by one person, read by another, followed wherever they go. */
@Module({ imports: [AccessModule], providers: [ReadVerbatims, ReadCandidates, ProposeVerbatim, DecideVerbatim, UseVerbatims, VerbatimResolver], exports: [UseVerbatims] })
export class VerbatimsModule {}
