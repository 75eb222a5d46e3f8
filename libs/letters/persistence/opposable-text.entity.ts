import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of a text that can be opposed to a body. Versions rise by one and never change; the highest is the one in use. */
@Entity({ name: 'opposable_text' })
@Check('opposable_text_version_check', 'version > 0')
@Check('opposable_text_dates_check', 'valid_until >= valid_from')
export class OpposableTextEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'opposable_text_pkey' }) id!: string;
  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'opposable_text_pkey' }) version!: number;
  /** A code of the vocabulary of bodies, or ANY. */
  @Column({ name: 'body_code', type: 'text' }) bodyCode!: string;
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'text' }) reference!: string;
  /** What it says, in our own words. */
  @Column({ type: 'text' }) excerpt!: string;
  @Column({ type: 'text', nullable: true }) url!: string | null;
  @Column({ name: 'valid_from', type: 'date', nullable: true }) validFrom!: string | null;
  @Column({ name: 'valid_until', type: 'date', nullable: true }) validUntil!: string | null;
  /** Null for what came with the product: nobody of the federation has looked at it yet. */
  @Column({ name: 'verified_on', type: 'date', nullable: true }) verifiedOn!: string | null;
  @Column({ name: 'verified_by', type: 'uuid', nullable: true }) verifiedBy!: string | null;
  @Column({ type: 'boolean', default: false }) withdrawn!: boolean;
  @Column({ name: 'saved_at', type: 'timestamptz' }) savedAt!: Date;
}
