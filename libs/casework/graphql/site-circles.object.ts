import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { RecourseChannel } from '@vigie/domain';
import { CivilDate } from '@vigie/platform';
import type { CircleQuestion, SiteCircle as Circle, SiteCircles as Circles } from '../circles/read-circles';

@InputType()
export class SiteCirclesInput implements CircleQuestion {
  @Field() siteCode!: string;
  @Field(() => CivilDate) from!: string;
  @Field(() => CivilDate, { description: 'Included' }) to!: string;
}

@ObjectType({ description: 'A way in which services send people to each other' })
export class SiteCircle implements Circle {
  @Field(() => [String]) services!: RecourseChannel[];
  @Field({ description: 'French' }) words!: string;
  @Field(() => Int) cases!: number;
  @Field(() => Int) structures!: number;
  @Field(() => Int, { description: 'Times somebody was sent back where they came from' }) turns!: number;
}

@ObjectType({ description: 'Unit: cases' })
export class SiteCircles implements Circles {
  @Field(() => Int, { description: 'Cases in which something was tried' }) cases!: number;
  @Field(() => Int, { description: 'Those that went round at least once' }) circling!: number;
  @Field(() => [SiteCircle]) circles!: SiteCircle[];
}
