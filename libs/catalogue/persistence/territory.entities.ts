import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One of the 18 regions; `code` is INSEE's. */
@Entity({ name: 'region' })
export class RegionEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'region_pkey' }) code!: string;
  @Column({ type: 'text' }) name!: string;
}

/** One of the 101 départements; `code` is INSEE's ('69', '2A', '976'). */
@Entity({ name: 'department' })
@Index('department_region_idx', ['regionCode'])
export class DepartmentEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'department_pkey' }) code!: string;
  @Column({ type: 'text' }) name!: string;
  @ForeignKey('region', { name: 'department_region_fk' })
  @Column({ name: 'region_code', type: 'text' }) regionCode!: string;
}

/** A préfecture or sous-préfecture where a counter for foreigners may stand. */
@Entity({ name: 'prefecture_site' })
@Index('prefecture_site_department_idx', ['departmentCode'])
@Check('prefecture_site_kind', `kind IN ('PREFECTURE', 'SOUS_PREFECTURE')`)
export class PrefectureSiteEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'prefecture_site_pkey' }) code!: string;
  @Column({ type: 'text' }) kind!: 'PREFECTURE' | 'SOUS_PREFECTURE';
  @Column({ type: 'text' }) name!: string;
  @ForeignKey('department', { name: 'prefecture_site_department_fk' })
  @Column({ name: 'department_code', type: 'text' }) departmentCode!: string;
  @ForeignKey('region', { name: 'prefecture_site_region_fk' })
  @Column({ name: 'region_code', type: 'text' }) regionCode!: string;
  @Column({ name: 'commune_code', type: 'text' }) communeCode!: string;
  @Column({ name: 'commune_name', type: 'text' }) communeName!: string;
}

/** One of the 13 regional federations. */
@Entity({ name: 'federation' })
export class FederationEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'federation_pkey' }) code!: string;
  @Column({ type: 'text' }) name!: string;
}

/** The territory of federations. The region alone is the key: it belongs to one federation at most. */
@Entity({ name: 'federation_region' })
@Index('federation_region_federation_idx', ['federationCode'])
export class FederationRegionEntity {
  @ForeignKey('region', { name: 'federation_region_region_fk' })
  @PrimaryColumn({ name: 'region_code', type: 'text', primaryKeyConstraintName: 'federation_region_pkey' }) regionCode!: string;
  @ForeignKey('federation', { name: 'federation_region_federation_fk' })
  @Column({ name: 'federation_code', type: 'text' }) federationCode!: string;
}
