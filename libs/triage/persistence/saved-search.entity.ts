import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A queue one comes back to, by a name of one's own: its address says all it shows. */
@Entity('saved_search')
@Unique('saved_search_name_key', ['accountId', 'name'])
export class SavedSearchEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'saved_search_pkey' }) id!: string;
  @ForeignKey('account', { name: 'saved_search_account_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('text') name!: string;
  /** « file=non-regles&departement=69 »: the part of the address after its question mark. */
  @Column('text') address!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
