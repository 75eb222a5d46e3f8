import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A published state of all vocabularies. Numbers rise by one; what is published never changes. */
@Entity({ name: 'vocabulary_version' })
export class VocabularyVersionEntity {
  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'vocabulary_version_pkey' }) version!: number;
  @Column({ name: 'published_at', type: 'timestamptz', default: () => 'now()' }) publishedAt!: Date;
  /** Account, or null for what came with the product. */
  @Column({ name: 'published_by', type: 'uuid', nullable: true }) publishedBy!: string | null;
  @Column({ type: 'text', nullable: true }) note!: string | null;
}

/**
 * A term as it reads in versions `sinceVersion` (included) to `retiredInVersion` (excluded). A new label
 * closes the row and opens another, so that a report can always be read with the words of its own version.
 */
@Entity({ name: 'vocabulary_term' })
@Index('vocabulary_term_current_key', ['vocabulary', 'code'], { unique: true, where: 'retired_in_version IS NULL' })
@Check('vocabulary_term_code', `code ~ '^[A-Z][A-Z0-9_]{1,47}$'`)
@Check('vocabulary_term_span', 'retired_in_version > since_version')
export class VocabularyTermEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'vocabulary_term_pkey' }) vocabulary!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'vocabulary_term_pkey' }) code!: string;
  @ForeignKey('vocabulary_version', { name: 'vocabulary_term_since_fk' })
  @PrimaryColumn({ name: 'since_version', type: 'int', primaryKeyConstraintName: 'vocabulary_term_pkey' }) sinceVersion!: number;
  @ForeignKey('vocabulary_version', { name: 'vocabulary_term_retired_fk' })
  @Column({ name: 'retired_in_version', type: 'int', nullable: true }) retiredInVersion!: number | null;
  @Column({ type: 'text' }) label!: string;
  @Column({ name: 'group_code', type: 'text', nullable: true }) groupCode!: string | null;
  @Column({ type: 'text', nullable: true }) sector!: string | null;
  @Column({ type: 'int' }) position!: number;
}
