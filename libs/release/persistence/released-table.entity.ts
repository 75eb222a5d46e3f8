import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CellStatus, Definition, Thresholds, Unit } from '@vigie/domain';
import { RELEASE_AUDIENCES, type ReleaseAudience } from './release.entity';

/** One cell as it left: its codes by dimension (TOTAL for margins), and null when it was hidden. Nothing of what it hides is kept. */
export interface ReleasedCell {
  readonly codes: readonly string[];
  readonly value: number | null;
  /** Absent from the oldest ones, of which a hidden cell is taken to be hidden for itself. */
  readonly status?: CellStatus;
}

/** A table of a release, frozen. Written once, changed by nobody. */
@Entity('released_table')
@Index('released_table_key', ['audience', 'name', 'month'], { unique: true })
@Index('released_table_release_idx', ['releaseId'])
@Check('released_table_audience', `audience IN (${RELEASE_AUDIENCES.map((code) => `'${code}'`).join(', ')})`)
export class ReleasedTableEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'released_table_pkey' }) id!: string;
  @ForeignKey('release', { name: 'released_table_release_fk' })
  @Column('uuid', { name: 'release_id', nullable: true }) releaseId!: string | null;
  @Column('text') audience!: ReleaseAudience;
  @Column('text') name!: string;
  /** First day of the one month it counts, for what leaves once a month; null otherwise. */
  @Column('date', { nullable: true }) month!: string | null;
  @Column('text') unit!: Unit;
  @Column('jsonb') thresholds!: Thresholds;
  /** Names of what cuts it, in the order of the codes of a cell. */
  @Column('text', { array: true, default: () => `'{}'` }) dimensions!: string[];
  /** What the whole table is restricted to, its months always. */
  @Column('jsonb', { default: () => `'{}'` }) within!: Definition;
  @Column('jsonb') cells!: readonly ReleasedCell[];
  /** SHA-256 of all that was released, in a form that does not depend on when. */
  @Column('text') hash!: string;
  @Column('timestamptz', { name: 'released_at' }) releasedAt!: Date;
}
