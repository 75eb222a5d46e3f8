import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DirectorySection } from '@vigie/contracts';

/** One way to reach a service, or to file a kind of request, at one préfecture site. Retired, never deleted: its history stays. */
@Entity('directory_entry')
@Index('directory_entry_site_idx', ['siteCode'], { where: 'retired_at IS NULL' })
@Index('directory_entry_region_idx', ['regionCode', 'verifiedOn'], { where: 'retired_at IS NULL' })
@Check('directory_entry_section', `(section = 'SERVICE' AND topic IN ('CCC', 'PAN', 'SUBSTITUTION', 'DDETS')) OR (section = 'PROCEDURE' AND means IS NOT NULL)`)
export class DirectoryEntryEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'directory_entry_pkey' }) id!: string;
  @Column('text') section!: DirectorySection;
  @ForeignKey('prefecture_site', { name: 'directory_entry_site_fk' })
  @Column('text', { name: 'site_code' }) siteCode!: string;
  @Column('text', { name: 'region_code' }) regionCode!: string;
  /** A service, or a category of permits. */
  @Column('text') topic!: string;
  /** A means of contact or a route; null where the service was found not to exist. */
  @Column('text', { nullable: true }) means!: string | null;
  @Column('text', { nullable: true }) address!: string | null;
  @Column('text', { nullable: true }) opening!: string | null;
  @Column('text', { nullable: true }) link!: string | null;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) conditions!: string | null;
  @Column('text') source!: string;
  @ForeignKey('account', { name: 'directory_entry_verified_by_fk' })
  @Column('uuid', { name: 'verified_by', nullable: true }) verifiedBy!: string | null;
  /** The federation that answers for it, as everybody reads it; never a person's name. */
  @Column('text') verifier!: string;
  @Column('date', { name: 'verified_on' }) verifiedOn!: string;
  @Column('int', { default: 1 }) revision!: number;
  @Column('boolean', { default: false }) demo!: boolean;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
  @Column('timestamptz', { name: 'retired_at', nullable: true }) retiredAt!: Date | null;
}
