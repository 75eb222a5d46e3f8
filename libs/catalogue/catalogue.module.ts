import { Module } from '@nestjs/common';
import { AccessModule } from '@vigie/access';
import { CatalogueService } from './catalogue.service';

/** Territories and vocabularies: what reports are coded with. */
@Module({
  imports: [AccessModule],
  providers: [CatalogueService],
  exports: [CatalogueService],
})
export class CatalogueModule {}
