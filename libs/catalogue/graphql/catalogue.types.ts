import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export const SiteKind = { PREFECTURE: 'PREFECTURE', SOUS_PREFECTURE: 'SOUS_PREFECTURE' } as const;
registerEnumType(SiteKind, { name: 'SiteKind' });

export const VocabularyAction = { ADD: 'ADD', RELABEL: 'RELABEL', RETIRE: 'RETIRE' } as const;
registerEnumType(VocabularyAction, { name: 'VocabularyAction' });

@ObjectType()
export class Region {
  @Field(() => ID) code!: string;
  @Field() name!: string;
}

@ObjectType()
export class Department {
  @Field(() => ID) code!: string;
  @Field() name!: string;
  @Field() regionCode!: string;
}

@ObjectType()
export class PrefectureSite {
  @Field(() => ID) code!: string;
  @Field(() => SiteKind) kind!: keyof typeof SiteKind;
  @Field() name!: string;
  @Field() departmentCode!: string;
  @Field() regionCode!: string;
  @Field() communeCode!: string;
  @Field() communeName!: string;
}

@ObjectType()
export class Federation {
  @Field(() => ID) code!: string;
  @Field() name!: string;
  @Field(() => [String], { description: 'Its territory at this moment.' }) regionCodes!: readonly string[];
}

@ObjectType()
export class VocabularyTerm {
  @Field() code!: string;
  @Field() label!: string;
  @Field(() => String, { nullable: true }) group!: string | null;
  @Field(() => String, { nullable: true }) sector!: string | null;
  @Field(() => Int, { nullable: true, description: 'First version without it; null while in use.' }) retiredInVersion!: number | null;
}

@ObjectType()
export class VersionedTerm {
  @Field() vocabulary!: string;
  @Field() code!: string;
  @Field(() => VocabularyAction) action!: keyof typeof VocabularyAction;
  @Field(() => String, { nullable: true, description: 'As it read before; null for a term that was added.' }) before!: string | null;
  @Field(() => String, { nullable: true, description: 'As it reads since; null for a term that was retired.' }) after!: string | null;
}

@ObjectType()
export class Vocabulary {
  @Field() name!: string;
  @Field({ description: 'Whether terms may be added and retired; labels may always be changed.' }) extensible!: boolean;
  @Field(() => [VocabularyTerm], { description: 'Retired terms included.' }) terms!: readonly VocabularyTerm[];
}

/** Its lists are read field by field: a page asks for few of them. */
@ObjectType()
export class Catalogue {
  @Field(() => Int, { description: 'Version of the vocabularies in force.' }) version!: number;
}

@ObjectType()
export class VocabularyVersion {
  @Field(() => Int) version!: number;
  @Field() publishedAt!: Date;
  @Field(() => String, { nullable: true, description: 'Null for what came with the product.' }) publishedByName!: string | null;
  @Field(() => String, { nullable: true, description: 'Why, in the words of whoever published it.' }) note!: string | null;
  @Field(() => [VersionedTerm], { description: 'What it added, renamed and retired; none for the first, which is all of it.' }) changes!: readonly VersionedTerm[];
}

@ObjectType()
export class TerritoryRefused {
  @Field() message!: string;
}

@ObjectType()
export class VocabularyPublished {
  @Field(() => Int) version!: number;
  @Field(() => [Vocabulary]) vocabularies!: readonly Vocabulary[];
}

@ObjectType()
export class VocabularyChangeError {
  @Field(() => Int, { description: 'Which of the changes sent, counted from 0.' }) index!: number;
  @Field() field!: string;
  @Field() code!: string;
  @Field() message!: string;
}

@ObjectType()
export class VocabularyRefused {
  @Field() message!: string;
  @Field(() => [VocabularyChangeError]) errors!: readonly VocabularyChangeError[];
}

export const SetFederationTerritoryResult = createUnionType({ name: 'SetFederationTerritoryResult', types: () => [Federation, TerritoryRefused] as const });
export const PublishVocabularyResult = createUnionType({ name: 'PublishVocabularyResult', types: () => [VocabularyPublished, VocabularyRefused] as const });

@InputType()
export class VocabularyChangeInput {
  @Field(() => VocabularyAction) action!: keyof typeof VocabularyAction;
  @Field() vocabulary!: string;
  @Field() code!: string;
  @Field(() => String, { nullable: true, description: 'For ADD and RELABEL.' }) label?: string | null;
  @Field(() => String, { nullable: true, description: 'For ADD, in a vocabulary that is grouped.' }) group?: string | null;
  @Field(() => String, { nullable: true, description: 'For ADD, in structureTypes.' }) sector?: string | null;
}
