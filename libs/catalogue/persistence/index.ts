import { DepartmentEntity, FederationEntity, FederationRegionEntity, PrefectureSiteEntity, RegionEntity } from './territory.entities';
import { VocabularyTermEntity, VocabularyVersionEntity } from './vocabulary.entities';

/** For the data source. */
export const catalogueEntities = [
  RegionEntity, DepartmentEntity, PrefectureSiteEntity, FederationEntity, FederationRegionEntity, VocabularyVersionEntity, VocabularyTermEntity,
];
