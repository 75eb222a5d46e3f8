import { Module } from '@nestjs/common';
import { AccessModule } from '@vigie/access';
import { CatalogueService } from './catalogue.service';
import { CatalogueResolver } from './graphql/catalogue.resolver';
import { PublishVocabulary } from './publish-vocabulary/publish-vocabulary';
import { SetFederationTerritory } from './set-federation-territory/set-federation-territory';

/** Territories and vocabularies: what reports are coded with. */
@Module({
  imports: [AccessModule],
  providers: [CatalogueService, SetFederationTerritory, PublishVocabulary, CatalogueResolver],
  exports: [CatalogueService],
})
export class CatalogueModule {}
