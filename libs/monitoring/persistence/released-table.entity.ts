import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Thresholds, Unit } from '@vigie/domain';

/** One cell as it left: its codes by dimension (TOTAL for margins), and null when it was hidden. Nothing of what it hides is kept. */
export interface ReleasedCell {
  readonly codes: readonly string[];
  readonly value: number | null;
}

/** The release ledger: every table that left, frozen. Written once, changed by nobody. */
@Entity('released_table')
@Unique('released_table_key', ['audience', 'name', 'month'])
@Check('released_table_audience', `audience IN ('MEMBERS')`)
export class ReleasedTableEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'released_table_pkey' }) id!: string;
  @Column('text') audience!: 'MEMBERS';
  @Column('text') name!: string;
  /** Its first day. */
  @Column('date') month!: string;
  @Column('text') unit!: Unit;
  @Column('jsonb') thresholds!: Thresholds;
  @Column('jsonb') cells!: readonly ReleasedCell[];
  /** SHA-256 of all that was released, in a form that does not depend on when. */
  @Column('text') hash!: string;
  @Column('timestamptz', { name: 'released_at' }) releasedAt!: Date;
}
