import { Column, Entity, ForeignKey, Generated, Index, PrimaryColumn, Unique } from 'typeorm';

/** A member association of the federation: the legal body that runs structures. */
@Entity({ name: 'association' })
@Unique('association_name_key', ['name'])
export class AssociationEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'association_pkey' }) id!: string;
  @Column({ type: 'text' }) name!: string;
}

/** A place where people are helped and from which reports come. */
@Entity({ name: 'structure' })
@Unique('structure_number_key', ['number'])
@Index('structure_region_idx', ['regionCode'])
@Index('structure_association_idx', ['associationId'])
export class StructureEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'structure_pkey' }) id!: string;
  /** Compact identity inside buckets. */
  @Generated('increment')
  @Column({ type: 'int' }) number!: number;
  @Column({ type: 'text' }) name!: string;
  /** A term of the vocabulary `structureTypes`. */
  @Column({ name: 'type_code', type: 'text' }) typeCode!: string;
  @ForeignKey('association', { name: 'structure_association_fk' })
  @Column({ name: 'association_id', type: 'uuid', nullable: true }) associationId!: string | null;
  @ForeignKey('department', { name: 'structure_department_fk' })
  @Column({ name: 'department_code', type: 'text' }) departmentCode!: string;
  @ForeignKey('region', { name: 'structure_region_fk' })
  @Column({ name: 'region_code', type: 'text' }) regionCode!: string;
  /** The préfecture site its people mostly deal with; prefills reports. */
  @ForeignKey('prefecture_site', { name: 'structure_site_fk' })
  @Column({ name: 'site_code', type: 'text', nullable: true }) siteCode!: string | null;
  @Column({ type: 'boolean', default: true }) active!: boolean;
  @Column({ type: 'boolean', default: false }) demo!: boolean;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' }) createdAt!: Date;
}
