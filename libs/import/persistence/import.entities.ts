import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ImportCounts, ImportMapping, ImportStatus, RowFault } from '@vigie/contracts';

/** A spreadsheet that a structure brought. What stands in its cells is in none of these columns. */
@Entity('report_import')
@Index('report_import_structure_idx', ['structureId', 'createdAt'])
@Index('report_import_account_idx', ['accountId'])
@Check('report_import_status', `status IN ('UPLOADED', 'CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'FAILED', 'UNDONE')`)
export class ReportImportEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'report_import_pkey' }) id!: string;
  @ForeignKey('structure', { name: 'report_import_structure_fk' })
  @Column('uuid', { name: 'structure_id' }) structureId!: string;
  @ForeignKey('account', { name: 'report_import_account_fk', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'account_id', nullable: true }) accountId!: string | null;
  @Column('text', { name: 'file_name' }) fileName!: string;
  @Column('text') format!: 'CSV' | 'XLSX' | 'ODS';
  @Column('int', { name: 'size_bytes' }) sizeBytes!: number;
  @Column('text') status!: ImportStatus;
  /** Whether texts that tell who someone is are masked rather than refused. */
  @Column('boolean', { default: false }) masking!: boolean;
  @Column('jsonb', { nullable: true }) mapping!: ImportMapping | null;
  @Column('jsonb') counts!: ImportCounts;
  @Column('jsonb', { name: 'first_faults' }) firstFaults!: readonly RowFault[];
  @Column('text', { nullable: true }) failure!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt!: Date | null;
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt!: Date | null;
}

/** A sealed piece of the file as it came, or of its bad rows; gone once it has served. */
@Entity('import_part')
@Check('import_part_kind', `kind IN ('SOURCE', 'BAD_ROWS')`)
export class ImportPartEntity {
  @ForeignKey('report_import', { name: 'import_part_import_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'import_id', primaryKeyConstraintName: 'import_part_pkey' }) importId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'import_part_pkey' }) kind!: 'SOURCE' | 'BAD_ROWS';
  @PrimaryColumn('int', { primaryKeyConstraintName: 'import_part_pkey' }) position!: number;
  @Column('bytea') body!: Buffer;
}

/** What a structure once said that a header or a word means. */
@Entity('import_memory')
@Check('import_memory_kind', `kind IN ('COLUMN', 'VALUE')`)
export class ImportMemoryEntity {
  @ForeignKey('structure', { name: 'import_memory_structure_fk' })
  @PrimaryColumn('uuid', { name: 'structure_id', primaryKeyConstraintName: 'import_memory_pkey' }) structureId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'import_memory_pkey' }) kind!: 'COLUMN' | 'VALUE';
  /** Field of the form; '' for a column. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'import_memory_pkey' }) field!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'import_memory_pkey' }) source!: string;
  /** Field of a column, code of a value; '' for « left aside » or « no answer ». */
  @Column('text') target!: string;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}

export const importEntities = [ReportImportEntity, ImportPartEntity, ImportMemoryEntity];
