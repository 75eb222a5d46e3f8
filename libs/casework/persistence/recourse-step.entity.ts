import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RecourseChannel } from '@vigie/domain';
import { numericColumn } from '@vigie/intake';

/** A dated attempt to get help for a case. Coded but for `answer`, which names nobody. */
@Entity('recourse_step')
@Index('recourse_step_case_idx', ['structureId', 'caseCode'])
@Index('recourse_step_region_idx', ['regionCode', 'takenOn'])
@Check('recourse_step_hours_check', 'hours_spent >= 0')
export class RecourseStepEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'recourse_step_pkey' }) id!: string;
  @ForeignKey('structure', { name: 'recourse_step_structure_fk' })
  @Column('uuid', { name: 'structure_id' }) structureId!: string;
  /** Of the case's reports. */
  @Column('text', { name: 'region_code' }) regionCode!: string;
  @Column('text', { name: 'case_code' }) caseCode!: string;
  @Column('text') channel!: RecourseChannel;
  @Column('text', { nullable: true }) means!: string | null;
  @Column('date', { name: 'taken_on' }) takenOn!: string;
  /** Null: no answer yet. */
  @Column('text', { nullable: true }) outcome!: string | null;
  /** When the answer came; null where nobody said. */
  @Column('date', { name: 'answered_on', nullable: true }) answeredOn!: string | null;
  /** What was answered, in the structure's own words. */
  @Column('text', { nullable: true }) answer!: string | null;
  @Column('numeric', { name: 'hours_spent', precision: 6, scale: 2, nullable: true, transformer: numericColumn }) hoursSpent!: number | null;
  @Column('int', { name: 'vocabulary_version' }) vocabularyVersion!: number;
  @ForeignKey('account', { name: 'recourse_step_account_fk' })
  @Column('uuid', { name: 'account_id', nullable: true }) accountId!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
  /** Taken off by its structure, which may still put it back. */
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt!: Date | null;
}
