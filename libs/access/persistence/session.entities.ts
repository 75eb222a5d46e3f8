import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Role } from '../viewer/role';

/** A signed-in browser. The cookie holds the token, the database only its SHA-256. */
@Entity({ name: 'session' })
@Unique('session_token_key', ['tokenHash'])
@Index('session_account_idx', ['accountId'])
export class SessionEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'session_pkey' }) id!: string;
  @Column({ name: 'token_hash', type: 'bytea' }) tokenHash!: Buffer;
  @ForeignKey('account', { name: 'session_account_fk', onDelete: 'CASCADE' })
  @Column({ name: 'account_id', type: 'uuid' }) accountId!: string;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
  /** Written at most every five minutes. */
  @Column({ name: 'last_seen_at', type: 'timestamptz' }) lastSeenAt!: Date;
  @Column({ name: 'expires_at', type: 'timestamptz' }) expiresAt!: Date;
}

/** A link sent by e-mail, good for one use: an invitation, or a way to sign in. */
@Entity({ name: 'one_time_link' })
@Unique('one_time_link_token_key', ['tokenHash'])
@Index('one_time_link_email_idx', ['email'])
@Index('one_time_link_account_idx', ['accountId'])
@Index('one_time_link_structure_idx', ['structureId'])
@Check('one_time_link_shape', `(kind = 'SIGN_IN' AND account_id IS NOT NULL) OR (kind = 'INVITATION' AND account_id IS NULL AND email IS NOT NULL AND role IS NOT NULL)`)
export class OneTimeLinkEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'one_time_link_pkey' }) id!: string;
  @Column({ name: 'token_hash', type: 'bytea' }) tokenHash!: Buffer;
  @Column({ type: 'text' }) kind!: 'INVITATION' | 'SIGN_IN';
  @ForeignKey('account', { name: 'one_time_link_account_fk', onDelete: 'CASCADE' })
  @Column({ name: 'account_id', type: 'uuid', nullable: true }) accountId!: string | null;
  @Column({ type: 'text', nullable: true }) email!: string | null;
  @Column({ type: 'text', nullable: true }) role!: Role | null;
  @ForeignKey('structure', { name: 'one_time_link_structure_fk' })
  @Column({ name: 'structure_id', type: 'uuid', nullable: true }) structureId!: string | null;
  @ForeignKey('federation', { name: 'one_time_link_federation_fk' })
  @Column({ name: 'federation_code', type: 'text', nullable: true }) federationCode!: string | null;
  @Column({ name: 'created_by', type: 'uuid', nullable: true }) createdBy!: string | null;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
  @Column({ name: 'expires_at', type: 'timestamptz' }) expiresAt!: Date;
  @Column({ name: 'used_at', type: 'timestamptz', nullable: true }) usedAt!: Date | null;
}

/** A key of a structure's own software. The database holds only its SHA-256. */
@Entity({ name: 'api_token' })
@Unique('api_token_token_key', ['tokenHash'])
@Index('api_token_structure_idx', ['structureId'])
@Index('api_token_account_idx', ['accountId'])
@Check('api_token_scopes', `cardinality(scopes) > 0 AND scopes <@ ARRAY['report:write', 'report:read']`)
export class ApiTokenEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'api_token_pkey' }) id!: string;
  @ForeignKey('structure', { name: 'api_token_structure_fk' })
  @Column({ name: 'structure_id', type: 'uuid' }) structureId!: string;
  /** Who made it; it dies with that account. */
  @ForeignKey('account', { name: 'api_token_account_fk', onDelete: 'CASCADE' })
  @Column({ name: 'account_id', type: 'uuid' }) accountId!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text' }) prefix!: string;
  @Column({ name: 'token_hash', type: 'bytea' }) tokenHash!: Buffer;
  @Column({ type: 'text', array: true }) scopes!: string[];
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
  @Column({ name: 'expires_at', type: 'timestamptz' }) expiresAt!: Date;
  /** Written at most once a minute. */
  @Column({ name: 'last_used_at', type: 'timestamptz', nullable: true }) lastUsedAt!: Date | null;
  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true }) revokedAt!: Date | null;
}

/** A sign-in or a passkey registration half done, good for one use and a few minutes. */
@Entity({ name: 'sign_in_challenge' })
@Unique('sign_in_challenge_token_key', ['tokenHash'])
@Index('sign_in_challenge_account_idx', ['accountId'])
@Index('sign_in_challenge_expires_idx', ['expiresAt'])
@Check('sign_in_challenge_kind', `kind IN ('SECOND_FACTOR', 'PASSKEY_SIGN_IN', 'PASSKEY_REGISTRATION')`)
export class SignInChallengeEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'sign_in_challenge_pkey' }) id!: string;
  @Column({ name: 'token_hash', type: 'bytea' }) tokenHash!: Buffer;
  @Column({ type: 'text' }) kind!: 'SECOND_FACTOR' | 'PASSKEY_SIGN_IN' | 'PASSKEY_REGISTRATION';
  /** Null for a sign-in by passkey alone: the passkey says whose it is. */
  @ForeignKey('account', { name: 'sign_in_challenge_account_fk', onDelete: 'CASCADE' })
  @Column({ name: 'account_id', type: 'uuid', nullable: true }) accountId!: string | null;
  /** What the authenticator must sign, base64url. */
  @Column({ name: 'webauthn_challenge', type: 'text', nullable: true }) webauthnChallenge!: string | null;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
  @Column({ name: 'expires_at', type: 'timestamptz' }) expiresAt!: Date;
}

/** Attempts counted under keyed hashes of addresses: the table names nobody. */
@Entity({ name: 'sign_in_throttle' })
@Index('sign_in_throttle_last_attempt_idx', ['lastAttemptAt'])
export class SignInThrottleEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'sign_in_throttle_pkey' }) kind!: string;
  @PrimaryColumn({ name: 'key_hash', type: 'bytea', primaryKeyConstraintName: 'sign_in_throttle_pkey' }) keyHash!: Buffer;
  @Column({ type: 'int' }) attempts!: number;
  @Column({ name: 'last_attempt_at', type: 'timestamptz' }) lastAttemptAt!: Date;
  @Column({ name: 'locked_until', type: 'timestamptz', nullable: true }) lockedUntil!: Date | null;
}
