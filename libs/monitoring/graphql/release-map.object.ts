import { Field, Float, ID, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import type { BucketLevel } from '@vigie/domain';
import { CivilDate } from '@vigie/platform';
import type { HeatmapMetric as Metric } from '../heatmap/metric';
import type { MapReleased, ReleasedTerritory as Territory } from '../release-map/release-map';
import { HeatmapLevel, HeatmapMetric } from './heatmap.object';

@ObjectType({ description: 'A territory as it leaves' })
export class ReleasedTerritory implements Territory {
  @Field() territory!: string;
  @Field() name!: string;
  @Field(() => Float, { nullable: true, description: 'Null where disclosure control hides it' }) value!: number | null;
  @Field(() => Int, { nullable: true }) n!: number | null;
  @Field(() => Float, { nullable: true, description: '95 %; null for a count' }) low!: number | null;
  @Field(() => Float, { nullable: true }) high!: number | null;
  @Field(() => String, { nullable: true, description: 'Why it is hidden, in French' }) reason!: string | null;
}

@ObjectType({ description: 'The map as it left: whole months, through disclosure control, kept in the ledger' })
export class MapRelease implements Omit<MapReleased, 'kind'> {
  @Field(() => ID) id!: string;
  @Field({ description: 'The same for the same figures' }) hash!: string;
  @Field(() => HeatmapLevel) level!: BucketLevel;
  @Field(() => HeatmapMetric) metric!: Metric & MapReleased['metric'];
  @Field() unit!: string;
  @Field() base!: string;
  @Field(() => CivilDate) from!: string;
  @Field(() => CivilDate) to!: string;
  @Field(() => String, { nullable: true, description: 'How values were smoothed, in French' }) smoothing!: string | null;
  @Field(() => [ReleasedTerritory]) cells!: ReleasedTerritory[];
  @Field(() => [String], { description: 'What earlier releases took away' }) notes!: string[];
}

@ObjectType()
export class MapReleaseRefused {
  @Field(() => [String], { description: 'Why, in French' }) reasons!: string[];
  @Field(() => [String], { description: 'What could leave instead' }) suggestions!: string[];
}

export const MapReleaseResult = createUnionType({ name: 'MapReleaseResult', types: () => [MapRelease, MapReleaseRefused] as const });
