import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { numericColumn } from './numeric-column';

export type RuptureState = 'REFUSED' | 'SUSPENDED' | 'LOST' | 'DELAYED';

/** A right that the person of a report was refused, or had suspended, lost or delayed. */
@Entity('rupture')
@Index('rupture_report_idx', ['reportId'])
@Check('rupture_state_check', `state IN ('REFUSED', 'SUSPENDED', 'LOST', 'DELAYED')`)
@Check('rupture_amount_check', 'amount_lost >= 0')
export class RuptureEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'rupture_pkey' }) id!: string;
  @ForeignKey('report', { name: 'rupture_report_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'report_id' }) reportId!: string;
  @Column('uuid', { name: 'structure_id' }) structureId!: string;
  @Column('text', { name: 'region_code' }) regionCode!: string;
  /** From 0, in the order the form gave them. */
  @Column('int') position!: number;
  @Column('text', { name: 'right_code' }) rightCode!: string;
  @Column('text', { nullable: true }) body!: string | null;
  @Column('text') state!: RuptureState;
  @Column('date') since!: string;
  @Column('date', { nullable: true }) until!: string | null;
  /** Euros. */
  @Column('numeric', { name: 'amount_lost', precision: 10, scale: 2, nullable: true, transformer: numericColumn }) amountLost!: number | null;
}
