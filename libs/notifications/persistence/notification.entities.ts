import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { NoticeKind, NoticeRhythm } from '@vigie/contracts';

/** How soon an account wants to be told of a kind; no row: as soon as the kind is by itself. */
@Entity('notification_preference')
@Check('notification_preference_rhythm_check', `rhythm IN ('IMMEDIATE', 'DAILY', 'WEEKLY', 'OFF')`)
export class NotificationPreferenceEntity {
  @ForeignKey('account', { name: 'notification_preference_account_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'notification_preference_pkey' }) accountId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'notification_preference_pkey' }) kind!: NoticeKind;
  @Column('text') rhythm!: NoticeRhythm;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}

/** One thing an account is told, waiting for its letter or mailed. Readable by SYSTEM alone. */
@Entity('notification')
@Unique('notification_once', ['accountId', 'once'])
@Index('notification_waiting_idx', ['rhythm', 'accountId'], { where: 'mailed_at IS NULL' })
@Check('notification_rhythm_check', `rhythm IN ('IMMEDIATE', 'DAILY', 'WEEKLY')`)
export class NotificationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notification_pkey' }) id!: string;
  @ForeignKey('account', { name: 'notification_account_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('text') kind!: NoticeKind;
  /** As its kind's schema has it: ids, codes, counts. */
  @Column('jsonb') notice!: object;
  /** The occasion: an account is told once of it. */
  @Column('text') once!: string;
  @Column('text') rhythm!: Exclude<NoticeRhythm, 'OFF'>;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'mailed_at', nullable: true }) mailedAt!: Date | null;
}

export const notificationEntities = [NotificationPreferenceEntity, NotificationEntity];
