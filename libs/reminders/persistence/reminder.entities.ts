import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ExpiryKind } from '@vigie/domain';

/** That the renewal of something that ends was asked for: it holds for that end alone. */
@Entity('renewal')
@Check('renewal_kind_check', `kind IN ('STAY_DOCUMENT', 'CONTRACT')`)
export class RenewalEntity {
  @ForeignKey('structure', { name: 'renewal_structure_fk' })
  @PrimaryColumn('uuid', { name: 'structure_id', primaryKeyConstraintName: 'renewal_pkey' }) structureId!: string;
  @PrimaryColumn('text', { name: 'case_code', primaryKeyConstraintName: 'renewal_pkey' }) caseCode!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'renewal_pkey' }) kind!: ExpiryKind;
  @PrimaryColumn('date', { name: 'due_on', primaryKeyConstraintName: 'renewal_pkey' }) dueOn!: string;
  @Column('date', { name: 'filed_on' }) filedOn!: string;
  @ForeignKey('account', { name: 'renewal_account_fk' })
  @Column('uuid', { name: 'account_id', nullable: true }) accountId!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

/** The end of the employment contract of a case, where the structure is an employer. */
@Entity('case_contract')
export class CaseContractEntity {
  @ForeignKey('structure', { name: 'case_contract_structure_fk' })
  @PrimaryColumn('uuid', { name: 'structure_id', primaryKeyConstraintName: 'case_contract_pkey' }) structureId!: string;
  @PrimaryColumn('text', { name: 'case_code', primaryKeyConstraintName: 'case_contract_pkey' }) caseCode!: string;
  @Column('date', { name: 'ends_on' }) endsOn!: string;
  @ForeignKey('account', { name: 'case_contract_account_fk' })
  @Column('uuid', { name: 'account_id', nullable: true }) accountId!: string | null;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}

/** The thresholds a structure chose; no row: the default ones. */
@Entity('expiry_setting')
@Check('expiry_setting_thresholds_check', 'cardinality(thresholds) BETWEEN 1 AND 8')
export class ExpirySettingEntity {
  @ForeignKey('structure', { name: 'expiry_setting_structure_fk' })
  @PrimaryColumn('uuid', { name: 'structure_id', primaryKeyConstraintName: 'expiry_setting_pkey' }) structureId!: string;
  /** Days before the end, most distant first. */
  @Column('int', { array: true }) thresholds!: number[];
  @ForeignKey('account', { name: 'expiry_setting_account_fk' })
  @Column('uuid', { name: 'account_id', nullable: true }) accountId!: string | null;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}

/** The days up to which crossed thresholds were told. */
@Entity('expiry_round')
export class ExpiryRoundEntity {
  @PrimaryColumn('date', { primaryKeyConstraintName: 'expiry_round_pkey' }) day!: string;
  @Column('timestamptz', { name: 'ran_at' }) ranAt!: Date;
}

/** The secret address under which an account's calendar program reads what expires. */
@Entity('calendar_link')
@Unique('calendar_link_token', ['tokenHash'])
@Index('calendar_link_account_idx', ['accountId'])
export class CalendarLinkEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'calendar_link_pkey' }) id!: string;
  @ForeignKey('account', { name: 'calendar_link_account_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @ForeignKey('structure', { name: 'calendar_link_structure_fk' })
  @Column('uuid', { name: 'structure_id' }) structureId!: string;
  @Column('bytea', { name: 'token_hash' }) tokenHash!: Buffer;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'last_read_at', nullable: true }) lastReadAt!: Date | null;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt!: Date | null;
}

/** « Was it solved? », asked of an account about a case. Readable by SYSTEM alone. */
@Entity('solved_question')
@Unique('solved_question_once', ['reportId', 'afterDays'])
@Index('solved_question_round_idx', ['roundId'])
@Check('solved_question_answered_check', '(answer IS NULL) = (answered_at IS NULL)')
export class SolvedQuestionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'solved_question_pkey' }) id!: string;
  /** The questions of one letter. */
  @Column('uuid', { name: 'round_id' }) roundId!: string;
  @ForeignKey('account', { name: 'solved_question_account_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @ForeignKey('structure', { name: 'solved_question_structure_fk' })
  @Column('uuid', { name: 'structure_id' }) structureId!: string;
  @Column('text', { name: 'case_code' }) caseCode!: string;
  /** The last report of the case when it was asked. */
  @ForeignKey('report', { name: 'solved_question_report_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'report_id' }) reportId!: string;
  @Column('int', { name: 'after_days' }) afterDays!: number;
  @Column('timestamptz', { name: 'asked_at' }) askedAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('text', { nullable: true }) answer!: string | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt!: Date | null;
}

export const reminderEntities = [RenewalEntity, CaseContractEntity, ExpirySettingEntity, ExpiryRoundEntity, CalendarLinkEntity, SolvedQuestionEntity];
