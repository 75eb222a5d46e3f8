import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { numericColumn } from './numeric-column';

export type RuptureState = 'REFUSED' | 'SUSPENDED' | 'LOST' | 'DELAYED';

/** A right that the person of a report was refused, or had suspended, lost or delayed. */
@Entity('rupture')
@ForeignKey('report', ['reportId', 'structureId', 'regionCode'], ['id', 'structureId', 'regionCode'], { name: 'fk_rupture_report', onDelete: 'CASCADE', onUpdate: 'CASCADE' })
@Index('ix_rupture_report', ['reportId'])
@Check('ck_rupture_state', `state IN ('REFUSED', 'SUSPENDED', 'LOST', 'DELAYED')`)
@Check('ck_rupture_amount', 'amount_lost >= 0')
export class RuptureEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_rupture' }) id!: string;
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
