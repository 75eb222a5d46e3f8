import { Args, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { badUserInput, CurrentViewer, OpenToTokens, Permit, type Viewer } from '@vigie/access';
import { TransactionRunner } from '@vigie/platform';
import { CatalogueService } from '../catalogue.service';
import { CHANGE_FAULTS, VOCABULARY_MESSAGES } from '../messages.fr';
import { isExtensible } from '../publish-vocabulary/plan-changes';
import { PublishVocabulary } from '../publish-vocabulary/publish-vocabulary';
import { SetFederationTerritory } from '../set-federation-territory/set-federation-territory';
import { readDepartments, readFederations, readRegions, readSites } from '../territories/read-territories';
import { readVersions } from '../vocabularies/read-versions';
import { VOCABULARY_NAMES, type PublishedVocabularies } from '../vocabularies/read-vocabularies';
import {
  Catalogue, Department, Federation, PrefectureSite, PublishVocabularyResult, Region, SetFederationTerritoryResult, TerritoryRefused,
  Vocabulary, VocabularyChangeInput, VocabularyPublished, VocabularyRefused, VocabularyVersion,
} from './catalogue.types';

@Resolver(() => Catalogue)
export class CatalogueResolver {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly service: CatalogueService,
    private readonly territory: SetFederationTerritory,
    private readonly publication: PublishVocabulary,
  ) {}

  @Permit('SIGNED_IN')
  @OpenToTokens('report:write', 'report:read')
  @Query(() => Catalogue, { description: 'Territories and vocabularies, the same for everybody.' })
  async catalogue(): Promise<Catalogue> {
    return { version: await this.service.currentVersion() };
  }

  @Permit('SIGNED_IN')
  @OpenToTokens('report:write', 'report:read')
  @ResolveField(() => [Region])
  regions(@CurrentViewer() viewer: Viewer): Promise<Region[]> {
    return this.tx.run(viewer.scope, readRegions);
  }

  @Permit('SIGNED_IN')
  @OpenToTokens('report:write', 'report:read')
  @ResolveField(() => [Department])
  departments(@CurrentViewer() viewer: Viewer): Promise<Department[]> {
    return this.tx.run(viewer.scope, readDepartments);
  }

  @Permit('SIGNED_IN')
  @OpenToTokens('report:write', 'report:read')
  @ResolveField(() => [PrefectureSite])
  sites(@CurrentViewer() viewer: Viewer): Promise<PrefectureSite[]> {
    return this.tx.run(viewer.scope, readSites);
  }

  @Permit('SIGNED_IN')
  @OpenToTokens('report:write', 'report:read')
  @ResolveField(() => [Federation])
  federations(@CurrentViewer() viewer: Viewer): Promise<Federation[]> {
    return this.tx.run(viewer.scope, readFederations);
  }

  @Permit('SIGNED_IN')
  @OpenToTokens('report:write', 'report:read')
  @ResolveField(() => [Vocabulary], { description: 'Those in force, or those of an older version.' })
  async vocabularies(@Args('version', { type: () => Int, nullable: true }) version: number | null): Promise<Vocabulary[]> {
    const current = await this.service.currentVersion();
    if (version != null && (version < 1 || version > current)) throw badUserInput();
    return vocabularyTypes(await this.service.vocabularies(version ?? current));
  }

  @Permit('NATIONAL')
  @Query(() => [VocabularyVersion], { description: 'Every version of the vocabularies, the one in force first.' })
  vocabularyVersions(@CurrentViewer() viewer: Viewer): Promise<readonly VocabularyVersion[]> {
    return this.tx.run(viewer.scope, readVersions);
  }

  @Permit('NATIONAL', 'ADMIN')
  @Mutation(() => SetFederationTerritoryResult, { description: 'Replaces the territory of a federation, from the next request of its accounts on.' })
  async setFederationTerritory(
    @CurrentViewer() viewer: Viewer,
    @Args('code') code: string,
    @Args('regionCodes', { type: () => [String] }) regionCodes: string[],
  ): Promise<typeof SetFederationTerritoryResult> {
    const outcome = await this.territory.execute(viewer, code, regionCodes);
    return outcome.kind === 'SET' ? Object.assign(new Federation(), outcome.federation) : Object.assign(new TerritoryRefused(), { message: outcome.message });
  }

  @Permit('NATIONAL')
  @Mutation(() => PublishVocabularyResult, { description: 'Publishes a new version; all of the changes, or none.' })
  async publishVocabulary(
    @CurrentViewer() viewer: Viewer,
    @Args('changes', { type: () => [VocabularyChangeInput] }) changes: VocabularyChangeInput[],
    @Args('note', { type: () => String, nullable: true }) note: string | null,
  ): Promise<typeof PublishVocabularyResult> {
    const outcome = await this.publication.execute(viewer, changes, note ?? null);
    if (outcome.kind === 'PUBLISHED') return Object.assign(new VocabularyPublished(), { version: outcome.published.version, vocabularies: vocabularyTypes(outcome.published) });
    const errors = outcome.errors.map(({ index, field, fault }) => ({ index, field, code: fault, message: CHANGE_FAULTS[fault] }));
    return Object.assign(new VocabularyRefused(), { message: VOCABULARY_MESSAGES.refused, errors });
  }
}

function vocabularyTypes({ vocabularies }: PublishedVocabularies): Vocabulary[] {
  return VOCABULARY_NAMES.map((name) => ({ name, extensible: isExtensible(name), terms: vocabularies[name] }));
}
