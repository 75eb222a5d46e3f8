import { Field, Float, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BUCKET_LEVELS, type BucketLevel } from '@vigie/domain';
import { CivilDate } from '@vigie/platform';
import { HEATMAP_METRICS, type HeatmapMetric as Metric } from '../heatmap/metric';
import type { HeatmapCellFigures, HeatmapFigures, HeatmapQuestion } from '../heatmap/read-heatmap';

const namesOf = <Name extends string>(names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, name])) as { [N in Name]: N };

export const HeatmapLevel = namesOf(BUCKET_LEVELS);
registerEnumType(HeatmapLevel, { name: 'HeatmapLevel' });

export const HeatmapMetric = namesOf(HEATMAP_METRICS);
registerEnumType(HeatmapMetric, { name: 'HeatmapMetric' });

@InputType()
export class HeatmapInput implements HeatmapQuestion {
  @Field(() => HeatmapLevel) level!: BucketLevel;
  @Field(() => CivilDate) from!: string;
  @Field(() => CivilDate, { description: 'Included' }) to!: string;
  @Field(() => HeatmapMetric) metric!: Metric;
  @Field(() => String, { nullable: true, description: 'Zoom on one region, an INSEE code' }) region?: string | null;
  @Field(() => String, { nullable: true }) right?: string | null;
  @Field(() => String, { nullable: true }) difficulty?: string | null;
  @Field(() => String, { nullable: true }) structureType?: string | null;
  @Field(() => String, { nullable: true }) audience?: string | null;
  @Field(() => String, { nullable: true }) causality?: string | null;
}

@ObjectType()
export class HeatmapCell implements HeatmapCellFigures {
  @Field() territory!: string;
  @Field() name!: string;
  @Field(() => Float, { nullable: true, description: 'Null: not enough to say, which is not zero' }) value!: number | null;
  @Field(() => Int) reports!: number;
  @Field(() => Int, { description: 'Distinct structures among those reports' }) structures!: number;
  @Field(() => Int, { description: 'Distinct structures with a report of any kind there in the period' }) activeStructures!: number;
}

@ObjectType({ description: 'Every territory of the scope, zeros included' })
export class Heatmap implements HeatmapFigures {
  @Field(() => HeatmapLevel) level!: BucketLevel;
  @Field(() => HeatmapMetric) metric!: Metric;
  @Field(() => CivilDate) from!: string;
  @Field(() => CivilDate) to!: string;
  @Field({ description: 'What the values count, in French' }) unit!: string;
  @Field(() => Int, { description: 'Reports over the whole scope' }) n!: number;
  @Field(() => Int, { description: 'Distinct structures over the whole scope' }) structures!: number;
  @Field(() => Date) asOf!: Date;
  @Field() demo!: boolean;
  @Field(() => [HeatmapCell]) cells!: HeatmapCell[];
}
