import { Args, Field, InputType, Int, Mutation, ObjectType, Query, Resolver, createUnionType } from '@nestjs/graphql';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import { KeepModel } from '../letter/keep-model';
import type { LetterModel } from '../letter/letter-model';
import { DossierRefused } from './dossier.object';

@ObjectType({ description: 'What letters begin with' })
export class DossierModel {
  @Field(() => [String]) sender!: readonly string[];
  @Field() city!: string;
  @Field() signatory!: string;
  @Field() signatoryTitle!: string;
  @Field() footer!: string;
  @Field({ description: 'Paragraphs; {{right/CAF/share}} is a figure' }) template!: string;
  @Field(() => Int, { description: '0: nobody has changed it' }) revision!: number;
}

@InputType()
export class DossierModelInput {
  @Field(() => [String]) sender!: string[];
  @Field() city!: string;
  @Field() signatory!: string;
  @Field() signatoryTitle!: string;
  @Field() footer!: string;
  @Field() template!: string;
}

export const DossierModelResult = createUnionType({ name: 'DossierModelResult', types: () => [DossierModel, DossierRefused] as const });

@Permit('REGIONAL', 'NATIONAL')
@Resolver()
export class ModelResolver {
  constructor(private readonly models: KeepModel) {}

  @Query(() => DossierModel, { description: 'Of a region, or of the nation' })
  async dossierModel(@CurrentViewer() viewer: Viewer, @Args('regionCode', { type: () => String, nullable: true }) regionCode: string | null): Promise<DossierModel> {
    return modelObject(await this.models.read(viewer, regionCode ?? null));
  }

  @Mutation(() => DossierModelResult, { description: 'A reference to a figure that no dossier can have is refused' })
  async saveDossierModel(
    @CurrentViewer() viewer: Viewer, @Args('regionCode', { type: () => String, nullable: true }) regionCode: string | null, @Args('revision', { type: () => Int }) revision: number, @Args('model') { template, ...letterhead }: DossierModelInput,
  ): Promise<typeof DossierModelResult> {
    const kept = await this.models.save(viewer, regionCode ?? null, revision, { letterhead: { ...letterhead }, template });
    return 'kind' in kept ? Object.assign(new DossierRefused(), { reason: kept.reason, message: kept.message }) : modelObject(kept);
  }
}

const modelObject = ({ letterhead, template, revision }: LetterModel): DossierModel => Object.assign(new DossierModel(), { ...letterhead, template, revision });
