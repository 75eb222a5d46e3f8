import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Thresholds, Unit } from '@vigie/domain';

/** Who a release is made for. All readers are taken to share what they have: it changes nothing in what is checked. */
export const RELEASE_AUDIENCES = ['MEMBERS', 'PUBLIC', 'MINISTRY', 'NETWORK'] as const;
export type ReleaseAudience = (typeof RELEASE_AUDIENCES)[number];

/** HELD: decided, kept for something not sent yet, and counted as if it were out. OUT: somebody outside has it. DROPPED: nobody ever had it. */
export const RELEASE_STATES = ['HELD', 'OUT', 'DROPPED'] as const;
export type ReleaseState = (typeof RELEASE_STATES)[number];

const oneOf = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');

/** One line of the release ledger: tables that were decided together and leave together. */
@Entity('release')
@Index('release_standing_idx', ['source', 'decidedAt'], { where: `(state <> 'DROPPED'::text)` })
@Check('release_audience_check', `audience IN (${oneOf(RELEASE_AUDIENCES)})`)
@Check('release_state_check', `state IN (${oneOf(RELEASE_STATES)})`)
@Check('release_months_check', 'first_month <= last_month')
@Check('release_left_check', `(state = 'OUT') = (left_at IS NOT NULL)`)
export class ReleaseEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'release_pkey' }) id!: string;
  @Column('text') audience!: ReleaseAudience;
  /** As staff know it: « Lettre de mars 2026 ». */
  @Column('text') label!: string;
  /** What was counted: only releases of one source can be compared. */
  @Column('text') source!: string;
  @Column('text') unit!: Unit;
  @Column('jsonb') thresholds!: Thresholds;
  /** First days of the first and last month counted. */
  @Column('date', { name: 'first_month' }) firstMonth!: string;
  @Column('date', { name: 'last_month' }) lastMonth!: string;
  @Column('text', { default: 'HELD' }) state!: ReleaseState;
  /** What it was made for, where that is something with an id (a dossier). */
  @Column('uuid', { name: 'subject_id', nullable: true }) subjectId!: string | null;
  @ForeignKey('account', { name: 'release_decided_by_fk' })
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  /** SHA-256 of all tables, in a form that does not depend on when. */
  @Column('text') hash!: string;
  @Column('timestamptz', { name: 'decided_at' }) decidedAt!: Date;
  @Column('timestamptz', { name: 'left_at', nullable: true }) leftAt!: Date | null;
}
