import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { BucketLevel, ReportOutcome as Outcome } from '@vigie/domain';
import { CivilDate } from '@vigie/platform';
import type { TrendGrain as Grain } from '../trend/periods';
import type { TrendFigures, TrendPointFigures, TrendQuestion } from '../trend/read-trend';
import { HeatmapLevel, ReportOutcome } from './heatmap.object';

export const TrendGrain = { WEEK: 'WEEK', MONTH: 'MONTH' } as const satisfies { [G in Grain]: G };
registerEnumType(TrendGrain, { name: 'TrendGrain' });

@InputType()
export class TrendInput implements TrendQuestion {
  @Field(() => TrendGrain) grain!: Grain;
  @Field(() => CivilDate) from!: string;
  @Field(() => CivilDate, { description: 'Included' }) to!: string;
  @Field(() => String, { nullable: true, description: 'Zoom on one region, an INSEE code' }) region?: string | null;
  @Field(() => HeatmapLevel, { nullable: true, description: 'Of `territory`' }) level?: BucketLevel | null;
  @Field(() => String, { nullable: true, description: 'One territory instead of the whole scope' }) territory?: string | null;
  @Field(() => String, { nullable: true }) right?: string | null;
  @Field(() => String, { nullable: true }) difficulty?: string | null;
  @Field(() => String, { nullable: true }) structureType?: string | null;
  @Field(() => String, { nullable: true }) audience?: string | null;
  @Field(() => String, { nullable: true }) causality?: string | null;
  @Field(() => ReportOutcome, { nullable: true }) outcome?: Outcome | null;
}

@ObjectType()
export class TrendPoint implements TrendPointFigures {
  @Field(() => CivilDate, { description: 'First day of the week (Monday) or month' }) period!: string;
  @Field(() => Int) reports!: number;
  @Field(() => Int) structures!: number;
}

@ObjectType({ description: 'Every week or month of the period, zeros included' })
export class Trend implements TrendFigures {
  @Field(() => TrendGrain) grain!: Grain;
  @Field(() => CivilDate) from!: string;
  @Field(() => CivilDate) to!: string;
  @Field() unit!: string;
  @Field(() => Int) n!: number;
  @Field(() => Int) structures!: number;
  @Field(() => Date) asOf!: Date;
  @Field() demo!: boolean;
  @Field(() => [TrendPoint]) points!: TrendPoint[];
}
