import { Module } from '@nestjs/common';
import { AccessModule } from '@vigie/access';
import { CatalogueModule } from '@vigie/catalogue';
import { DossierResolver } from './graphql/dossier.resolver';
import { MoveDossier } from './move-dossier/move-dossier';
import { ReadDossiers } from './read-dossiers/read-dossiers';
import { WriteDossier } from './write-dossier/write-dossier';

/** From what is watched to what is written: dossiers, their letter, their annexes and what came of them. */
@Module({
  imports: [AccessModule, CatalogueModule],
  providers: [ReadDossiers, WriteDossier, MoveDossier, DossierResolver],
})
export class AdvocacyModule {}
