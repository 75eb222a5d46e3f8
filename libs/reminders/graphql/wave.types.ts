import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CivilDate } from '@vigie/platform';

@ObjectType()
export class ExpiryWaveWeek {
  @Field(() => CivilDate) from!: string;
  @Field(() => CivilDate) to!: string;
  @Field(() => Int) filed!: number;
  @Field(() => Int) notFiled!: number;
}

@ObjectType()
export class ExpiryWaveSite {
  @Field() siteCode!: string;
  @Field() departmentCode!: string;
  @Field(() => Int) filed!: number;
  @Field(() => Int) notFiled!: number;
  @Field(() => Int, { description: 'Of those not filed, how many end within fifteen days.' }) pressing!: number;
}

@ObjectType({ description: 'Documents of live cases that end in the coming days, in the viewer’s territory. Every count is of cases.' })
export class ExpiryWave {
  @Field(() => CivilDate) today!: string;
  @Field(() => CivilDate, { description: 'Last day counted.' }) until!: string;
  @Field(() => Int) cases!: number;
  @Field(() => Int) filed!: number;
  @Field(() => Int) notFiled!: number;
  @Field(() => [ExpiryWaveWeek]) weeks!: readonly ExpiryWaveWeek[];
  @Field(() => [ExpiryWaveSite], { description: 'Those with most to do first.' }) sites!: readonly ExpiryWaveSite[];
}
