import { Field, Float, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { BucketLevel, ReportOutcome as Outcome } from '@vigie/domain';
import { CivilDate } from '@vigie/platform';
import type { BreakdownDimension as Dimension, BreakdownFigures, BreakdownQuestion, BreakdownRowFigures } from '../breakdown/read-breakdown';
import { HeatmapLevel, ReportOutcome } from './heatmap.object';

export const BreakdownDimension = { RIGHT: 'RIGHT', DIFFICULTY: 'DIFFICULTY', STRUCTURE_TYPE: 'STRUCTURE_TYPE', AUDIENCE: 'AUDIENCE', CAUSALITY: 'CAUSALITY' } as const satisfies { [D in Dimension]: D };
registerEnumType(BreakdownDimension, { name: 'BreakdownDimension' });

@InputType()
export class BreakdownInput implements BreakdownQuestion {
  @Field(() => BreakdownDimension) by!: Dimension;
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
export class BreakdownRow implements BreakdownRowFigures {
  @Field() code!: string;
  @Field(() => Int) reports!: number;
  @Field(() => Int, { description: 'Distinct structures among those reports' }) structures!: number;
  @Field(() => Float, { description: 'Of the reports that hold the code, 0 to 1; a report may hold several' }) share!: number;
  @Field(() => Float, { description: 'Wilson\'s interval of the share, at 95 %' }) low!: number;
  @Field(() => Float) high!: number;
}

@ObjectType({ description: 'Reports by code of one dimension, highest first; codes that no report holds are absent' })
export class Breakdown implements BreakdownFigures {
  @Field(() => BreakdownDimension) by!: Dimension;
  @Field(() => CivilDate) from!: string;
  @Field(() => CivilDate) to!: string;
  @Field(() => Int) n!: number;
  @Field(() => Int) structures!: number;
  @Field(() => [BreakdownRow]) rows!: BreakdownRow[];
}
