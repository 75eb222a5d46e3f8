import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CivilDate } from '@vigie/platform';
import type { RecourseChannelCode } from '@vigie/reference';
import type { HeatmapMetric as Metric } from '../heatmap/metric';
import type { PathOutcome as Outcome, PathStep as Step, PlaceMeasure, PrefectureFigures as Figures, PrefectureMeasure as Measure, PrefectureQuestion } from '../prefecture/read-prefecture';
import { HeatmapMetric, HeatmapOverall } from './heatmap.object';

export const PathChannel = { CCC: 'CCC', PAN: 'PAN', SUBSTITUTION: 'SUBSTITUTION' } as const;
registerEnumType(PathChannel, { name: 'PathChannel', description: 'The path laid down by the arrêté of 1 August 2023' });

@InputType()
export class PrefectureInput implements PrefectureQuestion {
  @Field() siteCode!: string;
  @Field(() => CivilDate) from!: string;
  @Field(() => CivilDate, { description: 'Included' }) to!: string;
}

@ObjectType({ description: 'A measure of a préfecture beside its region and, for national staff, the nation' })
export class PrefectureMeasure implements Measure {
  @Field(() => HeatmapMetric) metric!: Metric;
  @Field() unit!: string;
  @Field() base!: string;
  @Field() caution!: string;
  @Field(() => HeatmapOverall) site!: PlaceMeasure;
  @Field(() => HeatmapOverall) region!: PlaceMeasure;
  @Field(() => HeatmapOverall, { nullable: true }) nation!: PlaceMeasure | null;
}

@ObjectType()
export class PathOutcome implements Outcome {
  @Field(() => String, { nullable: true, description: 'Null: not told' }) outcome!: string | null;
  @Field(() => Int) reports!: number;
  @Field(() => Int) structures!: number;
}

@ObjectType({ description: 'What came of a step of the path, as reports tell it' })
export class PathStep implements Step {
  @Field(() => PathChannel) channel!: RecourseChannelCode;
  @Field(() => Int) tried!: number;
  @Field(() => Int, { description: 'Those that say what came of it' }) answered!: number;
  @Field(() => [PathOutcome]) outcomes!: PathOutcome[];
}

@ObjectType()
export class PrefectureFigures implements Figures {
  @Field() siteCode!: string;
  @Field(() => CivilDate) from!: string;
  @Field(() => CivilDate) to!: string;
  @Field(() => Int) reports!: number;
  @Field(() => Int) structures!: number;
  @Field(() => [PrefectureMeasure]) measures!: PrefectureMeasure[];
  @Field(() => [PathStep]) path!: PathStep[];
}
