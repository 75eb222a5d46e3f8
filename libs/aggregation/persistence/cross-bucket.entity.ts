import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A fresh object each time: TypeORM writes the column's type into it. */
const key = () => ({ primaryKeyConstraintName: 'pk_cross_bucket' });

/** A (dimension, value) under which reports are counted, by a small number. */
@Entity('bucket_label')
@Unique('uq_bucket_label', ['dimension', 'value'])
export class BucketLabelEntity {
  @PrimaryGeneratedColumn('identity', { type: 'smallint', generatedIdentity: 'ALWAYS', primaryKeyConstraintName: 'pk_bucket_label' }) label!: number;
  @Column('text') dimension!: string;
  @Column('text') value!: string;
}

/**
 * Reports of a territory under two codes at once, over five years. Under a code and itself: all those that hold it; under TOTAL and itself: all.
 * A territory is a préfecture site, a region, or the nation.
 */
@Entity('cross_bucket')
@Index('ix_cross_bucket_territory', ['territory', 'era'])
export class CrossBucketEntity {
  /** The smaller of the two labels. */
  @PrimaryColumn('smallint', { name: 'first_label', ...key() }) firstLabel!: number;
  @PrimaryColumn('smallint', { name: 'second_label', ...key() }) secondLabel!: number;
  /** First day of its five years: see `erasOf`. */
  @PrimaryColumn('date', key()) era!: string;
  @PrimaryColumn('text', key()) territory!: string;
  /** The region that may read it; null: the nation alone. */
  @Column('text', { name: 'region_code', nullable: true }) regionCode!: string | null;
  /** Months of the era with reports, from 1 to 60, sorted. */
  @Column('int', { array: true }) parts!: number[];
  @Column('int', { name: 'part_reports', array: true }) partReports!: number[];
  /** Distinct `structure.number`s, sorted. */
  @Column('int', { array: true }) structures!: number[];
  /** The months each structure has reports in, as bits. */
  @Column('bigint', { array: true }) active!: string[];
}

/** A month of a site that is to be counted again under pairs of codes; it may be here several times. */
@Entity('stale_cross')
export class StaleCrossEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS', primaryKeyConstraintName: 'pk_stale_cross' }) id!: string;
  @Column('text', { name: 'site_code' }) siteCode!: string;
  @Column('text', { name: 'region_code' }) regionCode!: string;
  /** Its first day. */
  @Column('date') month!: string;
  @Column('timestamptz', { default: () => 'now()' }) since!: Date;
}
