export { CatalogueModule } from './catalogue.module';
export { CatalogueService } from './catalogue.service';
export { catalogueEntities } from './persistence';
export { seedCatalogue } from './seed/seed-catalogue';
export type { CurrentTerm, PublishedVocabularies } from './vocabularies/read-vocabularies';
