import { Module } from '@nestjs/common';
import { AccessModule } from '@vigie/access';
import { CatalogueModule } from '@vigie/catalogue';
import { ReleaseModule } from '@vigie/release';
import { FreezeDossier } from './freeze/freeze-dossier';
import { DossierResolver } from './graphql/dossier.resolver';
import { SaveLetter } from './letter/save-letter';
import { MoveDossier } from './move-dossier/move-dossier';
import { ReadDossiers } from './read-dossiers/read-dossiers';
import { WriteDossier } from './write-dossier/write-dossier';

/** From what is watched to what is written: dossiers, their letter, their annexes and what came of them. */
@Module({
  imports: [AccessModule, CatalogueModule, ReleaseModule],
  providers: [ReadDossiers, WriteDossier, MoveDossier, FreezeDossier, SaveLetter, DossierResolver],
})
export class AdvocacyModule {}
