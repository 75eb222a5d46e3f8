import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The random key that the files of one structure are encrypted with, itself encrypted under the program's secret. */
@Entity('structure_key')
export class StructureKeyEntity {
  @ForeignKey('structure', { name: 'structure_key_structure_fk' })
  @PrimaryColumn('uuid', { name: 'structure_id', primaryKeyConstraintName: 'structure_key_pkey' }) structureId!: string;
  @Column('bytea') wrapped!: Buffer;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  /** When the secret last changed under it. */
  @Column('timestamptz', { name: 'wrapped_at' }) wrappedAt!: Date;
}
