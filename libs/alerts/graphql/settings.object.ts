import { createUnionType, Field, Float, ID, InputType, Int, ObjectType, OmitType, registerEnumType } from '@nestjs/graphql';
import type { SurgeSettings as Settings } from '@vigie/domain';
import { CivilDate } from '@vigie/platform';

export const SurgeTrialState = { ASKED: 'ASKED', DONE: 'DONE', FAILED: 'FAILED' } as const;
registerEnumType(SurgeTrialState, { name: 'SurgeTrialState' });

@ObjectType({ description: 'How the weekly watch decides' })
export class SurgeSettings implements Settings {
  @Field(() => Int, { description: 'An alert resting on fewer structures is held' }) minimumStructures!: number;
  @Field(() => Float, { description: 'An alert of which one structure made more than this share (0 to 1) is held, unless the rise stands without it' }) largestShare!: number;
  @Field(() => Float, { description: 'Share of the alerts opened that chance may give, 0 to 1' }) falseDiscoveryRate!: number;
  @Field(() => Int, { description: 'Reports in four weeks below which a series is never found' }) leastCases!: number;
  @Field(() => Int, { description: 'Last whole weeks that each scan looks at' }) weeks!: number;
  @Field(() => Float, { description: 'A week of which a smaller share of the reports should be in waits' }) leastCompleteness!: number;
  @Field(() => Int, { description: 'Weeks under the bound after which a rise is over' }) endsAfter!: number;
  @Field(() => Int, { description: 'Weeks of history from which Farrington takes over from EARS' }) historyWeeks!: number;
  @Field(() => Int, { description: 'Years Farrington compares with, at most' }) yearsCompared!: number;
}

@InputType()
export class SurgeSettingsInput extends OmitType(SurgeSettings, [], InputType) {}

@ObjectType()
export class SurgeSettingsVersion {
  @Field(() => Int) revision!: number;
  @Field(() => SurgeSettings) settings!: SurgeSettings;
  @Field({ description: 'Why' }) reason!: string;
  @Field({ description: 'Who, by the name they had then' }) savedByName!: string;
  @Field(() => Date) savedAt!: Date;
}

@ObjectType({ description: 'The settings in force, and all that were' })
export class SurgeSettingsKept {
  @Field(() => Int, { description: '0: none was ever saved, those of the program hold' }) revision!: number;
  @Field(() => SurgeSettings) settings!: SurgeSettings;
  @Field(() => SurgeSettings, { description: 'Those of the program' }) original!: SurgeSettings;
  @Field(() => [SurgeSettingsVersion], { description: 'Latest first' }) versions!: SurgeSettingsVersion[];
}

@ObjectType({ description: 'An expected refusal, in French' })
export class SurgeSettingsRefused {
  @Field() message!: string;
  @Field(() => String, { nullable: true, description: 'The setting to mend, when it is about one' }) setting!: string | null;
}

@ObjectType()
export class SurgeTrialCount {
  @Field(() => Int, { description: 'Alerts' }) told!: number;
  @Field(() => Int, { description: 'Alerts held: too few structures, or the zeal of one' }) held!: number;
}

@ObjectType({ description: 'What the last weeks give with the settings in force, and with those tried out' })
export class SurgeTrialResult {
  @Field(() => Int) weeks!: number;
  @Field(() => CivilDate, { description: 'A Monday' }) firstWeek!: string;
  @Field(() => CivilDate, { description: 'A Monday' }) lastWeek!: string;
  @Field(() => Int) series!: number;
  @Field(() => SurgeTrialCount) now!: SurgeTrialCount;
  @Field(() => SurgeTrialCount) wished!: SurgeTrialCount;
}

@ObjectType({ description: 'Settings tried out by a job' })
export class SurgeTrial {
  @Field(() => ID) id!: string;
  @Field(() => SurgeTrialState) state!: keyof typeof SurgeTrialState;
  @Field(() => SurgeTrialResult, { nullable: true, description: 'Null until done, and when no week could be judged' }) result!: SurgeTrialResult | null;
}

export const SaveSurgeSettingsResult = createUnionType({ name: 'SaveSurgeSettingsResult', types: () => [SurgeSettingsKept, SurgeSettingsRefused] as const });
export const TrySurgeSettingsResult = createUnionType({ name: 'TrySurgeSettingsResult', types: () => [SurgeTrial, SurgeSettingsRefused] as const });
