import { Field, Float, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import type { BucketLevel, ReportOutcome as Outcome } from '@vigie/domain';
import { CivilDate } from '@vigie/platform';
import { CROSS_DIMENSIONS, type CrossDimension as Dimension } from '../cross-table/cross-dimension';
import type { CrossHead as Head } from '../cross-table/heads';
import type { CrossReleased, ReleasedCrossCell as Released } from '../cross-table/release-cross-table';
import type { CrossCell as Cell, CrossQuestion, CrossTable as Table, SaidShare } from '../cross-table/read-cross-table';
import { HeatmapLevel, ReportOutcome } from './heatmap.object';

export const CrossDimension = Object.fromEntries(CROSS_DIMENSIONS.map((name) => [name, name])) as { [D in Dimension]: D };
registerEnumType(CrossDimension, { name: 'CrossDimension', description: 'The closed set a question may be cut by' });

@InputType()
export class CrossTableInput implements CrossQuestion {
  @Field(() => CrossDimension) rows!: Dimension;
  @Field(() => CrossDimension, { nullable: true, description: 'Null: the rows alone' }) columns?: Dimension | null;
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

@ObjectType({ description: 'Of some reports, 0 to 1, with Wilson’s interval at 95 %; null where it would rest on too little' })
export class CrossShare implements SaidShare {
  @Field(() => Float, { nullable: true }) share!: number | null;
  @Field(() => Float, { nullable: true }) low!: number | null;
  @Field(() => Float, { nullable: true }) high!: number | null;
}

@ObjectType({ description: 'A code of one axis, over all of the other' })
export class CrossHead implements Head {
  @Field({ description: 'Of a vocabulary, of a territory, or a month « 2026-03 » or quarter « 2026-T1 »' }) code!: string;
  @Field(() => Int) reports!: number;
  @Field(() => Int, { description: 'Distinct structures among those reports' }) structures!: number;
  @Field(() => Float, { nullable: true, description: 'Of all reports counted; a report may hold several codes' }) share!: number | null;
  @Field(() => Float, { nullable: true }) low!: number | null;
  @Field(() => Float, { nullable: true }) high!: number | null;
}

@ObjectType()
export class CrossCell implements Cell {
  @Field() row!: string;
  @Field() column!: string;
  @Field(() => Int) reports!: number;
  @Field(() => Int, { description: 'Distinct structures among those reports' }) structures!: number;
  @Field(() => CrossShare, { description: 'Of the reports of the row' }) ofRow!: SaidShare;
  @Field(() => CrossShare, { description: 'Of the reports of the column' }) ofColumn!: SaidShare;
}

@ObjectType({ description: 'Reports by two dimensions; cells without a report are absent' })
export class CrossTable implements Table {
  @Field(() => CrossDimension) rows!: Dimension;
  @Field(() => CrossDimension, { nullable: true }) columns!: Dimension | null;
  @Field(() => CivilDate) from!: string;
  @Field(() => CivilDate) to!: string;
  @Field({ description: 'What is counted, in French' }) unit!: string;
  @Field(() => Int) n!: number;
  @Field(() => Int) structures!: number;
  @Field(() => Int, { description: 'Under this many reports no share is said' }) least!: number;
  @Field(() => Date, { description: 'When it was counted' }) asOf!: Date;
  @Field() demo!: boolean;
  @Field(() => [CrossHead]) rowHeads!: Head[];
  @Field(() => [CrossHead]) columnHeads!: Head[];
  @Field(() => [CrossCell]) cells!: Cell[];
}

@ObjectType({ description: 'A cell as it leaves; an empty code is all of that axis' })
export class ReleasedCrossCell implements Released {
  @Field() row!: string;
  @Field() column!: string;
  @Field(() => Int, { nullable: true, description: 'Null where disclosure control hides it' }) value!: number | null;
  @Field(() => String, { nullable: true, description: 'Why it is hidden, in French' }) reason!: string | null;
}

@ObjectType({ description: 'The table as it left: whole months, through disclosure control, kept in the ledger' })
export class CrossRelease implements Omit<CrossReleased, 'kind'> {
  @Field(() => ID) id!: string;
  @Field({ description: 'The same for the same figures' }) hash!: string;
  @Field() unit!: string;
  @Field(() => CivilDate) from!: string;
  @Field(() => CivilDate) to!: string;
  @Field(() => [ReleasedCrossCell]) cells!: Released[];
  @Field(() => [String], { description: 'What earlier releases took away' }) notes!: string[];
}

@ObjectType()
export class CrossReleaseRefused {
  @Field(() => [String], { description: 'Why, in French' }) reasons!: string[];
  @Field(() => [String], { description: 'What could leave instead' }) suggestions!: string[];
}

export const CrossReleaseResult = createUnionType({ name: 'CrossReleaseResult', types: () => [CrossRelease, CrossReleaseRefused] as const });
