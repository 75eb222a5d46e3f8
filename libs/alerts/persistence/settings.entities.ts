import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SurgeSettings } from '@vigie/domain';

/** Settings of the watch, version after version: written once, never changed. */
@Entity('surge_settings')
@Check('surge_settings_reason_check', 'char_length(reason) <= 300')
export class SurgeSettingsEntity {
  @PrimaryColumn('int', { primaryKeyConstraintName: 'surge_settings_pkey' }) revision!: number;
  @Column('jsonb') settings!: SurgeSettings;
  @Column('text') reason!: string;
  @ForeignKey('account', { name: 'surge_settings_account_fk' })
  @Column('uuid', { name: 'saved_by' }) savedBy!: string;
  @Column('text', { name: 'saved_by_name' }) savedByName!: string;
  @Column('timestamptz', { name: 'saved_at' }) savedAt!: Date;
}

export const TRIAL_STATES = ['ASKED', 'DONE', 'FAILED'] as const;
export type TrialState = (typeof TRIAL_STATES)[number];

/** What the last weeks give with some settings: alerts told, and alerts held. */
export interface TrialCount { readonly told: number; readonly held: number }

/** What the weeks judged would have given with the settings in force, and with others. */
export interface TrialResult {
  readonly weeks: number;
  /** Mondays of the first and the last. */
  readonly firstWeek: string;
  readonly lastWeek: string;
  readonly series: number;
  readonly now: TrialCount;
  readonly wished: TrialCount;
}

/** Settings being tried out, before anybody saves them. */
@Entity('surge_trial')
@Index('surge_trial_account_idx', ['accountId'])
@Check('surge_trial_state_check', `state IN (${TRIAL_STATES.map((state) => `'${state}'`).join(', ')})`)
export class SurgeTrialEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'surge_trial_pkey' }) id!: string;
  @ForeignKey('account', { name: 'surge_trial_account_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('jsonb') settings!: SurgeSettings;
  @Column('text') state!: TrialState;
  @Column('jsonb', { nullable: true }) result!: TrialResult | null;
  @Column('timestamptz', { name: 'asked_at' }) askedAt!: Date;
}

export const surgeSettingEntities = [SurgeSettingsEntity, SurgeTrialEntity];
