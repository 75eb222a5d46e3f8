import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A fresh object each time: TypeORM writes the column's type into it. */
const key = () => ({ primaryKeyConstraintName: 'pk_bucket' });

/**
 * Reports counted over one territory, one period and one (dimension, value); see `Bucket` in the domain.
 * The key is in the order the heatmap reads: all territories of a level under one filter.
 */
@Entity('bucket')
@Index('ix_bucket_site_day', ['territory', 'period'], { where: `level = 'PREFECTURE' AND grain = 'DAY'` })
export class BucketEntity {
  @PrimaryColumn('text', key()) dimension!: string;
  @PrimaryColumn('text', key()) value!: string;
  @PrimaryColumn('text', key()) level!: string;
  @PrimaryColumn('text', key()) grain!: string;
  @PrimaryColumn('text', key()) territory!: string;
  /** The day, or the first day of the month. */
  @PrimaryColumn('date', key()) period!: string;
  /** The region that may read it. */
  @Column('text', { name: 'region_code' }) regionCode!: string;
  @Column('int') reports!: number;
  /** Distinct `structure.number`s, sorted. */
  @Column('int', { array: true }) structures!: number[];
}
