import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A question one comes back to, by a name of one's own: its address says all it asks. */
@Entity('saved_view')
@Unique('saved_view_name_key', ['accountId', 'name'])
export class SavedViewEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'saved_view_pkey' }) id!: string;
  @ForeignKey('account', { name: 'saved_view_account_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('text') name!: string;
  /** « lignes=prefecture&droit=CAF »: the part of the address after its question mark. */
  @Column('text') address!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
