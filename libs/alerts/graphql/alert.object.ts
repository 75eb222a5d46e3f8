import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ALERT_MOTIVES, ALERT_STATUSES, RESTS_ON, type AlertStatus as Status } from '@vigie/domain';
import { CivilDate } from '@vigie/platform';
import type { AlertCriteria, AlertView } from '../read-alerts/read-alerts';
import { SurgeSettings } from './settings.object';

const namesOf = <Name extends string>(names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, name])) as { [N in Name]: N };

export const AlertStatus = namesOf(ALERT_STATUSES);
registerEnumType(AlertStatus, { name: 'AlertStatus' });
export const AlertExplanation = namesOf(ALERT_MOTIVES.EXPLAINED);
registerEnumType(AlertExplanation, { name: 'AlertExplanation' });
export const AlertClosure = namesOf(ALERT_MOTIVES.CLOSED);
registerEnumType(AlertClosure, { name: 'AlertClosure' });
export const AlertRestsOn = namesOf(RESTS_ON);
registerEnumType(AlertRestsOn, { name: 'AlertRestsOn' });
export const AlertMethod = namesOf(['FARRINGTON', 'EARS'] as const);
registerEnumType(AlertMethod, { name: 'AlertMethod' });

@ObjectType({ description: 'The alert in words, in French; never names a structure' })
export class AlertWords {
  @Field() title!: string;
  @Field({ description: 'What rose, and what was expected' }) what!: string;
  @Field() since!: string;
  @Field({ description: 'How sure' }) confidence!: string;
  @Field() method!: string;
  @Field({ description: 'On how many structures it rests' }) basis!: string;
}

@ObjectType({ description: 'A week as it was seen when it was judged' })
export class AlertWeek {
  @Field(() => CivilDate, { description: 'Its Monday' }) week!: string;
  @Field(() => Int, { description: 'Reports' }) observed!: number;
  @Field(() => Float, { nullable: true, description: 'Null: nothing could be expected' }) expected!: number | null;
  @Field(() => Float, { nullable: true, description: 'Above it, a week alarms' }) upper!: number | null;
  @Field(() => Float, { description: 'Share of its reports thought to have come in by then' }) completeness!: number;
  @Field({ description: 'One of the weeks the alert is made of' }) alarm!: boolean;
  @Field(() => Date) seenAt!: Date;
}

@ObjectType({ description: 'What somebody decided of an alert' })
export class AlertStep {
  @Field(() => ID) id!: string;
  @Field(() => AlertStatus) fromStatus!: Status;
  @Field(() => AlertStatus) toStatus!: Status;
  @Field(() => String, { nullable: true }) motive!: string | null;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field({ description: 'Who, by the name they had then' }) by!: string;
  @Field() own!: boolean;
  @Field(() => Date) takenAt!: Date;
  @Field(() => Date, { nullable: true }) undoneAt!: Date | null;
}

@ObjectType({ description: 'Another series of the préfecture in which the same rise shows' })
export class AlertEcho {
  @Field(() => String, { nullable: true }) right!: string | null;
  @Field(() => String, { nullable: true }) difficultyGroup!: string | null;
  @Field() label!: string;
}

@ObjectType({ description: 'A rise in the weekly reports of a préfecture, for a right and a group of difficulties' })
export class Alert {
  @Field(() => ID) id!: string;
  @Field() siteCode!: string;
  @Field() siteName!: string;
  @Field() departmentCode!: string;
  @Field() regionCode!: string;
  @Field(() => String, { nullable: true, description: 'Null: all rights together' }) right!: string | null;
  @Field(() => String, { nullable: true, description: 'Null: all difficulties together' }) difficultyGroup!: string | null;
  @Field(() => AlertWords) words!: AlertWords;
  @Field(() => CivilDate, { description: 'Monday of the first week above what was expected' }) firstWeek!: string;
  @Field(() => CivilDate) lastWeek!: string;
  @Field(() => CivilDate, { description: 'Monday of the last week judged' }) watchedUntil!: string;
  @Field({ description: 'Several weeks have been back under the bound' }) ended!: boolean;
  @Field(() => Int, { description: 'Weeks above the bound: the four figures that follow are over them' }) weeks!: number;
  @Field(() => Int, { description: 'Reports' }) observed!: number;
  @Field(() => Float) expected!: number;
  @Field(() => Float) upper!: number;
  @Field(() => Int) structures!: number;
  @Field(() => Float, { description: 'Of the structure that reported most, 0 to 1' }) largestShare!: number;
  @Field(() => AlertRestsOn) restsOn!: AlertView['restsOn'];
  @Field({ description: 'Set aside: it rests on too few structures, or on the zeal of one' }) held!: boolean;
  @Field(() => AlertMethod) method!: AlertView['method'];
  @Field(() => Int) historyYears!: number;
  @Field(() => Int, { description: 'Series judged in the week that opened it' }) seriesWatched!: number;
  @Field(() => Float, { description: 'Share of the alerts opened that chance may give' }) falseDiscoveryRate!: number;
  @Field(() => Float, { description: 'Of so many reports in the week that opened it, had nothing changed' }) chance!: number;
  @Field(() => Float, { description: 'The same with all series taken into account' }) adjustedChance!: number;
  @Field(() => [AlertEcho]) echoes!: AlertEcho[];
  @Field(() => SurgeSettings, { nullable: true, description: 'Those it was decided with; null before they were kept' }) settings!: SurgeSettings | null;
  @Field(() => Int, { nullable: true, description: 'The version of these settings; null for those of the program' }) settingsRevision!: number | null;
  @Field(() => AlertStatus) status!: Status;
  @Field(() => [AlertStatus], { description: 'Where it may go' }) moves!: readonly Status[];
  @Field(() => Int) revision!: number;
  @Field(() => Date) openedAt!: Date;
  @Field(() => Date) updatedAt!: Date;
  @Field(() => [AlertWeek]) seen!: AlertWeek[];
  @Field(() => [AlertStep], { description: 'Latest first' }) steps!: AlertStep[];
}

@ObjectType()
export class AlertPage {
  @Field(() => [Alert]) items!: Alert[];
  @Field(() => Int) total!: number;
}

@InputType()
export class AlertFilter implements Omit<AlertCriteria, 'group'> {
  @Field(() => [AlertStatus], { nullable: true }) statuses?: Status[] | null;
  @Field(() => String, { nullable: true }) regionCode?: string | null;
  @Field(() => String, { nullable: true }) departmentCode?: string | null;
  @Field(() => String, { nullable: true }) siteCode?: string | null;
  @Field(() => String, { nullable: true }) right?: string | null;
  @Field(() => String, { nullable: true }) difficultyGroup?: string | null;
  @Field(() => Boolean, { nullable: true }) held?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Rises that go on, or only those that are over' }) ongoing?: boolean | null;
}

/** @param accountId of the viewer: one's own steps may be undone */
export function alertObject({ said, echoesSaid, echoes, steps, right, group, ...view }: AlertView, accountId: string): Alert {
  return Object.assign(new Alert(), view, {
    right: right || null, difficultyGroup: group || null, words: said, seen: [...view.seen],
    echoes: echoes.map((echo, i) => ({ right: echo.right || null, difficultyGroup: echo.group || null, label: echoesSaid[i] ?? '' })),
    steps: steps.map(({ accountId: by, accountName, ...step }) => ({ ...step, by: accountName, own: by === accountId })),
  });
}
