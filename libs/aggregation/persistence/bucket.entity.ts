import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A fresh object each time: TypeORM writes the column's type into it. */
const key = () => ({ primaryKeyConstraintName: 'pk_bucket' });

/**
 * Reports of one préfecture site counted over one month or year and one (dimension, value); see `Bucket` in the domain.
 * The key is in the order the heatmap reads: all sites of a period under one filter.
 */
@Entity('bucket')
@Index('ix_bucket_site_period', ['siteCode', 'period'])
export class BucketEntity {
  @PrimaryColumn('text', key()) dimension!: string;
  @PrimaryColumn('text', key()) value!: string;
  @PrimaryColumn('text', key()) grain!: string;
  @PrimaryColumn('date', key()) period!: string;
  @PrimaryColumn('text', { name: 'site_code', ...key() }) siteCode!: string;
  /** The region that may read it. */
  @Column('text', { name: 'region_code' }) regionCode!: string;
  @Column('int') reports!: number;
  /** Days of the month or months of the year with reports, sorted. */
  @Column('int', { array: true }) parts!: number[];
  @Column('int', { name: 'part_reports', array: true }) partReports!: number[];
  /** Distinct `structure.number`s, sorted. */
  @Column('int', { array: true }) structures!: number[];
  /** The parts each structure has reports in, as bits. */
  @Column('int', { array: true }) active!: number[];
}
