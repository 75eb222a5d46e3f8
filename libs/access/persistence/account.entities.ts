import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Role } from '../viewer/role';

const ROLE = `role IN ('REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL', 'ADMIN')`;

/** Someone who works in a structure or for the federation; never a person helped. Secrets are in `AccountCredentialEntity`. */
@Entity({ name: 'account' })
@Unique('account_email_key', ['email'])
@Index('account_structure_idx', ['structureId'])
@Index('account_federation_idx', ['federationCode'])
@Check('account_role', ROLE)
@Check('account_email_lower', 'email = lower(email)')
@Check('account_disabled_by_role', `disabled_by_${ROLE}`)
@Check('account_anonymised', 'anonymised_at IS NULL OR disabled_at IS NOT NULL')
@Check('account_place', `(role IN ('REPORTER', 'STRUCTURE_MANAGER')) = (structure_id IS NOT NULL) AND (role = 'REGIONAL') = (federation_code IS NOT NULL)`)
export class AccountEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'account_pkey' }) id!: string;
  /** Trimmed and lower case. */
  @Column({ type: 'text' }) email!: string;
  @Column({ name: 'display_name', type: 'text' }) displayName!: string;
  @Column({ type: 'text' }) role!: Role;
  @ForeignKey('structure', { name: 'account_structure_fk' })
  @Column({ name: 'structure_id', type: 'uuid', nullable: true }) structureId!: string | null;
  @ForeignKey('federation', { name: 'account_federation_fk' })
  @Column({ name: 'federation_code', type: 'text', nullable: true }) federationCode!: string | null;
  /** At least one second factor is enrolled and confirmed. */
  @Column({ name: 'second_factor', type: 'boolean', default: false }) secondFactor!: boolean;
  @Column({ type: 'boolean', default: false }) demo!: boolean;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' }) createdAt!: Date;
  @Column({ name: 'last_signed_in_at', type: 'timestamptz', nullable: true }) lastSignedInAt!: Date | null;
  @Column({ name: 'disabled_at', type: 'timestamptz', nullable: true }) disabledAt!: Date | null;
  /** Whose line shut it; null: the program, for want of use. */
  @Column({ name: 'disabled_by_role', type: 'text', nullable: true }) disabledByRole!: Role | null;
  /** When its owner was told that nobody uses it. */
  @Column({ name: 'idle_noticed_at', type: 'timestamptz', nullable: true }) idleNoticedAt!: Date | null;
  /** Since when it names nobody any more. */
  @Column({ name: 'anonymised_at', type: 'timestamptz', nullable: true }) anonymisedAt!: Date | null;
}

/** What proves an account. Readable by SYSTEM alone. */
@Entity({ name: 'account_credential' })
export class AccountCredentialEntity {
  @ForeignKey('account', { name: 'account_credential_account_fk', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'account_id', type: 'uuid', primaryKeyConstraintName: 'account_credential_pkey' }) accountId!: string;
  /** Argon2id in PHC form; null for an account that signs in by link or passkey only. */
  @Column({ name: 'password_hash', type: 'text', nullable: true }) passwordHash!: string | null;
  /** AES-256-GCM; see `sealing.ts`. */
  @Column({ name: 'totp_secret', type: 'bytea', nullable: true }) totpSecret!: Buffer | null;
  /** Null while the enrolment has not been confirmed with a first code. */
  @Column({ name: 'totp_confirmed_at', type: 'timestamptz', nullable: true }) totpConfirmedAt!: Date | null;
  /** Time step of the last code accepted: none is accepted twice, nor an older one. */
  @Column({ name: 'totp_last_step', type: 'bigint', nullable: true }) totpLastStep!: string | null;
  /** SHA-256 of the recovery codes not used yet. */
  @Column({ name: 'recovery_code_hashes', type: 'bytea', array: true, default: () => `'{}'` }) recoveryCodeHashes!: Buffer[];
}

@Entity({ name: 'passkey' })
@Index('passkey_account_idx', ['accountId'])
export class PasskeyEntity {
  /** Credential id, base64url. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'passkey_pkey' }) id!: string;
  @ForeignKey('account', { name: 'passkey_account_fk', onDelete: 'CASCADE' })
  @Column({ name: 'account_id', type: 'uuid' }) accountId!: string;
  /** Given by its owner, to tell one device from another. */
  @Column({ type: 'text' }) name!: string;
  @Column({ name: 'public_key', type: 'bytea' }) publicKey!: Buffer;
  @Column({ type: 'bigint' }) counter!: string;
  @Column({ type: 'text', array: true }) transports!: string[];
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' }) createdAt!: Date;
  @Column({ name: 'last_used_at', type: 'timestamptz', nullable: true }) lastUsedAt!: Date | null;
}
