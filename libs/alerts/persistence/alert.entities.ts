import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { ALERT_STATUSES, RESTS_ON, type AlertStatus, type Dominance, type SurgeSettings } from '@vigie/domain';
import { surgeSettingEntities } from './settings.entities';

const oneOf = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');
/** PostgreSQL hands decimals over as text; these are small enough for a number. */
const decimal = { to: (value: number | null) => value, from: (value: string | null) => (value === null ? null : Number(value)) };

/** Another series of the same préfecture in which the same rise shows. '' stands for all. */
export interface Echo { readonly right: string; readonly group: string }

/** A rise of one series: a préfecture site × a right × a group of difficulties, '' standing for all. */
@Entity('surge_alert')
@Unique('surge_alert_series_key', ['siteCode', 'right', 'group', 'firstWeek'])
@Index('surge_alert_region_idx', ['regionCode', 'lastWeek'])
@Check('surge_alert_status_check', `status IN (${oneOf(ALERT_STATUSES)})`)
@Check('surge_alert_rests_on_check', `rests_on IN (${oneOf(RESTS_ON)})`)
@Check('surge_alert_weeks_check', 'first_week <= last_week AND weeks > 0')
export class SurgeAlertEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'surge_alert_pkey' }) id!: string;
  @Column('text', { name: 'region_code' }) regionCode!: string;
  @Column('text', { name: 'department_code' }) departmentCode!: string;
  @ForeignKey('prefecture_site', { name: 'surge_alert_site_fk' })
  @Column('text', { name: 'site_code' }) siteCode!: string;
  @Column('text', { name: 'right_code' }) right!: string;
  @Column('text', { name: 'difficulty_group' }) group!: string;
  /** Mondays of the first and last week above what was expected. */
  @Column('date', { name: 'first_week' }) firstWeek!: string;
  @Column('date', { name: 'last_week' }) lastWeek!: string;
  /** Monday of the last week judged. */
  @Column('date', { name: 'watched_until' }) watchedUntil!: string;
  /** Several weeks have been back under the bound. */
  @Column('boolean') ended!: boolean;
  /** Weeks above the bound; the four figures that follow are over them. */
  @Column('int') weeks!: number;
  @Column('int') observed!: number;
  @Column('numeric', { precision: 10, scale: 2, transformer: decimal }) expected!: number;
  @Column('numeric', { precision: 10, scale: 2, transformer: decimal }) upper!: number;
  @Column('int') structures!: number;
  /** 0 to 1, of the structure that reported most. */
  @Column('numeric', { name: 'largest_share', precision: 4, scale: 3, transformer: decimal }) largestShare!: number;
  @Column('text', { name: 'rests_on' }) restsOn!: Dominance['restsOn'];
  /** Set aside: it rests on too few structures, or on the zeal of one. */
  @Column('boolean') held!: boolean;
  @Column('text') method!: 'FARRINGTON' | 'EARS';
  @Column('int', { name: 'history_years' }) historyYears!: number;
  /** Series judged that week, over which false alarms were held down, and to which rate. */
  @Column('int', { name: 'series_watched' }) seriesWatched!: number;
  @Column('numeric', { name: 'false_discovery_rate', precision: 4, scale: 3, transformer: decimal }) falseDiscoveryRate!: number;
  /** Probability of so many reports in the week that opened it, had nothing changed; then with all series taken into account. */
  @Column('double precision') chance!: number;
  @Column('double precision', { name: 'adjusted_chance' }) adjustedChance!: number;
  @Column('jsonb') echoes!: readonly Echo[];
  /** Those it was decided with; null before they were kept. */
  @Column('jsonb', { nullable: true }) settings!: SurgeSettings | null;
  /** Their version; null for those of the program, or of a scan by hand. */
  @ForeignKey('surge_settings', { name: 'surge_alert_settings_fk' })
  @Column('int', { name: 'settings_revision', nullable: true }) settingsRevision!: number | null;
  @Column('text', { default: 'NEW' }) status!: AlertStatus;
  @Column('int', { default: 1 }) revision!: number;
  @Column('timestamptz', { name: 'opened_at' }) openedAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}

/** One week of the chart of an alert, as it was seen when it was judged. */
@Entity('surge_alert_week')
export class SurgeAlertWeekEntity {
  @ForeignKey('surge_alert', { name: 'surge_alert_week_alert_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'alert_id', primaryKeyConstraintName: 'surge_alert_week_pkey' }) alertId!: string;
  @Column('text', { name: 'region_code' }) regionCode!: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'surge_alert_week_pkey' }) week!: string;
  @Column('int') observed!: number;
  @Column('numeric', { precision: 10, scale: 2, nullable: true, transformer: decimal }) expected!: number | null;
  @Column('numeric', { precision: 10, scale: 2, nullable: true, transformer: decimal }) upper!: number | null;
  /** Share of the week's reports thought to have come in by then. */
  @Column('numeric', { precision: 4, scale: 3, transformer: decimal }) completeness!: number;
  /** One of the weeks the alert is made of. */
  @Column('boolean') alarm!: boolean;
  @Column('timestamptz', { name: 'seen_at' }) seenAt!: Date;
}

/** What somebody decided of an alert. Undone ones stay, marked. */
@Entity('surge_alert_step')
@Index('surge_alert_step_alert_idx', ['alertId', 'takenAt'])
@Check('surge_alert_step_note_check', 'char_length(note) <= 1000')
export class SurgeAlertStepEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'surge_alert_step_pkey' }) id!: string;
  @ForeignKey('surge_alert', { name: 'surge_alert_step_alert_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'alert_id' }) alertId!: string;
  @Column('text', { name: 'region_code' }) regionCode!: string;
  @Column('text', { name: 'from_status' }) fromStatus!: AlertStatus;
  @Column('text', { name: 'to_status' }) toStatus!: AlertStatus;
  @Column('text', { nullable: true }) motive!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @ForeignKey('account', { name: 'surge_alert_step_account_fk' })
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  /** As it was then: colleagues of another region do not read each other's accounts. */
  @Column('text', { name: 'account_name' }) accountName!: string;
  @Column('timestamptz', { name: 'taken_at' }) takenAt!: Date;
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt!: Date | null;
}

export const SUBSCRIPTION_DELIVERIES = ['IMMEDIATE', 'DIGEST'] as const;
export type SubscriptionDelivery = (typeof SUBSCRIPTION_DELIVERIES)[number];

/** Of which alerts an account wants to hear: null stands for all. */
@Entity('alert_subscription')
@Unique('alert_subscription_key', ['accountId', 'regionCode', 'departmentCode', 'siteCode', 'right', 'group'])
@Check('alert_subscription_delivery_check', `delivery IN (${oneOf(SUBSCRIPTION_DELIVERIES)})`)
export class AlertSubscriptionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'alert_subscription_pkey' }) id!: string;
  @ForeignKey('account', { name: 'alert_subscription_account_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('text', { name: 'region_code', nullable: true }) regionCode!: string | null;
  @Column('text', { name: 'department_code', nullable: true }) departmentCode!: string | null;
  @Column('text', { name: 'site_code', nullable: true }) siteCode!: string | null;
  @Column('text', { name: 'right_code', nullable: true }) right!: string | null;
  @Column('text', { name: 'difficulty_group', nullable: true }) group!: string | null;
  @Column('text') delivery!: SubscriptionDelivery;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

export const alertEntities = [SurgeAlertEntity, SurgeAlertWeekEntity, SurgeAlertStepEntity, AlertSubscriptionEntity, ...surgeSettingEntities];
