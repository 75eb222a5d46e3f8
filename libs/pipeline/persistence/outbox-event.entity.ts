import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Something that happened, committed with the rows it is about, for the relay to turn into jobs. Holds ids and coded keys only. */
@Entity('outbox_event')
@Index('ix_outbox_event_unsent', ['id'], { where: 'sent_at IS NULL' })
@Index('ix_outbox_event_sent', ['sentAt'], { where: 'sent_at IS NOT NULL' })
export class OutboxEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS', primaryKeyConstraintName: 'pk_outbox_event' })
  id!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'jsonb' })
  payload!: Record<string, unknown>;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'clock_timestamp()' })
  createdAt!: Date;

  /** When its job stood in the queue; null while it waits for the relay. */
  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt!: Date | null;
}
