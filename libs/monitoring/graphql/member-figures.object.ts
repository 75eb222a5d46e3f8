import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CivilDate } from '@vigie/platform';
import type { MemberComparison as Comparison, MemberFigures as Figures, OwnCount, OwnMonth } from '../member-figures/read-member-figures';
import type { MemberShare as Share, TerritoryFigures } from '../member-figures/territory-figures';
import type { ReportUseKind as Kind } from '../persistence/report-use.entity';

export const ReportUseKind = { ALERT: 'ALERT', LETTER: 'LETTER' } as const satisfies { [K in Kind]: K };
registerEnumType(ReportUseKind, { name: 'ReportUseKind' });

@ObjectType()
export class MemberMonth implements OwnMonth {
  @Field(() => CivilDate) month!: string;
  @Field(() => Int) reports!: number;
  @Field(() => Int) solved!: number;
}

@ObjectType()
export class MemberCount implements OwnCount {
  @Field() code!: string;
  @Field(() => Int) count!: number;
}

@ObjectType({ description: 'Null where disclosure control hides it' })
export class MemberShare implements Share {
  @Field() code!: string;
  @Field(() => Int, { nullable: true }) count!: number | null;
  @Field(() => Float, { nullable: true, description: 'Of the reports of the territory, 0 to 1' }) share!: number | null;
}

@ObjectType()
export class MemberTerritory implements TerritoryFigures {
  @Field({ description: 'STRUCTURE, DEPARTMENT, REGION or NATION' }) level!: string;
  @Field() name!: string;
  @Field(() => Int, { nullable: true }) reports!: number | null;
  @Field(() => Int, { nullable: true }) solved!: number | null;
  @Field(() => Float, { nullable: true }) solvedShare!: number | null;
  @Field(() => [MemberShare]) rights!: MemberShare[];
  @Field(() => [MemberShare]) difficultyGroups!: MemberShare[];
}

@ObjectType({ description: 'One month: the own figures, exact, beside those published of the territories through disclosure control' })
export class MemberComparison implements Comparison {
  @Field(() => CivilDate) month!: string;
  @Field(() => Date) releasedAt!: Date;
  @Field(() => MemberTerritory) own!: MemberTerritory;
  @Field(() => [MemberTerritory]) territories!: MemberTerritory[];
}

@ObjectType({ description: 'The structure’s own figures over twelve months, exact' })
export class MemberFigures implements Figures {
  @Field(() => CivilDate) from!: string;
  @Field(() => CivilDate) to!: string;
  @Field() unit!: string;
  @Field(() => Int) reports!: number;
  @Field(() => Int) solved!: number;
  @Field(() => Float) hours!: number;
  @Field(() => Int, { description: 'Those that say how much time was spent' }) reportsWithHours!: number;
  @Field(() => [MemberMonth]) months!: MemberMonth[];
  @Field(() => [MemberCount]) rights!: MemberCount[];
  @Field(() => [MemberCount]) difficultyGroups!: MemberCount[];
  @Field(() => MemberComparison, { nullable: true, description: 'Null before the first month is published' }) comparison!: MemberComparison | null;
}

@ObjectType({ description: 'What reports of the structure have served to' })
export class ReportUse {
  @Field(() => ID) id!: string;
  @Field(() => ReportUseKind) kind!: Kind;
  @Field() label!: string;
  @Field(() => Int, { description: 'Of the structure’s own' }) reports!: number;
  @Field(() => CivilDate) usedOn!: string;
}
