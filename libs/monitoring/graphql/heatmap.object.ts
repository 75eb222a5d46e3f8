import { Field, Float, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BUCKET_LEVELS, REPORT_OUTCOMES, type BucketLevel, type ReportOutcome as Outcome } from '@vigie/domain';
import { CivilDate } from '@vigie/platform';
import { HEATMAP_METRICS, type HeatmapMetric as Metric } from '../heatmap/metric';
import type { HeatmapCellFigures, HeatmapFigures, HeatmapQuestion } from '../heatmap/read-heatmap';
import type { Measured } from '../measures/measured';

const namesOf = <Name extends string>(names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, name])) as { [N in Name]: N };

export const HeatmapLevel = namesOf(BUCKET_LEVELS);
registerEnumType(HeatmapLevel, { name: 'HeatmapLevel' });

export const HeatmapMetric = namesOf(HEATMAP_METRICS);
registerEnumType(HeatmapMetric, { name: 'HeatmapMetric' });

export const ReportOutcome = namesOf(REPORT_OUTCOMES);
registerEnumType(ReportOutcome, { name: 'ReportOutcome' });

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
  @Field(() => ReportOutcome, { nullable: true, description: 'Those solved, or those still open' }) outcome?: Outcome | null;
  @Field(() => String, { nullable: true, description: 'The right of RIGHT_SHARE' }) shareOf?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Rates and shares by empirical Bayes' }) smoothed?: boolean | null;
}

@ObjectType({ description: 'A metric over the whole scope' })
export class HeatmapOverall implements Omit<Measured, 'territory'> {
  @Field(() => Float, { nullable: true, description: 'Null: not enough to say' }) value!: number | null;
  @Field(() => Int) n!: number;
  @Field(() => Int, { nullable: true }) part!: number | null;
  @Field(() => Float, { nullable: true }) low!: number | null;
  @Field(() => Float, { nullable: true }) high!: number | null;
}

@ObjectType()
export class HeatmapCell implements HeatmapCellFigures {
  @Field() territory!: string;
  @Field() name!: string;
  @Field(() => Float, { nullable: true, description: 'Null: not enough to say, which is not zero' }) value!: number | null;
  @Field(() => Int, { description: 'What the value rests on: see `base`' }) n!: number;
  @Field(() => Int, { nullable: true, description: 'Numerator of a rate or share; of a duration, those that last' }) part!: number | null;
  @Field(() => Float, { nullable: true, description: '95 %' }) low!: number | null;
  @Field(() => Float, { nullable: true, description: '95 %' }) high!: number | null;
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
  @Field({ description: 'What the n of a cell counts, in French' }) base!: string;
  @Field({ description: 'How sure the values are, in French' }) caution!: string;
  @Field(() => Int, { description: 'Under this n a cell says nothing' }) least!: number;
  @Field(() => String, { nullable: true, description: 'How it was smoothed, in French; null: it was not' }) smoothing!: string | null;
  @Field(() => HeatmapOverall, { description: 'Never smoothed' }) overall!: HeatmapOverall;
  @Field(() => Int, { description: 'Reports over the whole scope' }) n!: number;
  @Field(() => Int, { description: 'Distinct structures over the whole scope' }) structures!: number;
  @Field(() => Date) asOf!: Date;
  @Field() demo!: boolean;
  @Field(() => [HeatmapCell]) cells!: HeatmapCell[];
}
